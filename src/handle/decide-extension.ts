import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { type Decider, mayDecide } from './deciding-level.ts'
import type { ExtensionGranted, ExtensionRefused } from './events.ts'
import { clockUntil } from './reclock.ts'
import type { Handle } from './state.ts'

export type DecideExtension = {
  readonly verdict: 'grant' | 'refuse'
  readonly why: string
  readonly by: Decider
}
export type DecideExtensionRefused = 'not-asked' | 'not-for-your-level' | 'why-missing'

type ExtensionCity = Pick<City, 'rulebook' | 'calendar'>

/**
 * The next level grants the lead more time or refuses it. Undecided, the clock simply runs on; what was asked in time may be
 * decided late. [HANDLE-07]
 */
export function decideExtension(
  state: Handle,
  { verdict, why, by }: DecideExtension,
  at: Moment,
  city: ExtensionCity,
): Decision<ExtensionGranted | ExtensionRefused, DecideExtensionRefused> {
  if (state.phase === 'away' || state.extension === undefined) return refuse('not-asked', 'HANDLE-07')
  if (!mayDecide(state.extension, by, state.lead)) return refuse('not-for-your-level', 'HANDLE-07')
  const said = liftPersonalNumbers(why.trim()).text
  if (verdict === 'grant')
    return accept({ type: 'ExtensionGranted', at, note: said, ...clockUntil(state, state.extension.until, city) })
  if (said === '') return refuse('why-missing', 'HANDLE-07')
  return accept({ type: 'ExtensionRefused', at, why: said })
}
