import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { districtOf, isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { isOpenOn, type Unit, type UnitCode } from '#foundations/units/unit.ts'

export type ReachFault =
  | 'no-department'
  | 'whistles-for-itself'
  | 'no-such-unit'
  | 'unit-closed'
  | 'outside-the-districts-reach'

type Street = { readonly unit: UnitCode; readonly area: PlaceCode }

/**
 * Why these departments can not be called for the street, if so: a unit calls others than itself, open ones, of the kinds the
 * edition lets a district reach, that serve the street's district or a part of it. [HANDLE-10]
 */
export function reachFault(
  departments: readonly UnitCode[],
  street: Street,
  at: Moment,
  { rulebook, units }: Pick<City, 'rulebook' | 'units'>,
): ReachFault | undefined {
  if (departments.length === 0) return 'no-department'
  if (departments.includes(street.unit)) return 'whistles-for-itself'
  const called = departments.map((code) => units.get(code))
  if (called.some((unit) => unit === undefined)) return 'no-such-unit'
  const known = called.filter((unit) => unit !== undefined)
  if (known.some((unit) => !isOpenOn(unit, dateOf(at)))) return 'unit-closed'
  const { reaches } = rulebook.handle.whistle
  const isReached = (unit: Unit) => reaches.includes(unit.kind) && serves(unit, street.area)
  return known.every(isReached) ? undefined : 'outside-the-districts-reach'
}

function serves({ area }: Unit, street: PlaceCode): boolean {
  const district = districtOf(street) ?? street
  return isWithin(area, district) || isWithin(district, area)
}
