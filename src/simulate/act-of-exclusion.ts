import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { chance, pick } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Act } from './commands.ts'
import { inHours, later, minutes } from './habits.ts'
import { oddsOfRecord } from './odds.ts'
import { atCentre, atUnit } from './staff.ts'
import type { Exclusion, Life } from './state.ts'
import type { World } from './world.ts'

type Settled = Extract<Life, { phase: 'settled' }>

/** A lead whose result was not found good, or could not be asked about, may ask to leave it out; two appraisers look at it. */
export function exclusionAct(world: World, random: Random, ticket: TicketId, life: Settled): Act | undefined {
  const { exclusion } = life
  if (exclusion !== undefined) return reviewAct(world, random, exclusion, life.since)
  const { share_of_not_solved, share_of_unreached, hours, reasons } = world.behaviour.unit.exclusion
  const shares = { content: 0, 'not-solved': share_of_not_solved, unreached: share_of_unreached }
  if (!chance(seededRandom(`${world.seed}/exclusion/${ticket}`), shares[life.ending])) return undefined
  const reason = life.ending === 'unreached' ? 'unreachable' : oddsOfRecord(reasons)(random)
  const { lead } = life.dispatched
  const actor = atUnit(world, random, lead)
  const evidence = pick(random, world.behaviour.note['exclusion-evidence'] ?? [])
  return {
    command: 'AskExclusion',
    at: inHours(random, later(life.since, minutes(random, hours) * 60), world.behaviour.unit.hours),
    actor,
    input: { unit: lead, by: actor.person, reason, evidence },
  }
}

function reviewAct(world: World, random: Random, { reviews }: Exclusion, since: Moment): Act | undefined {
  const [first, second] = reviews
  if (second !== undefined || first?.granted === false) return undefined
  const { granted: shares, review_hours } = world.behaviour.unit.exclusion
  const step = first === undefined ? 1 : 2
  const granted = chance(random, shares[step - 1] ?? 0)
  const actor = anotherAppraiser(world, random, first?.by)
  const why = pick(random, world.behaviour.note[granted ? 'exclusion-granted' : 'exclusion-refused'] ?? [])
  return {
    command: 'ReviewExclusion',
    at: inHours(random, later(since, minutes(random, review_hours) * 60), world.behaviour.unit.hours),
    actor,
    input: { step, granted, why, by: actor.person },
  }
}

/** The second reviewer is not the first one. Throws where the city has one appraiser only. */
function anotherAppraiser(world: World, random: Random, than?: string) {
  for (let draw = 0; draw < 100; draw += 1) {
    const actor = atCentre(world, random, 'appraiser')
    if (actor.person !== than) return actor
  }
  throw new Error('Two reviews take two appraisers; give behaviour.json more of them')
}
