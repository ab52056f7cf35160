import { communityOf } from '#foundations/places/place.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import { matterWords } from './matter-words.ts'
import { channelGroup, fillFor } from './slots.ts'
import type { Demand, World } from './world.ts'

/** What a demand says, before its slots are filled: the skeleton of its sentences. */
export type Outline = { readonly title: string; readonly text: string; readonly address: string }

/** A demand in natural sentences: title, text and address, in the words of its channel and kind. */
export function composeText(world: World, demand: Demand): Outline {
  const fill = fillFor(world, demand)
  const { title, text, address } = outlineOf(world, demand)
  return { title: fill(title), text: fill(text), address: fill(address) }
}

/** The skeleton of a demand's sentences, with its slots still open. */
export function outlineOf(world: World, demand: Demand): Outline {
  const { phrases } = world
  const random = seededRandom(`${world.seed}/text/${demand.ticket}`)
  const noise = noiseOf(world, demand)
  if (noise.length > 0) return { title: '', text: `${pick(random, noise)}。`, address: '' }
  if (demand.isMadeUp) return madeUp(world, random, demand)
  if (demand.kind === 'consultation') return consultation(world, random, demand)
  const body = bodyOf(world, random, demand)
  const title = pick(random, phrases.title_form.demand).replace('{title}', () =>
    pick(random, said(world, demand, 'title')),
  )
  const text = openingOf(world, random, demand) + body + alsoOf(world, demand)
  return { title, text, address: addressFor(world, demand, body) }
}

/** Question and answer of a consultation, the same for all who ask about the same fact. */
export function consultationOf({ seed, phrases }: World, { about, leaf }: Pick<Demand, 'about' | 'leaf'>) {
  const pairs = matterWords(phrases, leaf, 'consultation')
  if (pairs.length === 0) throw new Error(`The phrases have no consultation about ${leaf}`)
  return pick(seededRandom(`${seed}/question/${about}`), pairs)
}

function madeUp(world: World, random: Random, demand: Demand): Outline {
  const text = pick(random, world.behaviour.planted.praises.words)
  return { title: '', text, address: addressFor(world, demand, text) }
}

function noiseOf({ phrases }: World, { fate }: Demand): readonly string[] {
  if (fate === 'invalid') return phrases.invalid
  return fate === 'harassment' ? phrases.harassment : []
}

function consultation(world: World, random: Random, demand: Demand): Outline {
  const { lead, tail } = world.phrases.consultation
  const { question } = consultationOf(world, demand)
  const title = pick(random, world.phrases.title_form.consultation).replace('{question}', () => question)
  const text = `${openingOf(world, random, demand)}${pick(random, lead)}${question}${pick(random, tail)}。`
  return { title, text, address: addressFor(world, demand, text) }
}

/** The second matter, where a demand tells of one. */
function alsoOf(world: World, { ticket, also }: Demand): string {
  if (also === undefined) return ''
  const random = seededRandom(`${world.seed}/also/${ticket}`)
  const matter = pick(random, matterWords(world.phrases, also, 'text'))
  return `${pick(random, world.behaviour.demand.several.leads)}${matter}。`
}

/** `事由［，影响］。愿望。`; a suggestion is one sentence of its own. */
function bodyOf(world: World, random: Random, demand: Demand): string {
  const { phrases, behaviour } = world
  const { kind, leaf } = demand
  if (kind === 'suggestion') return `${pick(random, said(world, demand, 'suggestion'))}。`
  const matter = pick(random, said(world, demand, 'text'))
  if (kind === 'praise') return `${matter}。${wishOf(world, random, kind)}。`
  const harm = matterWords(phrases, leaf, 'consequence')
  const told = harm.length > 0 && chance(random, behaviour.demand.consequence_share)
  if (demand.reportedBy !== undefined) return `${matter}。${pick(random, phrases.wish.grid ?? [''])}。`
  const own = kind !== 'report' && chance(random, behaviour.demand.leaf_wish_share)
  return `${matter}${told ? `，${pick(random, harm)}` : ''}。${wishOf(world, random, kind, own ? leaf : undefined)}。`
}

function wishOf({ phrases }: World, random: Random, kind: string, leaf?: string): string {
  const own = leaf === undefined ? [] : matterWords(phrases, leaf, 'wish')
  return pick(random, own.length > 0 ? own : (phrases.wish[kind] ?? []))
}

function said({ phrases }: World, { leaf }: Demand, field: 'title' | 'text' | 'suggestion'): readonly string[] {
  const words = matterWords(phrases, leaf, field)
  if (words.length === 0) throw new Error(`The phrases have no ${field} for ${leaf}`)
  return words
}

function openingOf(world: World, random: Random, { channel, kind, ticket, about }: Demand): string {
  const { phrases } = world
  const group = channelGroup(world, channel)
  if (ticket !== about && group === 'phone') return pick(random, phrases.repeat)
  return pick(random, phrases.opening[group]?.[kind] ?? [''])
}

/** The place as the text itself names it, below district, street and community. */
function addressFor({ behaviour }: World, { place }: Demand, text: string): string {
  const { addresses } = behaviour.demand
  const named = addresses.find((pattern) => (pattern.match(/\{\w+\}/g) ?? []).every((slot) => text.includes(slot)))
  const area = communityOf(place) === undefined ? '{district}{street}' : '{district}{street}{community}'
  return `${area}${named ?? addresses[0]}`
}
