import type { Moment } from '#foundations/calendar/moment.ts'
import { timetableOf } from '#foundations/calendar/timetable.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { SecondHandlingOpened } from './events.ts'
import type { Handle } from './state.ts'

/** The round of handling whose result did not content the requester. */
export type OpenSecondHandling = { readonly round: number }
export type SecondHandlingRefused = 'not-resolved' | 'already-opened' | 'rounds-used-up'

/** Unsolved or unhappy: the lead handles the ticket again, by new instants, so many times at most. [HANDLE-04] */
export function openSecondHandling(
  state: Handle,
  { round }: OpenSecondHandling,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<SecondHandlingOpened, SecondHandlingRefused> {
  if (state.round > round) return refuse('already-opened', 'HANDLE-04')
  if (state.phase !== 'resolved') return refuse('not-resolved', 'HANDLE-04')
  const { secondHandling, reminders: shares } = rulebook.handle
  if (round > secondHandling.maxRounds) return refuse('rounds-used-up', 'HANDLE-04')
  const respond = timetableOf(at, secondHandling.respond, shares, calendar)
  const resolve = timetableOf(at, secondHandling.resolve, shares, calendar)
  return accept({
    type: 'SecondHandlingOpened',
    at,
    unit: state.lead,
    round: state.round + 1,
    respondBy: respond.due,
    resolveBy: resolve.due,
    reminders: { shares, respond: respond.marks, resolve: resolve.marks },
    countedIn: { respond: secondHandling.respond.unit, resolve: secondHandling.resolve.unit },
    edition: rulebook.edition,
  })
}
