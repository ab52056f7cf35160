import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { streetOf } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { chance, pick, shuffled, uniform } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { later } from './habits.ts'
import type { InHand } from './life.ts'
import { inventedPhone } from './staff.ts'
import { weighStreets } from './streets.ts'
import type { Demand, World } from './world.ts'

/** What a planted street does, as a demonstration: nobody's real conduct. */
export type Conduct = 'rushes' | 'praises' | 'prompts'

const [minute, day] = [60_000, 86_400_000]
const planted = new WeakMap<World['behaviour'], Map<string, ReadonlyMap<string, Conduct>>>()

/**
 * The streets that are planted with dishonest conduct, so that the search for leads has something to find: drawn by the seed among
 * those with most demands, never named.
 */
export function plantedStreets(world: World): ReadonlyMap<string, Conduct> {
  const bySeed = planted.get(world.behaviour) ?? new Map<string, ReadonlyMap<string, Conduct>>()
  planted.set(world.behaviour, bySeed)
  const drawn = bySeed.get(world.seed) ?? drawStreets(world)
  bySeed.set(world.seed, drawn)
  return drawn
}

function drawStreets(world: World): ReadonlyMap<string, Conduct> {
  const { among, rushes, praises, prompts } = world.behaviour.planted
  const largest = weighStreets(world).toSorted((one, other) => other.weight - one.weight)
  const codes = largest.slice(0, among).map(({ street }) => street.code)
  const conducts = [
    ...Array<Conduct>(rushes.streets).fill('rushes'),
    ...Array<Conduct>(praises.streets).fill('praises'),
    ...Array<Conduct>(prompts.streets).fill('prompts'),
  ]
  const drawn = shuffled(seededRandom(`${world.seed}/planted`), codes)
  return new Map(conducts.map((conduct, index) => [drawn[index] ?? '', conduct]))
}

function conductOf(world: World, unit: UnitCode): Conduct | undefined {
  const area = world.city.units.get(unit)
  return area?.kind === 'street' ? plantedStreets(world).get(area.area) : undefined
}

/** A street that praises itself has part of its demands made up: hardly a word, from the same few phones. */
export function asPlanted(world: World, demand: Demand): Demand {
  const street = streetOf(demand.place) ?? ''
  if (plantedStreets(world).get(street) !== 'praises') return demand
  const { share, phones, leaf } = world.behaviour.planted.praises
  const random = seededRandom(`${world.seed}/praise/${demand.ticket}`)
  if (!chance(random, share)) return demand
  const own = seededRandom(`${world.seed}/phones/${street}`)
  const known = Array.from({ length: phones }, () => inventedPhone(own))
  const caller = { ...demand.caller, kind: 'citizen' as const, phone: pick(random, known) }
  return {
    ...{ ...demand, caller, leaf: leaf as CategoryCode },
    ...{ kind: 'praise', channel: 'phone', fate: 'handled', isMadeUp: true },
  }
}

/**
 * When a planted street gives its result: one that rushes gives what would come around the end of a period of appraisal in its last
 * hours; one that prompts gives it right after the contact. Every other unit, and every other ticket, at the time given.
 */
export function resultTime(world: World, ticket: TicketId, { dispatched, since }: InHand, usual: Moment): Moment {
  const conduct = conductOf(world, dispatched.lead)
  const { rushes, prompts } = world.behaviour.planted
  const random = seededRandom(`${world.seed}/planted/${ticket}`)
  if (conduct === 'prompts' && chance(random, prompts.share)) return later(since, uniform(random, 4, 12))
  if (conduct !== 'rushes' || !chance(random, rushes.share)) return usual
  const { to } = periodHolding(since, () => world.city.rulebook.appraise.periodFirstDay)
  const first = Math.max(to - rushes.hours * 60 * minute, since + 5 * minute)
  const last = to - rushes.stop_hours * 60 * minute
  const isAround = usual >= to - rushes.days_before * day && usual < to + rushes.days_after * day
  return isAround && first < last ? (Math.round(uniform(random, first, last)) as Moment) : usual
}

/** Whether the requester of this ticket is made to answer at once, while the planted street stands by. */
export function isPrompted(world: World, ticket: TicketId, { dispatched, round }: InHand): boolean {
  const random = seededRandom(`${world.seed}/planted/${ticket}`)
  return (
    round === 1 &&
    conductOf(world, dispatched.lead) === 'prompts' &&
    chance(random, world.behaviour.planted.prompts.share)
  )
}
