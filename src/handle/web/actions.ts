import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { type AskExtensionRefused, askExtension } from '../ask-extension.ts'
import { extensionDeciders, handlers } from '../audiences.ts'
import { type BeginWaitRefused, beginWait } from '../begin-wait.ts'
import { type ContactRefused, contactRequester } from '../contact-requester.ts'
import { type DecideExtensionRefused, decideExtension } from '../decide-extension.ts'
import { type EndWaitRefused, endWait } from '../end-wait.ts'
import { barOfResult, type ResolveRefused } from '../resolve-ticket.ts'
import { type SignRefused, signTicket } from '../sign-ticket.ts'
import { type Handle, handleMemory } from '../state.ts'
import {
  askExtensionReasons,
  beginWaitReasons,
  contactReasons,
  decideExtensionReasons,
  endWaitReasons,
  resolveReasons,
  signReasons,
} from './words.ts'

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
  may: (state, { unit }) => {
    const reason = barOfResult(state, unit)
    return reason === undefined ? { possible: true } : { possible: false, reason, rule: 'HANDLE-03' }
  },
  reasons: resolveReasons,
  load: async () => ({ Form: (await import('./result-form.tsx')).ResultForm }),
})

export const beginWaitAction = ticketAction<Handle, BeginWaitRefused>({
  name: 'waits',
  title: { zh: '等待诉求人', en: 'Wait for the requester' },
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit }, at, city) => possibilityOf(beginWait(state, { unit, why: anything }, at, city)),
  reasons: beginWaitReasons,
  load: async () => ({ Form: (await import('./wait-forms.tsx')).BeginWaitForm }),
})

export const endWaitAction = ticketAction<Handle, EndWaitRefused>({
  name: 'wait-ends',
  title: { zh: '恢复计时', en: 'End the wait' },
  tone: 'main',
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit }, at, city) => possibilityOf(endWait(state, { how: 'answered', unit }, at, city)),
  reasons: endWaitReasons,
  load: async () => ({ Form: (await import('./wait-forms.tsx')).EndWaitForm }),
})

export const askExtensionAction = ticketAction<Handle, AskExtensionRefused>({
  name: 'extensions',
  title: { zh: '申请延期', en: 'Ask for more time' },
  roles: handlers,
  memory: handleMemory,
  may: (state, { unit, scope }, at, city) =>
    possibilityOf(askExtension(state, { unit, area: scope.area, amount: 1, why: anything, basis: anything }, at, city)),
  reasons: askExtensionReasons,
  load: async () => ({ Form: (await import('./extension-forms.tsx')).AskExtensionForm }),
})

export const decideExtensionAction = ticketAction<Handle, DecideExtensionRefused>({
  name: 'extension-decisions',
  title: { zh: '审批延期', en: 'Decide about more time' },
  tone: 'main',
  roles: extensionDeciders,
  memory: handleMemory,
  may: (state, { unit, scope }, at, city) =>
    possibilityOf(decideExtension(state, { verdict: 'grant', why: '', by: { unit, area: scope.area } }, at, city)),
  reasons: decideExtensionReasons,
  load: async () => ({ Form: (await import('./extension-forms.tsx')).DecideExtensionForm }),
})
