import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { LinkedAnswerGiven } from './events.ts'
import type { Answer, Linking } from './link-state.ts'

export type LinkedAnswerRefused = 'not-linked-to-it' | 'ticket-closed' | 'told-already'

/** Carries the head's answer over to a ticket that waits for it: once, and again only where the answer is another. [CLASSIFY-03] */
export function giveLinkedAnswer(
  { phase, head, told }: Linking,
  { from, answer }: { readonly from: TicketId; readonly answer: Answer },
  at: Moment,
): Decision<LinkedAnswerGiven, LinkedAnswerRefused> {
  if (head !== from) return refuse('not-linked-to-it', 'CLASSIFY-03')
  if (phase !== 'at-desk') return refuse('ticket-closed', 'CLASSIFY-03')
  if (told?.from === from && told.answer === answer.answer && told.result === answer.result)
    return refuse('told-already', 'CLASSIFY-03')
  return accept({ type: 'LinkedAnswerGiven', at, from, ...answer })
}
