import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { matterWords } from './matter-words.ts'
import { type SideStep, type SideStory, said } from './side-story.ts'
import { fillFor } from './slots.ts'
import { atUnit } from './staff.ts'
import { otherUnit } from './units-at.ts'

/** No ticket is split into more pieces than this: the second matter, and perhaps a share of the first. */
export const mostPieces = 2

/** The lead gives what others must do to their units, as tickets of their own, and waits for their answers. */
export function splitStep(story: SideStory): SideStep | undefined {
  const { world, random, lead, side } = story
  const children = side.length > 0 ? [] : piecesOf(story)
  if (children.length === 0) return undefined
  const input = { by: { unit: lead }, why: said(story, 'split-why'), children }
  return { takes: 'ask', act: (at) => ({ command: 'SplitTicket', at, actor: atUnit(world, random, lead), input }) }
}

function piecesOf(story: SideStory) {
  const { world, random, ticket, matter, lead, also } = story
  const { place, category } = matter
  const unitFor = (leaf: CategoryCode) => otherUnit(world.city, { place, category: leaf }, lead)
  const isShared = chance(random, world.behaviour.demand.several.shared_share)
  const asked = also === undefined ? [] : [also, ...(isShared ? [category] : [])]
  const byUnit = new Map(asked.toReversed().map((leaf) => [unitFor(leaf), leaf] as const))
  const known = [...byUnit].filter((piece): piece is [UnitCode, CategoryCode] => piece[0] !== undefined)
  if (also !== undefined && !known.some(([, leaf]) => leaf === also)) return []
  return known.slice(0, mostPieces).map(([unit, leaf]) => ({
    ticket: ticketId(commandIdFrom('child', ticket, unit)),
    lead: unit,
    matter: matterOf(story, leaf),
  }))
}

function matterOf(story: SideStory, leaf: CategoryCode): string {
  const { world, random, ticket, matter } = story
  const words = matterWords(world.phrases, leaf, 'title')
  const pattern = said(story, 'split-matter').replace('{matter}', () => pick(random, words))
  return fillFor(world, { about: ticket, place: matter.place, channel: 'phone', leaf })(pattern)
}
