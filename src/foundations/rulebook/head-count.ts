import type { UnitCode } from '#foundations/units/unit.ts'
import type { City } from './city.ts'

/** How many people of the unit work on tickets; undefined where the edition tells none. [HANDLE-17] */
export function headCountOf(code: UnitCode, { rulebook, units }: Pick<City, 'rulebook' | 'units'>): number | undefined {
  const { byKind, byUnit } = rulebook.handle.workload
  const kind = units.get(code)?.kind
  return (byUnit.find(({ unit }) => unit === code) ?? byKind.find((one) => one.kind === kind))?.people
}
