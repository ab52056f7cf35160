import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { chance, pick, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import { besideAct } from './act-beside.ts'
import { awaitedUntil, supportAct } from './act-of-support.ts'
import type { Act } from './commands.ts'
import { resultTime } from './conduct.ts'
import { effortOf, inHours, later, minutes } from './habits.ts'
import { oddsOfRecord } from './odds.ts'
import { resultAct } from './result-act.ts'
import { barsResult, childrenOpen } from './side-facts.ts'
import { atCentre, atUnit } from './staff.ts'
import type { InHand, Life } from './state.ts'
import { otherUnit } from './units-at.ts'
import type { Demand, World } from './world.ts'

type AtUnit = Extract<Life, { phase: 'unsigned' | 'signed' | 'contacted' }>
type UnitStory = { readonly ticket: TicketId; readonly life: AtUnit; readonly demand: () => Demand }

/**
 * What becomes of a ticket next that a unit has: the unit's own step, one beside it, a supporting unit's, or its requester takes it
 * back before that. Undefined where all wait for somebody real.
 */
export function unitAct(world: World, random: Random, { ticket, life, demand }: UnitStory): Act | undefined {
  const own = barsResult(life.side) ? undefined : stepOf(world, random, ticket, life)
  const beside = life.phase === 'contacted' ? besideAct(world, { ticket, life, demand }) : undefined
  const support = life.phase === 'unsigned' ? undefined : supportAct(world, ticket, life)
  const latest = later(
    Math.max(life.side.at(-1)?.at ?? life.began, ...life.parts.map(({ since }) => since)) as Moment,
    0,
  )
  const acts = [withdrawal(world, ticket, life), beside, support, own].filter((act) => act !== undefined)
  const [first] = acts.toSorted((a, b) => a.at - b.at)
  return first && { ...first, at: Math.max(first.at, latest) as Moment }
}

function stepOf(world: World, random: Random, ticket: TicketId, life: AtUnit): Act {
  if (life.phase === 'unsigned') return returnAct(world, random, ticket, life) ?? signAct(world, random, life)
  if (life.phase === 'signed') return contactAct(world, random, life)
  return resultAct(world, random, ticket, {
    hand: life,
    at: resultTime(world, ticket, life, resolveAt(world, random, ticket, life)),
  })
}

/** Some requesters say that the matter has settled itself; only in the first round, and of no ticket whose pieces others have. */
function withdrawal(world: World, ticket: TicketId, life: InHand): Act | undefined {
  const { round, matter, since, isDemand, side } = life
  const random = seededRandom(`${world.seed}/withdrawal/${ticket}`)
  if (!isDemand || round > 1 || childrenOpen(side).length > 0) return undefined
  if (!chance(random, world.mix.withdrawn_share)) return undefined
  const at = later(matter.at, minutes(random, world.behaviour.desk.withdraw_hours) * 60)
  const note = pick(random, world.phrases.withdrawn)
  const actor = atCentre(world, random, 'operator')
  return { command: 'WithdrawTicket', at: Math.max(at, since) as Moment, actor, input: { note } }
}

/** Units hand a ticket back while they may, seldom twice, and only where somebody else can be named. */
function returnAct(
  world: World,
  random: Random,
  ticket: TicketId,
  { dispatched, dispatches, matter }: AtUnit,
): Act | undefined {
  const { returned_share, returned_again_share } = world.mix.handling
  const shares = [returned_share, returned_again_share]
  const share = shares[dispatches - 1] ?? 0
  const wants = chance(seededRandom(`${world.seed}/return/${ticket}${dispatches > 1 ? '/again' : ''}`), share)
  const suggestedLead = otherUnit(world.city, matter, dispatched.lead)
  if (!wants || suggestedLead === undefined) return undefined
  const at = later(dispatched.at, minutes(random, world.behaviour.unit.return_minutes))
  if (at > dispatched.returnBy) return undefined
  const why = pick(random, world.phrases.note.return ?? [])
  const basis = pick(random, world.behaviour.note['return-basis'] ?? [])
  const reason = world.city.rulebook.dispatch.returnReasons.find(({ suggests }) => suggests)?.code ?? ''
  const input = { by: dispatched.lead, reason, why, basis, suggestedLead }
  return { command: 'ReturnTicket', at, actor: atUnit(world, random, dispatched.lead), input }
}

function signAct(world: World, random: Random, life: AtUnit): Act {
  const { lead } = life.dispatched
  const taken = minutes(random, habitOf(world, life).sign_minutes) * effortOf(world, lead).slowness
  return {
    command: 'SignTicket',
    at: unlessUrgent(world, random, life, later(life.since, taken)),
    actor: atUnit(world, random, lead),
    input: { unit: lead },
  }
}

function contactAct(world: World, random: Random, life: AtUnit): Act {
  const { lead } = life.dispatched
  const taken = minutes(random, habitOf(world, life).respond_hours) * 60 * effortOf(world, lead).slowness
  const at = Math.max(later(life.began, taken), later(life.since, 2)) as Moment
  const notes = (life.round > 1 ? world.phrases.note['second-handling'] : world.phrases.note.contact) ?? []
  return {
    command: 'ContactRequester',
    at: unlessUrgent(world, random, life, at),
    actor: atUnit(world, random, lead),
    input: { unit: lead, by: oddsOfRecord(world.behaviour.unit.contact_by)(random), note: pick(random, notes) },
  }
}

/** Near its usual share of the time; some late, for their own or a support's sake, and nobody else is late for having waited for the morning. */
function resolveAt(world: World, random: Random, ticket: TicketId, life: AtUnit): Moment {
  const { low, high } = world.behaviour.unit.overdue_share_of_limit
  const { resolve_share_of_limit, overdue_share } = habitOf(world, life)
  const late = chance(random, overdue_share)
  const usual = minutes(random, resolve_share_of_limit) * Math.sqrt(effortOf(world, life.dispatched.lead).slowness)
  const share = late ? uniform(random, low, high) : Math.min(usual, 0.97)
  const planned = later(life.began, ((life.resolveBy - life.began) * share) / 60_000)
  const awaited = awaitedUntil(world, ticket, life)
  const at = Math.max(planned, later(life.since, 5), later(awaited ?? life.since, 5)) as Moment
  const byDay = unlessUrgent(world, random, life, at)
  return !late && at <= life.resolveBy && byDay > life.resolveBy ? at : byDay
}

function habitOf({ mix }: World, { dispatched }: AtUnit) {
  const habit = mix.handling.levels[dispatched.level]
  if (habit === undefined) throw new Error(`demand-mix.json says nothing about handling at level ${dispatched.level}`)
  return habit
}

/** Urgent levels are worked on day and night, the others in the unit's hours. */
function unlessUrgent(world: World, random: Random, { dispatched }: AtUnit, at: Moment): Moment {
  const urgent = world.city.rulebook.levels.find(({ code }) => code === dispatched.level)?.urgent === true
  return urgent ? at : inHours(random, at, world.behaviour.unit.hours)
}
