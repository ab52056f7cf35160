import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
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
  const covering = unitsCovering(place, dutyOf(pattern), units)
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

type ByArea = ReadonlyMap<string, readonly Unit[]>
const directories = new WeakMap<City['units'], ReadonlyMap<string, ByArea>>()

/** Units by kind and line, then by area; read once per edition of the city's units, because every dispatch asks. */
function directoryOf(units: City['units']): ReadonlyMap<string, ByArea> {
  const known = directories.get(units)
  if (known !== undefined) return known
  const byDuty = Map.groupBy(units.values(), ({ kind, line }) => dutyKey(kind, line))
  const directory = new Map([...byDuty].map(([duty, own]) => [duty, Map.groupBy(own, ({ area }) => area)]))
  directories.set(units, directory)
  return directory
}

function unitsCovering(place: PlaceCode, duty: string, units: City['units']): readonly Unit[] {
  const byArea = directoryOf(units).get(duty)
  return byArea === undefined ? [] : areasAround(place).flatMap((area) => byArea.get(area) ?? [])
}

/** The place and every area that may hold it: what its code begins with. */
function areasAround(place: PlaceCode): readonly string[] {
  return Array.from(place, (_, index) => place.slice(0, index + 1))
}
