import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { type DemandKind, demandKinds } from '#foundations/rulebook/demand.ts'
import { chance } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { DrawDemand } from './draw-demand.ts'
import { matterWords } from './matter-words.ts'
import type { Demand, World } from './world.ts'

/**
 * What a synthetic desk makes of a message that somebody real once wrote: kind and category by the city's own words, everything
 * the message does not tell (its place is masked, its words may fit nothing) drawn by the seed. From then on it lives like any
 * other demand, beginning at that moment.
 */
export function demandOfMessage(
  world: World,
  draw: DrawDemand,
  { ticket, received, begin }: { readonly ticket: TicketId; readonly received: TicketReceived; readonly begin: Moment },
): Demand {
  const drawn = draw(ticket, begin)
  const text = `${received.title}\n${received.text}`
  const leaf = categoryIn(text, world.city) ?? drawn.leaf
  const kind = received.askedKind ?? kindIn(text, world.city)
  const demand = { ...drawn, leaf, kind, channel: received.channel, place: received.place ?? drawn.place }
  return { ...demand, fate: isAnsweredAtOnce(world, demand) ? 'answered' : 'handled' }
}

function isAnsweredAtOnce({ seed, mix, phrases }: World, { ticket, kind, leaf }: Demand): boolean {
  const known = matterWords(phrases, leaf, 'consultation').length > 0
  const random = seededRandom(`${seed}/answered/${ticket}`)
  return kind === 'consultation' && known && chance(random, mix.direct_answer_share_of_consultations)
}

/** The category whose own words say most in the text, longer words more; undefined when none says anything. */
export function categoryIn(text: string, { categories }: Pick<City, 'categories'>): CategoryCode | undefined {
  let best: { readonly code: CategoryCode; readonly score: number } | undefined
  for (const { code, lexicon } of categories.values()) {
    const score = scoreOf(text, lexicon)
    if (score > (best?.score ?? 0)) best = { code, score }
  }
  return best?.code
}

/** The kind whose cue words weigh most in the text; a complaint where there are none, as on message boards. */
export function kindIn(text: string, { words }: Pick<City, 'words'>): DemandKind {
  const cues = words.filter((word) => word.class === 'kind' && text.includes(word.word))
  const weightOf = (kind: DemandKind) => cues.reduce((sum, { topic, weight }) => sum + (topic === kind ? weight : 0), 0)
  const [best] = demandKinds.toSorted((a, b) => weightOf(b) - weightOf(a))
  return best !== undefined && weightOf(best) > 0 ? best : 'complaint'
}

function scoreOf(text: string, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (text.includes(word) ? word.length ** 2 : 0), 0)
}
