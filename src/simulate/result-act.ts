import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { pick } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import type { Act } from './commands.ts'
import { matterWords } from './matter-words.ts'
import { oddsOfRecord } from './odds.ts'
import { truthOf } from './outcome.ts'
import { fillFor } from './slots.ts'
import { atUnit } from './staff.ts'
import type { InHand } from './state.ts'
import type { World } from './world.ts'

type Ending = { readonly hand: InHand; readonly at: Moment }

/** The unit's result: its kind follows what was really achieved, though a few call more solved than is. */
export function resultAct(world: World, random: Random, ticket: TicketId, { hand, at }: Ending): Act {
  const { lead } = hand.dispatched
  const kinds = world.mix.handling.result_kinds[truthOf(world, ticket, hand)] ?? { solved: 1 }
  const result = oddsOfRecord(kinds)(random)
  const { category: leaf, place } = hand.matter
  const fill = fillFor(world, { about: ticket, place, channel: 'phone', leaf })
  const { work, answer } = wordsFor(world, random, { leaf, result })
  return {
    command: 'ResolveTicket',
    at,
    actor: atUnit(world, random, lead),
    input: { unit: lead, result, workDone: fill(`${work}。`), publicAnswer: fill(`${answer}。`), evidence: [] },
  }
}

/** Solved matters are told in their own words; for the others the note of the result kind stands in. */
function wordsFor({ phrases }: World, random: Random, { leaf, result }: { leaf: string; result: string }) {
  const notes = phrases.note[`resolution-${result}`] ?? []
  const oneOf = (words: readonly string[]) => pick(random, words.length > 0 ? words : notes)
  if (result !== 'solved') return { work: oneOf([]), answer: oneOf([]) }
  return { work: oneOf(matterWords(phrases, leaf, 'work')), answer: oneOf(matterWords(phrases, leaf, 'answer')) }
}
