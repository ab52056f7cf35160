import { communityOf, districtOf, isWithin, type PlaceCode, streetOf } from '#foundations/places/place.ts'
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

/** The hotline's centre of the district a place lies in; undefined where the city has none. */
export function districtCentre({ units }: Known, place: PlaceCode): UnitCode | undefined {
  return directoryOf(units).get(`district-centre ${districtOf(place) ?? ''} `)
}

/** All departments of the district a place lies in. */
export function departmentsOf({ units }: Known, place: PlaceCode): readonly UnitCode[] {
  const district = districtOf(place)
  return [...units.values()]
    .filter(({ kind, area }) => kind === 'district-department' && area === district)
    .map(({ code }) => code)
}

/** The community with staff of its own that a place lies in; undefined where there is none. */
export function communityAt({ units }: Known, place: PlaceCode): UnitCode | undefined {
  const community = communityOf(place)
  return community === undefined ? undefined : directoryOf(units).get(`community ${community} `)
}

/** The community of a street that a place lies in, else the street's first; undefined where the street has none of its own. */
export function communityBelow({ units }: Known, street: UnitCode, place: PlaceCode): UnitCode | undefined {
  const below = [...units.values()].filter(({ kind, parent }) => kind === 'community' && parent === street)
  return (below.find(({ area }) => isWithin(place, area)) ?? below[0])?.code
}

const parents = new WeakMap<City['units'], ReadonlySet<UnitCode | undefined>>()

/** Whether a unit has communities below it. */
export function hasCommunities({ units }: Known, street: UnitCode): boolean {
  const known =
    parents.get(units) ??
    new Set([...units.values()].filter(({ kind }) => kind === 'community').map((one) => one.parent))
  parents.set(units, known)
  return known.has(street)
}

function directoryOf(units: City['units']): ReadonlyMap<string, UnitCode> {
  const directory = directories.get(units) ?? new Map([...units.values()].map((unit) => [keyOf(unit), unit.code]))
  directories.set(units, directory)
  return directory
}

function keyOf({ kind, area, line = '' }: Unit): string {
  return `${kind} ${area} ${line}`
}
