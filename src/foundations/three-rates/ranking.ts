import type { Scoring } from '#foundations/rulebook/api.ts'
import { share } from '#foundations/statistics/rate.ts'
import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import { oneDecimal, scoreOf } from './score.ts'
import { effectiveAnswers, type Rates, ratesOf, type Scopes, sumTallies, type Tally } from './three-rates.ts'

/** What was counted of one unit in a period. */
export type UnitTally = Scopes<Tally> & { readonly unit: string }

/** How a unit, or several together, did in one scope; without a valid call-back there is no score. */
export type Standing = Rates & {
  readonly volume: number
  readonly valid: number
  /** How many answers of one weight would say as much; absent where that is what the three rates are of. */
  readonly answers?: number
  readonly score?: number
}

/** How a unit stood in another period: its rank and score in the appraised scope. */
export type Placing = { readonly rank: number; readonly score: number }

/** The placings to compare with, by unit: of the period before, and of the same period a year before. */
export type Past = { readonly before?: Placings; readonly yearBefore?: Placings }
export type Placings = ReadonlyMap<string, Placing>

/** A unit's place in the league; units without a score have none. */
export type RankedUnit = Scopes<Standing> & {
  readonly unit: string
  readonly rank?: number
  readonly before?: Placing
  readonly yearBefore?: Placing
}

/** Shares 0-1 and the score, each the arithmetic mean over the units that have one: shown beside the pooled rates, never for them. */
export type UnitMean = {
  readonly units: number
  readonly response?: number
  readonly resolution?: number
  readonly satisfaction?: number
  readonly score?: number
}

/** A tally with its rates and score by a template. [APPRAISE-04] */
export function standingOf(tally: Tally, scoring: Scoring): Standing {
  const rates = ratesOf(tally, scoring)
  const score = scoreOf(rates, scoring)
  const answers = effectiveAnswers(tally)
  return {
    volume: tally.volume,
    valid: tally.valid,
    ...rates,
    ...(answers === rates.response.denominator ? {} : { answers }),
    ...(score === undefined ? {} : { score }),
  }
}

/**
 * The shares 0-1 between which the true share of a rate lies with 95 %, by as many answers as it is worth; undefined where nothing
 * was counted. Bounds have five decimals, never narrower than they are: published lists to improve were made by them.
 */
export function intervalOf(standing: Standing, name: keyof Rates): Interval | undefined {
  const rate = standing[name]
  const isOfAll = name === 'signing' || name === 'closing'
  const interval = wilsonInterval(rate, 0.95, isOfAll ? rate.denominator : (standing.answers ?? rate.denominator))
  return interval && { low: Math.floor(interval.low * 1e5) / 1e5, high: Math.ceil(interval.high * 1e5) / 1e5 }
}

/**
 * The league table: by score in the appraised scope, then by volume, both falling; equals share a rank and the next rank is
 * skipped. Units without a score stand last, unranked. [APPRAISE-05]
 */
export function rankUnits(tallies: readonly UnitTally[], scoring: Scoring, past: Past = {}): readonly RankedUnit[] {
  const standings = tallies.map(({ unit, full, appraised }) => ({
    unit,
    full: standingOf(full, scoring),
    appraised: standingOf(appraised, scoring),
  }))
  return inOrder(standings.map((row) => ({ row, ...row.appraised, unit: row.unit }))).map(({ row, rank }) => {
    const [before, yearBefore] = [past.before?.get(row.unit), past.yearBefore?.get(row.unit)]
    return {
      ...row,
      ...(rank === undefined ? {} : { rank }),
      ...(before === undefined ? {} : { before }),
      ...(yearBefore === undefined ? {} : { yearBefore }),
    }
  })
}

/** The placings of a league table by unit, to compare another one with. [APPRAISE-05] */
export function placingsOf(tallies: readonly Pick<UnitTally, 'unit' | 'appraised'>[], scoring: Scoring): Placings {
  const scored = tallies.map(({ unit, appraised }) => ({
    unit,
    volume: appraised.volume,
    score: scoreOf(ratesOf(appraised, scoring), scoring),
  }))
  return new Map(
    inOrder(scored).flatMap(({ unit, rank, score }) =>
      rank === undefined || score === undefined ? [] : [[unit, { rank, score }] as const],
    ),
  )
}

type Scored = { readonly unit: string; readonly volume: number; readonly score?: number | undefined }

/** In the order of the league table, each with its rank: one more than those that are better; without a score there is none. */
function inOrder<Row extends Scored>(rows: readonly Row[]): readonly (Row & { readonly rank?: number })[] {
  const ordered = rows.toSorted((a, b) => compare(a, b) || (a.unit < b.unit ? -1 : 1))
  let rank = 0
  return ordered.map((row, index) => {
    const previous = ordered[index - 1]
    if (previous === undefined || compare(previous, row) !== 0) rank = index + 1
    return row.score === undefined ? row : { ...row, rank }
  })
}

function compare(a: Scored, b: Scored): number {
  return (b.score ?? -1) - (a.score ?? -1) || b.volume - a.volume
}

type Compared = Pick<RankedUnit, 'rank'> & { readonly [Since in keyof Past]?: Pick<Placing, 'rank'> }

/** How many ranks a unit has climbed since then, negative when it fell; undefined without both ranks. */
export function climbOf(row: Compared, since: keyof Past = 'before'): number | undefined {
  const then = row[since]
  return row.rank === undefined || then === undefined ? undefined : then.rank - row.rank
}

/** How many points of score, to one decimal, a unit has risen since then; undefined without both scores. */
export function riseOf({ appraised: { score }, ...row }: RankedUnit, since: keyof Past): number | undefined {
  const then = row[since]
  return score === undefined || then === undefined ? undefined : oneDecimal(score - then.score)
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
