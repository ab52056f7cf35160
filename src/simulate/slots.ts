import { districtOf, type PlaceCode, streetOf } from '#foundations/places/place.ts'
import { pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { SlotWords } from './api.ts'
import type { Demand, World } from './world.ts'

/** Puts words into the {slots} of a pattern. */
export type Fill = (pattern: string) => string

/**
 * How a demand fills its slots: places by its own place, everything else invented by the seed, the same word for the same slot
 * wherever it stands. Demands about the same fact name the same estate. Throws on a slot the city has no words for.
 */
export function fillFor(world: World, demand: Pick<Demand, 'about' | 'place' | 'channel' | 'leaf'>): Fill {
  const known: Readonly<Record<string, string | undefined>> = {
    ...placeWords(world, demand.place),
    requester: world.phrases.requester[channelGroup(world, demand.channel)] ?? '',
    leaf: world.city.categories.get(demand.leaf)?.path[2] ?? '',
  }
  const wordOf = (slot: string) => known[slot] ?? invented(world, demand.about, slot)
  return (pattern) => pattern.replace(/\{(\w+)\}/g, (_, slot: string) => wordOf(slot))
}

/** The group of channels whose openings a demand uses: phone, web or letter. */
export function channelGroup({ phrases }: Pick<World, 'phrases'>, channel: string): string {
  const groups = Object.entries(phrases.opening_channels)
  return groups.find(([, channels]) => channels.includes(channel))?.[0] ?? 'web'
}

function placeWords({ city, behaviour }: World, place: PlaceCode) {
  const nameOf = (code: PlaceCode | undefined) => (code === undefined ? '' : spoken(city.places.get(code).name))
  const spoken = (name: string) => {
    const ending = behaviour.demand.unspoken_endings.find((end) => name.endsWith(end))
    return ending === undefined ? name : name.slice(0, -ending.length)
  }
  return { district: nameOf(districtOf(place)), street: nameOf(streetOf(place)), community: nameOf(place) }
}

function invented({ seed, phrases }: World, about: string, slot: string): string {
  const words = phrases.slot[slot]
  if (words === undefined) throw new Error(`The phrases use {${slot}}, which slots.json does not have`)
  return oneOf(seededRandom(`${seed}/slot/${about}/${slot}`), words)
}

function oneOf(random: Random, words: SlotWords): string {
  if (Array.isArray(words)) return pick(random, words)
  return (words.pre ?? '') + words.parts.map((part) => pick(random, part)).join('')
}
