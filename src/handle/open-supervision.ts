import type { Moment } from '#foundations/calendar/moment.ts'
import { askedBy } from '#foundations/calendar/timetable.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { Decider } from './deciding-level.ts'
import type { SupervisionOpened } from './supervision-events.ts'
import { openSupervisionOf, type Supervised } from './supervision-state.ts'

export type OpenSupervision = Pick<SupervisionOpened, 'how' | 'why'> & { readonly by: Decider }
export type OpenSupervisionRefused =
  | 'nobody-has-it'
  | 'already-resolved'
  | 'already-supervised'
  | 'no-unit-of-yours'
  | WhyFault
export type WhyFault = 'why-missing' | 'why-too-long'

type PressCity = Pick<City, 'rulebook' | 'calendar'>

/** A leader presses the unit that has the ticket, or takes it personally; the notice names until when the unit answers. [HANDLE-13] */
export function openSupervision(
  state: Supervised,
  { how, why, by }: OpenSupervision,
  at: Moment,
  { rulebook, calendar }: PressCity,
): Decision<SupervisionOpened, OpenSupervisionRefused> {
  const { handle } = rulebook
  const { line } = state
  if (by.unit === undefined) return refuse('no-unit-of-yours', 'HANDLE-13')
  if (openSupervisionOf(state) !== undefined) return refuse('already-supervised', 'HANDLE-13')
  if (line.phase === 'away') return refuse('nobody-has-it', 'HANDLE-13')
  if (line.phase === 'resolved') return refuse('already-resolved', 'HANDLE-13')
  const said = saidOf(why)
  const fault = whyFaultOf(said, rulebook)
  if (fault !== undefined) return refuse(fault, 'HANDLE-13')
  return accept({
    type: 'SupervisionOpened',
    at,
    by: by.unit,
    area: by.area,
    how,
    unit: line.lead,
    why: said,
    ...askedBy(at, { limit: handle.supervision.answer[how] }, handle.reminders, calendar),
    notice: nextNotice(state),
    edition: rulebook.edition,
  })
}

/** The number of the next notice of a ticket: its own number and a running one. */
export function nextNotice({ number, notices }: Supervised): string {
  return `${number}-${notices + 1}`
}

/** What a leader or unit writes, without the numbers of persons. */
export function saidOf(text: string): string {
  return liftPersonalNumbers(text.trim()).text
}

/** What is wrong with the words of a press. */
export function whyFaultOf(said: string, { intake }: City['rulebook']): WhyFault | undefined {
  if (said === '') return 'why-missing'
  return said.length > intake.answerLimit ? 'why-too-long' : undefined
}
