import { dateOf, type LocalDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type PlaceCode, placeCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { Channel, DemandKind } from '#foundations/rulebook/demand.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import { asPlanted } from './conduct.ts'
import { withMore } from './more-in-demand.ts'
import { type Odds, oddsOf, oddsOfRecord } from './odds.ts'
import { leavesOf, type MixedLeaf, seasonFactor } from './seasons.ts'
import { inventedPhone } from './staff.ts'
import { streetOddsOf, weighStreets } from './streets.ts'
import type { Caller, Demand, Fate, World } from './world.ts'

export type DrawDemand = (ticket: TicketId, at: Moment) => Demand

/** Draws demands of a city: everything about one follows from the seed, its ticket and its instant alone. */
export function demandsOf(world: World): DrawDemand {
  const { seed, mix } = world
  const leafOn = leafOddsOf(world)
  const streetOf = streetOddsOf(world, weighStreets(world))
  const channelOf = oddsOfRecord(mix.channels as Readonly<Record<Channel, number>>)
  return (ticket, at) => {
    const random = seededRandom(`${seed}/demand/${ticket}`)
    const { leaf, kindOf } = leafOn(dateOf(at))(random)
    const kind = kindOf(random)
    const place = placeIn(world, random, busyStreet(world, { ticket, at, street: streetOf(leaf)(random) }))
    const channel = channelOf(random)
    const caller = callerOf(world, random, ticket)
    const fate = fateOf(world, random, kind)
    const drawn = { ticket, at, leaf: leaf as CategoryCode, kind, channel, place, caller, fate, about: ticket }
    return withMore(world, asPlanted(world, drawn), (more) => leafOn(dateOf(at))(more).leaf)
  }
}

type DrawnLeaf = MixedLeaf & { readonly kindOf: Odds<DemandKind> }

/** What is asked for on a date, kept per date because every demand of it asks. */
function leafOddsOf({ mix }: Pick<World, 'mix'>): (date: LocalDate) => Odds<DrawnLeaf> {
  const leaves = leavesOf(mix).map((leaf) => ({
    ...leaf,
    kindOf: oddsOfRecord(leaf.kinds as Readonly<Record<DemandKind, number>>),
  }))
  const known = new Map<LocalDate, Odds<DrawnLeaf>>()
  return (date) => {
    const odds = known.get(date) ?? oddsOf(leaves, ({ leaf, share }) => share * seasonFactor(mix, leaf, date))
    known.set(date, odds)
    return odds
  }
}

type Drawn = { readonly ticket: TicketId; readonly at: Moment; readonly street: PlaceCode }

/** In the last days of a made history some demands of streets alike come from the busiest, whose staff have accounts. */
function busyStreet({ seed, city, behaviour, epoch }: World, { ticket, at, street }: Drawn): PlaceCode {
  const { places, recent_days, recent_share } = behaviour.demand.busy
  const random = seededRandom(`${seed}/busy/${ticket}`)
  if (at > epoch || at <= epoch - recent_days * 86_400_000 || !chance(random, recent_share)) return street
  const { kind } = city.places.get(street)
  const alike = places.flatMap((code) => city.places.find(placeCode(code)) ?? [])
  const streets = alike.filter((place) => place.level === 'street' && place.kind === kind)
  return streets.length === 0 ? street : pick(random, streets).code
}

/** Mostly a community is named; else only the street. */
function placeIn({ city, behaviour }: World, random: Random, street: PlaceCode): PlaceCode {
  const communities = city.places.childrenOf(street)
  const named = chance(random, behaviour.demand.community_share) && communities.length > 0
  if (!named) return street
  const one = pick(random, communities)
  const busy = communities.find(({ code }) => behaviour.demand.busy.places.includes(code))
  return busy !== undefined && chance(random, behaviour.demand.busy.community_share) ? busy.code : one.code
}

function callerOf({ mix, phrases }: World, random: Random, ticket: TicketId): Caller {
  const names = phrases.slot.surname
  return {
    subject: commandIdFrom(ticket, 'requester'),
    kind: chance(random, mix.firm_share) ? 'firm' : 'citizen',
    confidential: chance(random, mix.confidential_share),
    name: pick(random, Array.isArray(names) ? names : ['']),
    phone: inventedPhone(random),
  }
}

function fateOf({ mix }: Pick<World, 'mix'>, random: Random, kind: DemandKind): Fate {
  const draw = random()
  if (draw < mix.invalid_share) return 'invalid'
  if (draw < mix.invalid_share + mix.harassment_share) return 'harassment'
  return kind === 'consultation' && chance(random, mix.direct_answer_share_of_consultations) ? 'answered' : 'handled'
}
