import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { chance, pick, uniform } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Act } from './commands.ts'
import { effortOf, inHours, later, minutes } from './habits.ts'
import { atUnit } from './staff.ts'
import type { InHand, SupportPart } from './state.ts'
import type { World } from './world.ts'

/** What supporting units do next about their parts of a ticket that its lead has signed for; undefined where nothing more. */
export function supportAct(world: World, ticket: TicketId, life: InHand): Act | undefined {
  const acts = life.parts.flatMap((part) => stepOf(world, ticket, life, part) ?? [])
  return acts.toSorted((a, b) => a.at - b.at)[0]
}

/** Until when the lead waits for parts that will be late; undefined where none is. */
export function awaitedUntil(world: World, ticket: TicketId, life: InHand): Moment | undefined {
  const plans = life.parts.map(({ unit }) => planOf(world, ticket, life, unit))
  const late = plans.flatMap((plan) => (plan?.isLate ? [plan.doneAt] : []))
  return late.length === 0 ? undefined : (Math.max(...late) as Moment)
}

type Plan = { readonly signAt: Moment; readonly doneAt: Moment; readonly isLate: boolean }

/** When a supporting unit takes up its part and has done it, by its own chance; undefined where it never does. */
function planOf(world: World, ticket: TicketId, { round, began, resolveBy }: InHand, unit: UnitCode): Plan | undefined {
  const { support, hours } = world.behaviour.unit
  const random = seededRandom(`${world.seed}/support/${ticket}/${round}/${unit}`)
  if (!chance(random, support.share)) return undefined
  const slow = effortOf(world, unit).slowness
  const signAt = inHours(random, later(began, minutes(random, support.sign_minutes) * slow), hours)
  const isLate = chance(random, support.late_share)
  const { low, high } = support.late_share_of_limit
  const share = isLate ? uniform(random, low, high) : minutes(random, support.done_share_of_limit) * slow
  const doneAt = inHours(random, (began + (resolveBy - began) * share) as Moment, hours)
  return { signAt, doneAt: Math.max(doneAt, later(signAt, 1)) as Moment, isLate }
}

function stepOf(world: World, ticket: TicketId, life: InHand, { unit, phase, since }: SupportPart): Act | undefined {
  const plan = phase === 'done' ? undefined : planOf(world, ticket, life, unit)
  if (plan === undefined) return undefined
  const random = seededRandom(`${world.seed}/part/${ticket}/${life.round}/${unit}/${phase}`)
  const actor = atUnit(world, random, unit)
  const notBefore = Math.max(since, life.since)
  if (phase === 'to-sign')
    return { command: 'SignPart', at: Math.max(plan.signAt, notBefore) as Moment, actor, input: { unit } }
  const workDone = pick(random, world.behaviour.note['support-part'] ?? [''])
  const input = { unit, workDone, evidence: [] } as const
  return { command: 'FinishPart', at: Math.round(Math.max(plan.doneAt, notBefore)) as Moment, actor, input }
}
