import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { TicketDismissed } from './events.ts'
import { type Intake, type NotAtDesk, notAtDesk } from './state.ts'

export type DismissTicket = Pick<TicketDismissed, 'why' | 'note'>

export type DismissRefused = NotAtDesk | 'note-missing'

/** Closes what cannot be acted on: invalid, silent or harassing; the note says what was heard. [INTAKE-03] */
export function dismissTicket(
  state: Intake,
  { why, note }: DismissTicket,
  at: Moment,
): Decision<TicketDismissed, DismissRefused> {
  const gone = notAtDesk(state)
  if (gone !== undefined) return refuse(gone, 'INTAKE-03')
  if (note.trim() === '') return refuse('note-missing', 'INTAKE-03')
  return accept({ type: 'TicketDismissed', at, why, note: liftPersonalNumbers(note.trim()).text })
}
