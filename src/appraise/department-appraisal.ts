import type { DepartmentRules } from '#foundations/rulebook/department-rules-api.ts'
import { type Rate, share, weightedRate } from '#foundations/statistics/rate.ts'
import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { oneDecimal } from '#foundations/three-rates/score.ts'
import { noTally, type Scopes, sumTallies, type Tally } from '#foundations/three-rates/three-rates.ts'

/** What was counted of one department in a period; `scores` is the sum of the streets' verdicts. */
export type DepartmentCounts = {
  readonly unit: string
  readonly calls: number
  readonly inTime: number
  readonly partsDone: number
  readonly scores: number
  /** Supporting parts that are done or whose time is over, and how many of them were done in time. */
  readonly supports: number
  readonly supportsInTime: number
  readonly returns: number
  readonly groundless: number
}

export type DepartmentStanding = DepartmentCounts & {
  readonly arrival: Rate
  readonly part: Rate
  readonly verdict: Rate
  readonly support: Rate
  /** Points taken off for returns ruled groundless. */
  readonly deducted: number
  /** 0-100, one decimal; absent with too few cases. */
  readonly score?: number
  readonly rank?: number
}

/**
 * Departments by score, then by cases, both falling; equals share a rank. A share without cases is left out and the weights of the
 * others keep their proportions. A verdict counts (score - 1) of (best - 1). [APPRAISE-13]
 */
export function rankDepartments(
  counted: readonly DepartmentCounts[],
  rules: DepartmentRules,
  bestScore: number,
): readonly DepartmentStanding[] {
  const standings = counted.map((counts) => standingOf(counts, rules, bestScore))
  const compare = (a: DepartmentStanding, b: DepartmentStanding) =>
    (b.score ?? -1) - (a.score ?? -1) || casesOf(b) - casesOf(a)
  const ordered = standings.toSorted((a, b) => compare(a, b) || (a.unit < b.unit ? -1 : 1))
  return ordered.map((row) => ({
    ...row,
    ...(row.score !== undefined && { rank: 1 + ordered.findIndex((other) => compare(other, row) === 0) }),
  }))
}

function casesOf({ calls, supports }: DepartmentCounts): number {
  return calls + supports
}

function standingOf(counts: DepartmentCounts, rules: DepartmentRules, bestScore: number): DepartmentStanding {
  const { calls, inTime, partsDone, scores, supports, supportsInTime, groundless } = counts
  const shares = {
    arrival: weightedRate(inTime, calls),
    part: weightedRate(partsDone, calls),
    verdict: weightedRate(Math.min(calls, (scores - calls) / (bestScore - 1)), calls),
    support: weightedRate(supportsInTime, supports),
  }
  const { points, most } = rules.groundlessReturn
  const deducted = Math.min(most, points * groundless)
  const earned = casesOf(counts) < rules.fewest ? undefined : earnedBy(shares, rules.weights)
  return {
    ...counts,
    ...shares,
    deducted,
    ...(earned !== undefined && { score: oneDecimal(Math.max(0, 100 * earned - deducted)) }),
  }
}

type Shares = Readonly<Record<keyof DepartmentRules['weights'], Rate>>

function earnedBy(shares: Shares, weights: DepartmentRules['weights']): number | undefined {
  let [sum, weight] = [0, 0]
  for (const name of ['arrival', 'part', 'verdict', 'support'] as const) {
    const part = share(shares[name])
    if (part === undefined) continue
    sum += weights[name] * part
    weight += weights[name]
  }
  return weight === 0 ? undefined : sum / weight
}

/** What was counted of tickets of one lead whose result the same departments share. */
export type SharedTally = Scopes<Tally> & { readonly lead: string; readonly sharers: readonly string[] }

/**
 * Every unit's counts with whistled tickets shared: `leadShare` of each stays with its lead, the rest goes in equal parts to the
 * departments called; together nothing is gained or lost. [APPRAISE-14]
 */
export function sharedTallies(
  official: readonly UnitTally[],
  shared: readonly SharedTally[],
  leadShare: number,
): readonly UnitTally[] {
  const pieces = shared.flatMap(({ lead, sharers, full, appraised }) => [
    { unit: lead, ...scaledBoth({ full, appraised }, leadShare - 1) },
    ...sharers.map((unit) => ({ unit, ...scaledBoth({ full, appraised }, (1 - leadShare) / sharers.length) })),
  ])
  const byUnit = Map.groupBy([...official, ...pieces], ({ unit }) => unit)
  return [...byUnit].map(([unit, tallies]) => ({
    unit,
    full: sumTallies(tallies.map(({ full }) => full)),
    appraised: sumTallies(tallies.map(({ appraised }) => appraised)),
  }))
}

function scaledBoth({ full, appraised }: Scopes<Tally>, by: number): Scopes<Tally> {
  return { full: scaled(full, by), appraised: scaled(appraised, by) }
}

function scaled(tally: Tally, by: number): Tally {
  const names = Object.keys(noTally) as (keyof Tally)[]
  return Object.fromEntries(names.map((name) => [name, tally[name] * by])) as Tally
}

export type WhistleCount = { readonly unit: string; readonly tickets: number; readonly whistled: number }
export type WhistleRate = WhistleCount & {
  readonly interval?: Interval
  /** The pooled rate of the other streets; absent where they have no tickets. */
  readonly others?: number
  /** A question, never a penalty; absent where there is none. */
  readonly conspicuous?: 'few' | 'many'
}

/** How often streets whistle beside all others: conspicuous where the whole interval lies beyond a multiple of their rate. [APPRAISE-14] */
export function whistleRates(
  counted: readonly WhistleCount[],
  { confidence, few, many, fewest }: DepartmentRules['whistleRate'],
): readonly WhistleRate[] {
  const sum = (of: 'tickets' | 'whistled') => counted.reduce((total, one) => total + one[of], 0)
  const [tickets, whistled] = [sum('tickets'), sum('whistled')]
  return counted.map((one) => {
    const interval = wilsonInterval({ numerator: one.whistled, denominator: one.tickets }, confidence)
    const others = share({ numerator: whistled - one.whistled, denominator: tickets - one.tickets })
    if (interval === undefined || others === undefined || one.tickets < fewest)
      return { ...one, ...(interval && { interval }), ...(others !== undefined && { others }) }
    const isMany = interval.low > many * others
    const isFew = interval.high < few * others
    return { ...one, interval, others, ...(isMany && { conspicuous: 'many' }), ...(isFew && { conspicuous: 'few' }) }
  })
}
