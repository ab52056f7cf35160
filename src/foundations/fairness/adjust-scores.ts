import { logOddsOf, shareAt } from '#foundations/statistics/logistic.ts'
import { normalQuantile } from '#foundations/statistics/normal-quantile.ts'
import { type Cluster, type Effect, effectOf } from '#foundations/statistics/random-intercept.ts'
import { type RankInterval, rankIntervals, type Simulation } from '#foundations/statistics/rank-intervals.ts'
import type { Interval } from '#foundations/statistics/wilson-interval.ts'
import { type CaseCell, type Question, type QuestionWeights, questions } from './case-cell.ts'
import { type MixReason, mixReasons } from './mix-reasons.ts'
import { type Comparison, compareRate } from './observed-expected.ts'
import { thinned } from './thin.ts'
import { type Material, materialOf, type UnitEffects, unitEffects } from './unit-effects.ts'

export type Adjusting = Simulation & {
  readonly weights: QuestionWeights
  /** One over the variance of the effects of demands and units on the scale of log odds; above 0. */
  readonly penalty: number
}

/** What was seen of a unit, and what a unit of average work would have got with the same demands; scores and points 0-100. */
export type SeenUnit = {
  readonly answers: number
  /** How many independent answers the weighted ones count for; `answers` where everybody was asked. */
  readonly effective: number
  readonly score: number
  readonly expected: number
  /** One standard deviation of chance around `expected`. */
  readonly deviation: number
  readonly questions: Readonly<Record<Question, Comparison>>
}

/** A unit's score as it is, and as it would be with the demands of the whole city; scores and points 0-100, none rounded. */
export type AdjustedUnit = SeenUnit & {
  readonly unit: string
  /** What the city's demands instead of its own would have changed: above 0 where its own are harder. */
  readonly mix: number
  /** What drawing to the mean changes, the more the fewer answers there are. */
  readonly pull: number
  /** score + mix + pull */
  readonly adjusted: number
  readonly interval: Interval
  readonly rank: number
  readonly ranks: RankInterval
  readonly reasons: readonly MixReason[]
}

export type Adjustment = {
  /** The score of a unit of average work with the demands of the whole city. */
  readonly average: number
  readonly answers: number
  /** The standard deviation of the units' effects on the scale of log odds. */
  readonly spread: number
  /** How much the scores of tickets vary, beside yes-or-no answers of the same mean. */
  readonly dispersion: number
  readonly units: readonly AdjustedUnit[]
}

/**
 * Scores of units made comparable: what is expected of their demands at average work, their own distance from it drawn to the mean as
 * few answers demand, and what they would have got with the demands of all, with intervals of score and rank. Units stand by adjusted
 * rank. Undefined for fewer than two units. The official score is not changed by it. [APPRAISE-15]
 */
export function adjustScores(cells: readonly CaseCell[], adjusting: Adjusting): Adjustment | undefined {
  const material = materialOf(cells, adjusting)
  if (material.units.length < 2) return undefined
  const effects = unitEffects(material)
  const cityScore = cityScorer(material)
  const ranks = rankIntervals(effects.fit.effects, adjusting)
  const reasonsOf = mixReasons(material.cells, material.scores)
  const units = material.units.map(([unit, own], index): AdjustedUnit => {
    const seen = seenOf(material, own, { ...adjusting, dispersion: effects.dispersion })
    const place = placed(effects, index, { cityScore, score: seen.score, confidence: adjusting.confidence })
    const { low, high } = ranks[index] as RankInterval
    // Where hardly anything tells units apart, hardly any draw puts the likeliest first one first.
    const around = { low: Math.min(low, place.rank), high: Math.max(high, place.rank) }
    return { unit, ...seen, ...place, ranks: around, reasons: reasonsOf(own) }
  })
  return {
    average: cityScore(effects.fit.mean),
    answers: material.cells.reduce((sum, { answers }) => sum + answers, 0),
    spread: effects.fit.spread,
    dispersion: effects.dispersion,
    units: units.toSorted((a, b) => a.rank - b.rank || (a.unit < b.unit ? -1 : 1)),
  }
}

/** The score 0-100 that so good work would get with the demands of all units together. */
function cityScorer({ cells, scores }: Material): (level: number) => number {
  const all = thinned(
    cells.map(({ weight }, at) => ({ offset: logOddsOf(scores[at] as number), trials: weight, good: 0 })),
  )
  const whole = all.trials.reduce((sum, each) => sum + each, 0)
  return (level) =>
    (100 / whole) * all.trials.reduce((sum, each, at) => sum + each * shareAt(level + (all.offset[at] as number)), 0)
}

type Placing = {
  readonly cityScore: (level: number) => number
  readonly score: number
  readonly confidence: number
}

function placed({ fit, clusters }: UnitEffects, index: number, { cityScore, score, confidence }: Placing) {
  const { mode, deviation } = fit.effects[index] as Effect
  const alone = effectOf(clusters[index] as Cluster, fit.mean, Number.POSITIVE_INFINITY).mode
  const [unpulled, adjusted] = [cityScore(fit.mean + alone), cityScore(fit.mean + mode)]
  const reach = normalQuantile((1 + confidence) / 2) * deviation
  return {
    mix: unpulled - score,
    pull: adjusted - unpulled,
    adjusted,
    interval: { low: cityScore(fit.mean + mode - reach), high: cityScore(fit.mean + mode + reach) },
    rank: 1 + fit.effects.filter((other) => other.mode > mode).length,
  }
}

type Seeing = { readonly confidence: number; readonly dispersion: number }

function seenOf(material: Material, own: readonly number[], { confidence, dispersion }: Seeing): SeenUnit {
  const { cells, scales, expected, scores } = material
  const sum = (part: (cell: CaseCell, at: number) => number) =>
    own.reduce((total, at) => total + part(cells[at] as CaseCell, at), 0)
  const weight = sum((cell) => cell.weight)
  const effective = sum((cell, at) => cell.weight * (scales[at] as number))
  const variance = sum((cell, at) => cell.weight * (scores[at] as number) * (1 - (scores[at] as number))) / weight
  const compared = (question: Question) =>
    compareRate(
      {
        answers: effective,
        observed: Math.min(1, sum((cell) => cell[question]) / weight),
        expected: sum((cell, at) => cell.weight * (expected[question][at] as number)) / weight,
      },
      confidence,
    )
  return {
    answers: sum((cell) => cell.answers),
    effective,
    score: (100 * sum((cell) => cell.scores)) / weight,
    expected: (100 * sum((cell, at) => cell.weight * (scores[at] as number))) / weight,
    deviation: 100 * Math.sqrt((dispersion * variance) / effective),
    questions: Object.fromEntries(questions.map((each) => [each, compared(each)])) as SeenUnit['questions'],
  }
}
