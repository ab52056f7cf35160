import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { TicketWithdrawn } from './events.ts'
import { type Intake, type NotAtDesk, notAtDesk } from './state.ts'

export type WithdrawTicket = { readonly note: string }

export type WithdrawRefused = Exclude<NotAtDesk, 'already-dispatched'> | 'note-missing'

/** The requester takes the demand back, at any time before its result; the note says how that was learnt. [INTAKE-04] */
export function withdrawTicket(
  state: Intake,
  { note }: WithdrawTicket,
  at: Moment,
): Decision<TicketWithdrawn, WithdrawRefused> {
  const gone = notAtDesk(state)
  if (gone !== undefined && gone !== 'already-dispatched') return refuse(gone, 'INTAKE-04')
  if (note.trim() === '') return refuse('note-missing', 'INTAKE-04')
  return accept({ type: 'TicketWithdrawn', at, note: liftPersonalNumbers(note.trim()).text })
}
