import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import type { NoteAdded } from './coordination-events.ts'
import type { Coordination } from './coordination-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type AddNote = ByUnit & Pick<NoteAdded, 'text' | 'to'>
export type AddNoteRefused =
  | 'no-unit-of-yours'
  | 'closed'
  | 'note-empty'
  | 'note-too-long'
  | 'to-yourself'
  | 'unit-unknown'
  | 'unit-closed'

/** Whoever works on an open ticket notes something for all, or for one other unit, which then sees the ticket. [HANDLE-16] */
export function addNote(
  state: Coordination,
  { unit, text, to }: AddNote,
  at: Moment,
  city: Pick<City, 'rulebook' | 'units'>,
): Decision<NoteAdded, AddNoteRefused> {
  if (unit === undefined) return refuse('no-unit-of-yours', 'HANDLE-16')
  if (!state.open) return refuse('closed', 'HANDLE-16')
  const said = liftPersonalNumbers(text.trim()).text
  if (said === '') return refuse('note-empty', 'HANDLE-16')
  if (said.length > city.rulebook.intake.answerLimit) return refuse('note-too-long', 'HANDLE-16')
  const fault = to === undefined ? undefined : addresseeFault(to, unit, at, city)
  if (fault !== undefined) return refuse(fault, 'HANDLE-16')
  return accept({ type: 'NoteAdded', at, unit, text: said, ...(to !== undefined && { to, involves: [to] }) })
}

function addresseeFault(
  to: UnitCode,
  from: UnitCode,
  at: Moment,
  { units }: Pick<City, 'units'>,
): 'to-yourself' | 'unit-unknown' | 'unit-closed' | undefined {
  if (to === from) return 'to-yourself'
  const addressee = units.get(to)
  if (addressee === undefined) return 'unit-unknown'
  return isOpenOn(addressee, dateOf(at)) ? undefined : 'unit-closed'
}
