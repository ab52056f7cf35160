import type { City } from '#foundations/rulebook/city.ts'
import { headCountOf } from '#foundations/rulebook/head-count.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** What a unit has in hand: all open tickets, those past their next clock, those whose next clock is near. */
export type Burden = {
  readonly unit: UnitCode
  readonly open: number
  readonly overdue: number
  readonly soon: number
}

/** The same against the people who carry it; `share` 1 is all they can carry. */
export type Load = Burden & { readonly people: number; readonly share: number }

/** A burden by the head count of the edition; undefined where it tells none for the unit. [HANDLE-17] */
export function loadOf(burden: Burden, { rulebook, units }: Pick<City, 'rulebook' | 'units'>): Load | undefined {
  const { each } = rulebook.handle.workload
  const people = headCountOf(burden.unit, { rulebook, units })
  return people === undefined ? undefined : { ...burden, people, share: burden.open / (people * each) }
}

/** The heaviest burden first; of equals the larger one, then by code. */
export function heaviestFirst(loads: readonly Load[]): readonly Load[] {
  return loads.toSorted((a, b) => b.share - a.share || b.open - a.open || (a.unit < b.unit ? -1 : 1))
}
