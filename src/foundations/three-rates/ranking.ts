import type { Scoring } from '#foundations/rulebook/api.ts'
import { type Rate, share } from '#foundations/statistics/rate.ts'
import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import { oneDecimal, scoreOf } from './score.ts'
import { effectiveAnswers, type Rates, ratesOf, type Scopes, sumTallies, type Tally } from './three-rates.ts'

/** What was counted of one unit in a period. */
export type UnitTally = Scopes<Tally> & { readonly unit: string }

/** A rate as it is shown: its counts, and the interval (shares 0-1) in which the true share lies with 95 %. */
export type ShownRate = Rate & { readonly interval?: Interval }

/** How a unit, or several together, did in one scope; without a valid call-back there is neither interval nor score. */
export type Standing = {
  readonly volume: number
  readonly valid: number
  readonly response: ShownRate
  readonly resolution: ShownRate
  readonly satisfaction: ShownRate
  readonly signing: ShownRate
  readonly closing: ShownRate
  readonly score?: number
}

/** A unit's place in the league; units without a score have none. A rank before is the one in the period before. */
export type RankedUnit = Scopes<Standing> & {
  readonly unit: string
  readonly rank?: number
  readonly rankBefore?: number
}

/** Shares 0-1 and the score, each the arithmetic mean over the units that have one: shown beside the pooled rates, never for them. */
export type UnitMean = {
  readonly units: number
  readonly response?: number
  readonly resolution?: number
  readonly satisfaction?: number
  readonly score?: number
}

/** A tally with its rates, intervals and score by a template. [APPRAISE-04] */
export function standingOf(tally: Tally, scoring: Scoring): Standing {
  const rates = ratesOf(tally, scoring)
  const score = scoreOf(rates, scoring)
  const answers = effectiveAnswers(tally)
  return {
    volume: tally.volume,
    valid: tally.valid,
    response: shown(rates.response, answers),
    resolution: shown(rates.resolution, answers),
    satisfaction: shown(rates.satisfaction, answers),
    signing: shown(rates.signing),
    closing: shown(rates.closing),
    ...(score === undefined ? {} : { score }),
  }
}

function shown(rate: Rate, answers = rate.denominator): ShownRate {
  const interval = wilsonInterval(rate, 0.95, answers)
  return interval === undefined ? rate : { ...rate, interval }
}

/**
 * The league table: by score in the appraised scope, then by volume, both falling; equals share a rank and the next rank is
 * skipped. Units without a score stand last, unranked. `before` holds the ranks of the period before. [APPRAISE-05]
 */
export function rankUnits(
  tallies: readonly UnitTally[],
  scoring: Scoring,
  before: ReadonlyMap<string, number> = new Map(),
): readonly RankedUnit[] {
  const standings = tallies.map(({ unit, full, appraised }) => ({
    unit,
    full: standingOf(full, scoring),
    appraised: standingOf(appraised, scoring),
  }))
  const ordered = standings.toSorted((a, b) => compare(a.appraised, b.appraised) || (a.unit < b.unit ? -1 : 1))
  return ordered.map((row) => {
    const rankBefore = before.get(row.unit)
    return {
      ...row,
      ...(row.appraised.score === undefined ? {} : { rank: rankOf(row, ordered) }),
      ...(rankBefore === undefined ? {} : { rankBefore }),
    }
  })
}

/** The ranks of a league table by unit, to be the ranks before of the next one. */
export function ranksOf(rows: readonly RankedUnit[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(({ unit, rank }) => (rank === undefined ? [] : [[unit, rank] as const])))
}

/** How many ranks a unit has climbed since the period before, negative when it fell; undefined without both ranks. */
export function climbOf({ rank, rankBefore }: RankedUnit): number | undefined {
  return rank === undefined || rankBefore === undefined ? undefined : rankBefore - rank
}

type Row = Scopes<Standing> & { readonly unit: string }

function compare(a: Standing, b: Standing): number {
  return (b.score ?? -1) - (a.score ?? -1) || b.volume - a.volume
}

function rankOf(row: Row, ordered: readonly Row[]): number {
  return 1 + ordered.findIndex((other) => compare(other.appraised, row.appraised) === 0)
}

/** The row of totals: all tickets pooled in both scopes, and beside it the mean of the units in the appraised scope. */
export function totalsOf(
  tallies: readonly UnitTally[],
  scoring: Scoring,
): { readonly pooled: Scopes<Standing>; readonly mean: UnitMean } {
  const pooled = (scope: keyof Scopes<Tally>) => standingOf(sumTallies(tallies.map((tally) => tally[scope])), scoring)
  const rates = tallies.map(({ appraised }) => ratesOf(appraised, scoring))
  return {
    pooled: { full: pooled('full'), appraised: pooled('appraised') },
    mean: meanOf(
      rates.filter((each) => scoreOf(each, scoring) !== undefined),
      scoring,
    ),
  }
}

function meanOf(rates: readonly Rates[], scoring: Scoring): UnitMean {
  if (rates.length === 0) return { units: 0 }
  const mean = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / rates.length
  return {
    units: rates.length,
    response: mean(rates.map(({ response }) => share(response))),
    resolution: mean(rates.map(({ resolution }) => share(resolution))),
    satisfaction: mean(rates.map(({ satisfaction }) => share(satisfaction))),
    score: oneDecimal(mean(rates.map((each) => scoreOf(each, scoring)))),
  }
}
