import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { handlers } from '../audiences.ts'
import { type ContactRefused, contactRequester } from '../contact-requester.ts'
import { type ResolveRefused, resolveTicket } from '../resolve-ticket.ts'
import { type SignRefused, signTicket } from '../sign-ticket.ts'
import { type Handle, handleMemory } from '../state.ts'
import { contactReasons, resolveReasons, signReasons } from './words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

export const signAction = ticketAction<Handle, SignRefused>({
  name: 'signatures',
  title: { zh: '签收', en: 'Sign for it' },
  tone: 'main',
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit }, at) => possibilityOf(signTicket(state, { unit }, at)),
  reasons: signReasons,
  load: async () => ({ Form: (await import('./sign-form.tsx')).SignForm }),
})

export const contactAction = ticketAction<Handle, ContactRefused>({
  name: 'contacts',
  title: { zh: '联系诉求人', en: 'Contact the requester' },
  tone: 'main',
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit }, at, city) =>
    possibilityOf(contactRequester(state, { unit, by: 'phone', note: anything }, at, city)),
  reasons: contactReasons,
  load: async () => ({ Form: (await import('./contact-form.tsx')).ContactForm }),
})

export const resolveAction = ticketAction<Handle, ResolveRefused>({
  name: 'results',
  title: { zh: '办结', en: 'Give the result' },
  tone: 'main',
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit }, at, city) => {
    const [result] = city.rulebook.handle.resultKinds
    const given = { result: result?.code ?? '', workDone: anything, publicAnswer: anything, evidence: [] }
    return possibilityOf(resolveTicket(state, { unit, ...given }, at, city))
  },
  reasons: resolveReasons,
  load: async () => ({ Form: (await import('./result-form.tsx')).ResultForm }),
})
