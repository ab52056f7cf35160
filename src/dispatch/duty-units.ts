import type { LocalDate } from '#foundations/calendar/local-time.ts'
import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { LeadPattern } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { isOpenOn, type Unit, type UnitKind } from '#foundations/units/unit.ts'

export type NoUnit = 'no-unit' | 'several-units' | 'unit-closed'

/** The unit on duty, or why there is none. */
export type OnDuty = { readonly unit: Unit } | { readonly unit?: never; readonly gap: NoUnit }

/**
 * The one unit a pattern of the catalogue means at a place on a date: of the open units of that kind and line whose area
 * holds the place, the one with the smallest area. Two with equal areas are `several-units`, never a coin toss. [DISPATCH-01]
 */
export function unitOnDuty(
  pattern: LeadPattern,
  { place, on }: { readonly place: PlaceCode; readonly on: LocalDate },
  { units }: Pick<City, 'units'>,
): OnDuty {
  const covering = listByDuty(units, dutyOf(pattern)).filter(({ area }) => isWithin(place, area))
  const open = covering.filter((unit) => isOpenOn(unit, on))
  const smallest = Math.max(...open.map(({ area }) => area.length))
  const [unit, ...others] = open.filter(({ area }) => area.length === smallest)
  if (unit === undefined) return { gap: covering.length > 0 ? 'unit-closed' : 'no-unit' }
  return others.length > 0 ? { gap: 'several-units' } : { unit }
}

const kindOf = { department: 'district-department', bureau: 'city-bureau', utility: 'utility' } as const

function dutyOf(pattern: LeadPattern): string {
  if (pattern === 'street') return dutyKey('street', undefined)
  const [prefix, line] = pattern.split(':') as [keyof typeof kindOf, string]
  return dutyKey(kindOf[prefix], line)
}

function dutyKey(kind: UnitKind, line: string | undefined): string {
  return line === undefined ? kind : `${kind}:${line}`
}

const directories = new WeakMap<City['units'], ReadonlyMap<string, readonly Unit[]>>()

/** Units by kind and line; read once per edition of the city's units, because every dispatch asks. */
function listByDuty(units: City['units'], duty: string): readonly Unit[] {
  const directory = directories.get(units) ?? Map.groupBy(units.values(), ({ kind, line }) => dutyKey(kind, line))
  directories.set(units, directory)
  return directory.get(duty) ?? []
}
