import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'

export type UnitsFault = 'no-such-unit' | 'unit-closed' | 'lead-supports-itself'

type Named = { readonly lead: UnitCode; readonly supports: readonly UnitCode[] }

/** What is wrong with the units a person names for a ticket: one is unknown or takes no tickets, or the lead supports itself. */
export function unitsFault(
  { lead, supports }: Named,
  at: Moment,
  { units }: Pick<City, 'units'>,
): UnitsFault | undefined {
  const named = [lead, ...supports].map((code) => units.get(code))
  if (named.includes(undefined)) return 'no-such-unit'
  if (named.some((unit) => unit !== undefined && !isOpenOn(unit, dateOf(at)))) return 'unit-closed'
  return supports.includes(lead) ? 'lead-supports-itself' : undefined
}
