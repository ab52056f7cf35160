import { districtOf, type PlaceCode, streetOf } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'

type Known = Pick<City, 'units' | 'categories'>
type Where = { readonly place: PlaceCode; readonly category: CategoryCode }

const directories = new WeakMap<City['units'], ReadonlyMap<string, UnitCode>>()

/** The street whose ticket this is by its place; undefined where the city has none. */
export function streetUnit({ units }: Known, place: PlaceCode): UnitCode | undefined {
  return directoryOf(units).get(`street ${streetOf(place) ?? ''} `)
}

/** Who else might act: the district's department of the category's line for a street, the street for everybody else. */
export function otherUnit(city: Known, { place, category }: Where, than: UnitCode): UnitCode | undefined {
  const line = city.categories.get(category)?.line ?? ''
  const department = directoryOf(city.units).get(`district-department ${districtOf(place) ?? ''} ${line}`)
  const other = city.units.get(than)?.kind === 'street' ? department : streetUnit(city, place)
  return other === than ? undefined : other
}

function directoryOf(units: City['units']): ReadonlyMap<string, UnitCode> {
  const directory = directories.get(units) ?? new Map([...units.values()].map((unit) => [keyOf(unit), unit.code]))
  directories.set(units, directory)
  return directory
}

function keyOf({ kind, area, line = '' }: Unit): string {
  return `${kind} ${area} ${line}`
}
