import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { isWithin, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ExtensionAsked, ExtensionGranted, ExtensionRefused } from './events.ts'
import { clockUntil } from './reclock.ts'
import type { Handle } from './state.ts'

export type DecideExtension = {
  readonly verdict: 'grant' | 'refuse'
  readonly why: string
  /** The leader who decides: the unit of the post, and the area it looks over. */
  readonly by: { readonly unit: UnitCode | undefined; readonly area: PlaceCode }
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
  if (!maySettle(state.extension, by, state.lead)) return refuse('not-for-your-level', 'HANDLE-07')
  const said = liftPersonalNumbers(why.trim()).text
  if (verdict === 'grant')
    return accept({ type: 'ExtensionGranted', at, note: said, ...clockUntil(state, state.extension.until, city) })
  if (said === '') return refuse('why-missing', 'HANDLE-07')
  return accept({ type: 'ExtensionRefused', at, why: said })
}

type Asked = Pick<ExtensionAsked, 'area' | 'decidedBy'>

/** Whether the leader stands on the level that decides, or above it, over the unit that asked. */
function maySettle(asked: Asked, { unit, area }: DecideExtension['by'], lead: UnitCode): boolean {
  const isAbove = unit !== lead && isWithin(asked.area, area)
  if (asked.decidedBy === 'unit') return unit === lead || isAbove
  return isAbove && (levelOf(area) === 'city' || (asked.decidedBy === 'district' && levelOf(area) === 'district'))
}
