import { addDays, dateOf, minutesOfDay, momentAt } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { logNormal, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { World } from './world.ts'

type Spread = { readonly median: number; readonly sigma: number }
type Hours = { readonly open: number; readonly close: number }

/** Minutes it takes somebody, drawn from the spread; never under a few seconds. */
export function minutes(random: Random, { median, sigma }: Spread): number {
  return Math.max(0.1, logNormal(random, median, sigma))
}

/** So many minutes after a moment, in whole milliseconds. */
export function later(at: Moment, byMinutes: number): Moment {
  return Math.round(at + byMinutes * 60_000) as Moment
}

/** The moment itself where it lies in the day's hours, else some time in the first 90 minutes after they open again. */
export function inHours(random: Random, at: Moment, { open, close }: Hours): Moment {
  const minute = minutesOfDay(at)
  if (minute >= open && minute < close) return at
  const day = minute < open ? dateOf(at) : addDays(dateOf(at), 1)
  return Math.round(momentAt(day, open + uniform(random, 0, 90))) as Moment
}

/** What nobody in the city can read anywhere: how well a unit solves (points added to its share of solved) and how slow it is. */
export type Effort = { readonly solved: number; readonly slowness: number }

/** The hidden effort of a unit, the same for all its tickets. */
export function effortOf({ seed, mix, behaviour }: World, unit: UnitCode): Effort {
  const random = seededRandom(`${seed}/effort/${unit}`)
  const solved = Math.log(logNormal(random, 1, mix.outcomes.unit_spread.sigma_points))
  return { solved, slowness: logNormal(random, 1, behaviour.unit.speed_sigma) }
}
