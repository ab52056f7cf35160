import type { Tokens } from '../lives/people.ts'

/** What the desks' pages ask for when they open, and the token of somebody who may. */
export function listRequests({ operator, dispatcher, callBack, streets }: Tokens) {
  const street = streets[0]?.token ?? ''
  return [
    { name: 'register', url: '/api/tickets', token: operator },
    { name: 'register, of a street', url: '/api/tickets', token: street },
    { name: 'classify desk', url: '/api/classify/desk', token: operator },
    { name: 'dispatch desk', url: '/api/dispatch/desk', token: dispatcher },
    { name: 'inbox', url: '/api/inbox', token: street },
    { name: 'inbox counts', url: '/api/inbox/counts', token: street },
    { name: 'handled', url: '/api/inbox/handled', token: street },
    { name: 'overdue', url: '/api/overdue', token: dispatcher },
    { name: 'call-backs', url: '/api/call-backs', token: callBack },
    { name: 'call-back progress', url: '/api/call-backs/progress', token: callBack },
    { name: 'ranking of streets', url: '/api/rankings?table=streets', token: callBack },
    { name: 'deadline warnings', url: '/api/warnings/deadlines', token: dispatcher },
    { name: 'sensitive warnings', url: '/api/warnings/sensitive-words', token: dispatcher },
    { name: 'repeats', url: '/api/warnings/repeats', token: dispatcher },
  ]
}
