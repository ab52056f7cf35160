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

/**
 * A lead whose result was not found good, or could not be asked about, may ask to leave it out; two appraisers look at it, some
 * late, and a third one where the unit objects to a refusal.
 */
export function exclusionAct(world: World, random: Random, ticket: TicketId, life: Settled): Act | undefined {
  const { exclusion } = life
  if (exclusion !== undefined) return nextStep(world, random, ticket, { ...life, exclusion })
  const { share_of_not_solved, share_of_unreached, hours, reasons } = world.behaviour.unit.exclusion
  const shares = { content: 0, 'not-solved': share_of_not_solved, unreached: share_of_unreached }
  if (!chance(seededRandom(`${world.seed}/exclusion/${ticket}`), shares[life.ending])) return undefined
  const reason = life.ending === 'unreached' ? 'unreachable' : oddsOfRecord(reasons)(random)
  const { lead } = life.dispatched
  const actor = atUnit(world, random, lead)
  const evidence = said(world, random, 'exclusion-evidence')
  return {
    command: 'AskExclusion',
    at: inHours(random, later(life.since, minutes(random, hours) * 60), world.behaviour.unit.hours),
    actor,
    input: { unit: lead, by: actor.person, reason, evidence },
  }
}

type Asked = Settled & { readonly exclusion: Exclusion }

function nextStep(world: World, random: Random, ticket: TicketId, life: Asked): Act | undefined {
  const { reviews, objection } = life.exclusion
  if (objection !== undefined) return decisionAct(world, random, life)
  if (reviews.some(({ granted }) => !granted)) return objectionAct(world, random, ticket, life)
  return reviews.length < 2 ? reviewAct(world, random, life) : undefined
}

function reviewAct(world: World, random: Random, { exclusion: { reviews }, since }: Asked): Act {
  const { granted: shares, review_hours, late_share, late_hours } = world.behaviour.unit.exclusion
  const step = reviews.length === 0 ? 1 : 2
  const granted = chance(random, shares[step - 1] ?? 0)
  const actor = appraiserBut(world, random, reviews)
  const why = said(world, random, granted ? 'exclusion-granted' : 'exclusion-refused')
  const hours = chance(random, late_share) ? late_hours : review_hours
  return {
    command: 'ReviewExclusion',
    at: inHours(random, later(since, minutes(random, hours) * 60), world.behaviour.unit.hours),
    actor,
    input: { step, granted, why, by: actor.person },
  }
}

/** Some units do not take a refusal, as long as they may. */
function objectionAct(world: World, random: Random, ticket: TicketId, life: Asked): Act | undefined {
  const { share, hours } = world.behaviour.unit.exclusion.objection
  const { lead } = life.dispatched
  const at = inHours(random, later(life.since, minutes(random, hours) * 60), world.behaviour.unit.hours)
  const until = life.exclusion.reviews.at(-1)?.objectBy ?? 0
  if (at > until || !chance(seededRandom(`${world.seed}/objection/${ticket}`), share)) return undefined
  const actor = atUnit(world, random, lead)
  const why = said(world, random, 'objection')
  return { command: 'RaiseObjection', at, actor, input: { unit: lead, by: actor.person, why } }
}

function decisionAct(world: World, random: Random, { exclusion: { reviews }, since }: Asked): Act {
  const { decision_hours, upheld: share } = world.behaviour.unit.exclusion.objection
  const upheld = chance(random, share)
  const actor = appraiserBut(world, random, reviews)
  const why = said(world, random, upheld ? 'objection-upheld' : 'objection-dismissed')
  const at = inHours(random, later(since, minutes(random, decision_hours) * 60), world.behaviour.unit.hours)
  return { command: 'DecideObjection', at, actor, input: { upheld, by: actor.person, why } }
}

function said({ behaviour }: World, random: Random, what: string): string {
  return pick(random, behaviour.note[what] ?? [])
}

/** Whoever decides next is none of those who decided before. Throws where the city has too few appraisers. */
function appraiserBut(world: World, random: Random, than: readonly { readonly by: string }[]) {
  for (let draw = 0; draw < 100; draw += 1) {
    const actor = atCentre(world, random, 'appraiser')
    if (than.every(({ by }) => by !== actor.person)) return actor
  }
  throw new Error('Two reviews and a decision take three appraisers; give behaviour.json more of them')
}
