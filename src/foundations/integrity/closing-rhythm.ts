import { chanceOfCount } from '#foundations/statistics/tails.ts'
import type { Compared } from './against-peers.ts'

/** How many results a unit gave on each day, in the order of the days. */
export type Closings = { readonly unit: string; readonly days: readonly number[] }

/** The days that are looked at, in order: the last `cutOff` of them lie before the cut-off, the others show the rhythm. */
export type Days = { readonly working: readonly boolean[]; readonly cutOff: number }

/**
 * The days before a cut-off against each unit's own rhythm: what it closes on working and on other days lets expect so many; the
 * mean of a day is taken to vary as much as the unit's own days do, not less than those of all units; and what all units close
 * more on those days (the median, as after a holiday) explains a burst, too. The exact upper tail of the negative binomial.
 */
export function againstRhythm(units: readonly Closings[], days: Days): readonly Compared[] {
  const rhythms = units.map((unit) => rhythmOf(unit, days))
  const common = commonRise(rhythms)
  const varying = pooledSpread(rhythms)
  return rhythms.map(({ unit, seen, of, usual, ...own }) => {
    const expected = usual * common
    const spread = Math.max(own.spread, varying) / days.cutOff + own.unsure
    return { unit, seen, of, expected, chance: chanceOfCount(seen, { mean: expected, spread }) }
  })
}

type Rhythm = {
  readonly unit: string
  readonly seen: number
  readonly of: number
  /** What its days let expect before the cut-off. */
  readonly usual: number
  /** How much the mean of a day varies beyond chance, and how unsure the mean is from so few days; variances over the mean's square. */
  readonly spread: number
  readonly unsure: number
  readonly excess: number
  readonly square: number
}

function rhythmOf({ unit, days: closed }: Closings, { working, cutOff }: Days): Rhythm {
  const before = closed.length - cutOff
  const means = [true, false].map((kind) => meanOn(closed, working, kind, before))
  const meanOf = (day: number) => (working[day] ? means[0] : means[1]) ?? 0
  let [usual, excess, square] = [0, 0, 0]
  for (let day = before; day < closed.length; day += 1) usual += meanOf(day)
  for (let day = 0; day < before; day += 1) {
    excess += ((closed[day] ?? 0) - meanOf(day)) ** 2 - meanOf(day)
    square += meanOf(day) ** 2
  }
  const of = closed.reduce((sum, count) => sum + count, 0)
  const seen = closed.slice(before).reduce((sum, count) => sum + count, 0)
  const spread = square > 0 ? Math.max(0, excess / square) : 0
  return { unit, seen, of, usual, excess, square, spread, unsure: 1 / Math.max(1, of - seen) + spread / before }
}

/** The mean of such a day; one closing in the whole time at least, so that no day is impossible. */
function meanOn(closed: readonly number[], working: readonly boolean[], kind: boolean, before: number): number {
  let [sum, count] = [0, 0]
  for (let day = 0; day < before; day += 1)
    if (working[day] === kind) {
      sum += closed[day] ?? 0
      count += 1
    }
  return Math.max(sum, 1) / Math.max(count, 1)
}

function commonRise(rhythms: readonly Rhythm[]): number {
  const rises = rhythms.map(({ seen, usual }) => seen / usual).toSorted((one, other) => one - other)
  return Math.max(1, rises[Math.floor(rises.length / 2)] ?? 1)
}

function pooledSpread(rhythms: readonly Rhythm[]): number {
  const [excess, square] = rhythms.reduce(([sum, all], one) => [sum + one.excess, all + one.square], [0, 0])
  return square > 0 ? Math.max(0, excess / square) : 0
}
