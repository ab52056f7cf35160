import { addDays, dateOf, firstMoment, type LocalDate, momentAt } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { chance, pick, poisson, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { DemandMix } from './api.ts'
import { demandsOf } from './draw-demand.ts'
import { oddsOf } from './odds.ts'
import { dayFactor, leavesOf, seasonFactor } from './seasons.ts'
import type { Demand, World } from './world.ts'

export type PlanOptions = {
  readonly from: Moment
  readonly until: Moment
  /** How many of the demands a unit shall get, at least, and few more. */
  readonly tickets: number
}

/**
 * All demands of a stretch of time, oldest first: days by weekday, season and festival, hours by the curve of the day, some
 * of them by somebody who asked for the same before. The same world and options give the same plan.
 */
export function planDemands(world: World, { from, until, tickets }: PlanOptions): readonly Demand[] {
  const draw = demandsOf(world)
  const name = (index: number) => ticketId(commandIdFrom('demand', world.seed, String(index)))
  for (let demands = tickets / dispatchedShare(world.mix); ; demands *= 1.02) {
    const random = seededRandom(`${world.seed}/plan`)
    const fresh = arrivalsBetween(world.mix, random, { from, until, demands }).map((at, index) => draw(name(index), at))
    const handled = fresh.filter(({ fate }) => fate === 'handled')
    if (handled.length >= tickets) return withRepeats(world, random, { fresh, until })
  }
}

/** Which part of all demands reaches a unit: what is neither dismissed nor answered at once. */
export function dispatchedShare(mix: DemandMix): number {
  const leaves = leavesOf(mix)
  const asked = leaves.reduce((sum, { share, kinds }) => sum + share * (kinds.consultation ?? 0), 0)
  const handled = 1 - asked * mix.direct_answer_share_of_consultations
  return handled * (1 - mix.invalid_share - mix.harassment_share)
}

type Stretch = { readonly from: Moment; readonly until: Moment; readonly demands: number }

function arrivalsBetween(mix: DemandMix, random: Random, { from, until, demands }: Stretch): readonly Moment[] {
  const days = datesBetween(from, until).map((date) => ({
    date,
    weight: dayWeight(mix, date) * coveredShare(mix, date, from, until),
  }))
  const total = days.reduce((sum, { weight }) => sum + weight, 0)
  const hourOf = oddsOf([...mix.hours.keys()], (hour) => mix.hours[hour] ?? 0)
  const arrivals = days.flatMap(({ date, weight }) => {
    const count = poisson(random, (demands * weight) / total)
    return arrivalsOn(date, count, () => hourOf(random) * 60 + uniform(random, 0, 60), [from, until])
  })
  return arrivals.toSorted((a, b) => a - b)
}

/** Draws minutes of the day until so many lie inside the stretch. */
function arrivalsOn(
  date: LocalDate,
  count: number,
  minute: () => number,
  [from, until]: readonly [Moment, Moment],
): readonly Moment[] {
  const found: Moment[] = []
  while (found.length < count) {
    const at = Math.floor(momentAt(date, minute())) as Moment
    if (at >= from && at < until) found.push(at)
  }
  return found
}

/** How much a date asks for against a mean one: weekday and festival, and what the season does to each leaf. */
export function dayWeight(mix: DemandMix, date: LocalDate): number {
  const season = leavesOf(mix).reduce((sum, { leaf, share }) => sum + share * seasonFactor(mix, leaf, date), 0)
  return dayFactor(mix, date) * season
}

/** Which part (0-1) of a date's demands falls inside the stretch. */
function coveredShare(mix: DemandMix, date: LocalDate, from: Moment, until: Moment): number {
  const midnight = firstMoment(date)
  const all = mix.hours.reduce((sum, share) => sum + share, 0)
  const inside = mix.hours.reduce((sum, share, hour) => {
    const [begin, end] = [midnight + hour * 3_600_000, midnight + (hour + 1) * 3_600_000]
    return sum + share * Math.max(0, (Math.min(end, until) - Math.max(begin, from)) / 3_600_000)
  }, 0)
  return inside / all
}

function datesBetween(from: Moment, until: Moment): readonly LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = dateOf(from); firstMoment(date) < until; date = addDays(date, 1)) dates.push(date)
  return dates
}

type Fresh = { readonly fresh: readonly Demand[]; readonly until: Moment }

/**
 * Turns some demands into repeats of an earlier one within the window: same caller, place and matter. Whoever asked twice is
 * twice as likely to ask again, so that a few ask very often. The last minutes hold none, for then nobody could tell yet.
 */
function withRepeats({ mix, behaviour }: World, random: Random, { fresh, until }: Fresh): readonly Demand[] {
  const { repeat_days, quiet_minutes } = behaviour.demand
  const quiet = until - quiet_minutes * 60_000
  const earlier: Demand[] = []
  let oldest = 0
  return fresh.map((demand) => {
    while ((earlier[oldest]?.at ?? demand.at) < demand.at - repeat_days * 86_400_000) oldest += 1
    const isAsked = demand.fate === 'handled' && demand.reportedBy === undefined
    const mayRepeat = isAsked && demand.at < quiet && oldest < earlier.length
    const repeats = chance(random, mix.repeat_share) && mayRepeat
    const made = repeats ? repeatOf(demand, pick(random, earlier.slice(oldest))) : demand
    if (isAsked) earlier.push(made)
    return made
  })
}

function repeatOf({ ticket, at, channel, caller }: Demand, { leaf, kind, place, about, caller: who }: Demand): Demand {
  return { ticket, at, leaf, kind, channel, place, fate: 'handled', about, caller: { ...who, subject: caller.subject } }
}
