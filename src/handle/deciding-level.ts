import { isWithin, levelOf, type PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { DecidingLevel } from './clock-events.ts'

/** A leader as a decision sees it: the unit of the post, and the area it looks over. */
export type Decider = { readonly unit: UnitCode | undefined; readonly area: PlaceCode }

/** What was asked: from which area, and on which level it is decided. */
type Asked = { readonly area: PlaceCode; readonly decidedBy: DecidingLevel }

/** Whether the leader stands on the level that decides, or above it, over the unit that asked. [HANDLE-07, HANDLE-08] */
export function mayDecide({ area: asking, decidedBy }: Asked, { unit, area }: Decider, lead: UnitCode): boolean {
  const isAbove = unit !== lead && isWithin(asking, area)
  if (decidedBy === 'unit') return unit === lead || isAbove
  return isAbove && (levelOf(area) === 'city' || (decidedBy === 'district' && levelOf(area) === 'district'))
}
