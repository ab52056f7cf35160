import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { WaitEnded } from './events.ts'
import { clockAfterPause } from './reclock.ts'
import type { Handle } from './state.ts'

/** The lead has what it waited for; or the limit of the wait is reached, whoever notices it. */
export type EndWait =
  | { readonly how: 'answered'; readonly unit: UnitCode | undefined }
  | { readonly how: 'limit-reached' }
export type EndWaitRefused = 'not-your-ticket' | 'not-waiting' | 'not-due'

/** The wait ends and the clock runs on, moved by the time waited, which is never longer than the wait's limit. [HANDLE-06] */
export function endWait(
  state: Handle,
  input: EndWait,
  at: Moment,
  city: Pick<City, 'rulebook' | 'calendar'>,
): Decision<WaitEnded, EndWaitRefused> {
  if (state.phase === 'away') return refuse('not-your-ticket', 'HANDLE-06')
  if (input.how === 'answered' && state.lead !== input.unit) return refuse('not-your-ticket', 'HANDLE-06')
  const { wait } = state
  if (wait === undefined) return refuse('not-waiting', 'HANDLE-06')
  if (input.how === 'limit-reached' && at < wait.until) return refuse('not-due', 'CLOCK-04')
  const waited = { from: wait.from, to: at < wait.until ? at : wait.until }
  const how = at < wait.until ? input.how : 'limit-reached'
  return accept({ type: 'WaitEnded', at, unit: state.lead, how, waited, ...clockAfterPause(state, waited, city) })
}
