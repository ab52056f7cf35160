import type { Moment } from '#foundations/calendar/moment.ts'
import { askedBy } from '#foundations/calendar/timetable.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Decider } from './deciding-level.ts'
import { nextNotice, saidOf, type WhyFault, whyFaultOf } from './open-supervision.ts'
import type { SupervisionPressed } from './supervision-events.ts'
import { openSupervisionOf, type Supervised, standing } from './supervision-state.ts'

export type PressAgain = { readonly why: string; readonly by: Decider }
export type PressAgainRefused =
  | 'not-supervised'
  | 'not-for-your-level'
  | 'nobody-has-it'
  | 'answer-not-due'
  | 'pressed-too-often'
  | WhyFault

type PressCity = Pick<City, 'rulebook' | 'calendar'>

/** Without an answer in time, or with one that will not do, the leader presses whoever then has the ticket again. [HANDLE-13] */
export function pressAgain(
  state: Supervised,
  { why, by }: PressAgain,
  at: Moment,
  { rulebook, calendar }: PressCity,
): Decision<SupervisionPressed, PressAgainRefused> {
  const supervision = openSupervisionOf(state)
  if (supervision === undefined || by.unit === undefined) return refuse('not-supervised', 'HANDLE-13')
  if (!isWithin(supervision.area, by.area)) return refuse('not-for-your-level', 'HANDLE-13')
  if (state.line.phase === 'away') return refuse('nobody-has-it', 'HANDLE-13')
  const { answered, due, press } = standing(supervision)
  if (answered === undefined && at <= due) return refuse('answer-not-due', 'HANDLE-13')
  const { answer, presses } = rulebook.handle.supervision
  if (press >= presses) return refuse('pressed-too-often', 'HANDLE-13')
  const said = saidOf(why)
  const fault = whyFaultOf(said, rulebook)
  if (fault !== undefined) return refuse(fault, 'HANDLE-13')
  return accept({
    type: 'SupervisionPressed',
    at,
    by: by.unit,
    press: press + 1,
    unit: state.line.lead,
    why: said,
    ...askedBy(at, { limit: answer.again }, rulebook.handle.reminders, calendar),
    notice: nextNotice(state),
    edition: rulebook.edition,
  })
}
