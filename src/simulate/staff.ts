import type { Actor } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import { integer } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import type { Role } from '#foundations/units/post.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { Demand, World } from './world.ts'

/** How the ids of people who do not exist begin. */
const invented = 'synthetic-'

/** Mobile numbers of eleven digits begin with 13 to 19; no operator was ever given this range. */
const neverAssigned = '124'

/** A phone number that nobody has. */
export function inventedPhone(random: Random): string {
  return neverAssigned + String(integer(random, 0, 99_999_999)).padStart(8, '0')
}

/** Whether an actor's id is one of the synthetic city's own people or requesters. */
export function isSynthetic(person: string): boolean {
  return person.startsWith(invented)
}

/** Somebody of the city's centre in this role, drawn from all who share the work. Throws where the city has no centre. */
export function atCentre(world: World, random: Random, role: Role): Actor {
  const centre = [...world.city.units.values()].find(({ kind }) => kind === 'centre')
  if (centre === undefined) throw new Error('The city has no unit of the kind centre; add one to its units')
  return staffOf(world, random, { role, unit: centre })
}

/** Somebody of a unit that handles tickets. Throws on a unit the city does not have. */
export function atUnit(world: World, random: Random, code: UnitCode): Actor {
  const unit = world.city.units.get(code)
  if (unit === undefined) throw new Error(`The city has no unit ${code}`)
  return staffOf(world, random, { role: unit.kind === 'street' ? 'street-coordinator' : 'department-handler', unit })
}

/** Somebody of that role in a unit. Throws on a unit the city does not have. */
export function staffAt(world: World, random: Random, role: Role, code: UnitCode): Actor {
  const unit = world.city.units.get(code)
  if (unit === undefined) throw new Error(`The city has no unit ${code}`)
  return staffOf(world, random, { role, unit })
}

/** The area a unit serves. Throws on a unit the city does not have. */
export function areaOf({ city }: World, code: UnitCode): PlaceCode {
  const unit = city.units.get(code)
  if (unit === undefined) throw new Error(`The city has no unit ${code}`)
  return unit.area
}

function staffOf({ behaviour }: World, random: Random, { role, unit }: { role: Role; unit: Unit }): Actor {
  const { count = 1, name = role } = behaviour.people[role] ?? {}
  const number = String(integer(random, 1, count)).padStart(2, '0')
  return {
    person: `${invented}${role}-${unit.code}-${number}`,
    name: name.replace('{unit}', unit.shortName ?? unit.name).replace('{number}', number),
    role,
    unit: unit.code,
    scope: { area: unit.area },
  }
}

/** The requester of a demand that was not taken by phone, without a name. */
export function requesterOf({ city }: World, { caller, place }: Demand): Actor {
  const { code } = city.places.all.find(({ level }) => level === 'city') ?? { code: place }
  return { person: `${invented}${caller.subject}`, name: '', role: 'requester', scope: { area: code } }
}
