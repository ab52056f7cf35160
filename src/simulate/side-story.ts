import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Act } from './commands.ts'
import type { SideFact } from './side-facts.ts'
import type { InHand } from './state.ts'
import type { World } from './world.ts'

/** What a matter beside the main line stands at: whose ticket, and what was done so far. */
export type SideStory = {
  readonly world: World
  readonly random: Random
  readonly ticket: TicketId
  readonly matter: InHand['matter']
  readonly lead: UnitCode
  readonly side: readonly SideFact[]
  /** Another matter that its text tells of. */
  readonly also?: CategoryCode
}

/** What comes next: how long it takes by its name in behaviour.json, from when on it may begin, and what is done then. */
export type SideStep = {
  readonly takes: string
  readonly notBefore?: Moment
  readonly act: (at: Moment) => Act
}

/** One of the words the city's people write for it. Throws where behaviour.json has none. */
export function said({ world, random }: SideStory, note: string): string {
  const words = world.behaviour.note[note]
  if (words === undefined) throw new Error(`behaviour.json has no note "${note}"`)
  return pick(random, words)
}

/** Whether it stays unanswered, by the ticket's own chance. */
export function isSilent({ world, ticket }: SideStory): boolean {
  return chance(seededRandom(`${world.seed}/silent/${ticket}`), world.behaviour.beside.silent_share)
}

/** What was done last beside the main line; undefined before anything was. */
export function last({ side }: SideStory): SideFact['type'] | undefined {
  return side.at(-1)?.type
}
