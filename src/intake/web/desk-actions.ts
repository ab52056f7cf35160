import { possibilityOf, ticketAction } from '#desk/stage-web.ts'
import { answerTicket } from '../answer-ticket.ts'
import { hotlineStaff, operators } from '../audiences.ts'
import { dismissTicket } from '../dismiss-ticket.ts'
import { intakeMemory } from '../state.ts'
import { withdrawTicket } from '../withdraw-ticket.ts'
import { answerReasons, dismissReasons, withdrawReasons } from './words.ts'

/** Whether it may be done depends on the ticket, not on what will be written. */
const anything = '…'

export const answerAction = ticketAction({
  name: 'answers',
  title: { zh: '直接答复', en: 'Answer at once' },
  roles: operators,
  memory: intakeMemory,
  may: (state, _, at, city) => possibilityOf(answerTicket(state, { answer: anything }, at, city)),
  reasons: answerReasons,
  load: async () => ({ Form: (await import('./desk-forms.tsx')).AnswerForm }),
})

export const dismissAction = ticketAction({
  name: 'dismissals',
  title: { zh: '无效办结', en: 'Dismiss' },
  tone: 'danger',
  roles: operators,
  memory: intakeMemory,
  may: (state, _, at) => possibilityOf(dismissTicket(state, { why: 'invalid', note: anything }, at)),
  reasons: dismissReasons,
  load: async () => ({ Form: (await import('./desk-forms.tsx')).DismissForm }),
})

export const withdrawAction = ticketAction({
  name: 'withdrawals',
  title: { zh: '诉求人撤回', en: 'Withdrawn by the requester' },
  roles: hotlineStaff,
  memory: intakeMemory,
  may: (state, _, at) => possibilityOf(withdrawTicket(state, { note: anything }, at)),
  reasons: withdrawReasons,
  load: async () => ({ Form: (await import('./desk-forms.tsx')).WithdrawForm }),
})
