import type { GroupingRules } from '#foundations/rulebook/grouping-rules-api.ts'
import type { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { share } from '#foundations/statistics/rate.ts'
import { intervalOf, type Standing } from './ranking.ts'
import { oneDecimal, scoreOf, scorePartsOf } from './score.ts'
import type { Rates } from './three-rates.ts'

/** A rate that lies clearly below that of all units together, and the points of score the unit would gain by reaching it. */
export type Improvement = { readonly rate: keyof Rates; readonly gain: number }

/**
 * What the unit is asked to improve, the most points first: rates its template scores that lie so far below those of all units
 * that chance alone does not explain it. [APPRAISE-12]
 */
export function improvementsOf(
  unit: Standing,
  all: Standing,
  scoring: Scoring,
  { fewest, gap }: GroupingRules['improvement'],
): readonly Improvement[] {
  if (unit.valid < fewest) return []
  const scored = (scorePartsOf(unit, scoring) ?? []).map(({ rate }) => rate)
  return scored
    .filter((rate) => isClearlyBelow(rate, unit, share(all[rate]), gap))
    .map((rate) => ({ rate, gain: gainOf(rate, unit, all, scoring) }))
    .toSorted((a, b) => b.gain - a.gain)
}

function isClearlyBelow(rate: keyof Rates, unit: Standing, all: number | undefined, gap: number): boolean {
  const part = share(unit[rate])
  if (part === undefined || all === undefined) return false
  return all - part >= gap && (intervalOf(unit, rate)?.high ?? 1) < all
}

function gainOf(rate: keyof Rates, unit: Standing, all: Standing, scoring: Scoring): number {
  const [as, would] = [scoreOf(unit, scoring), scoreOf({ ...unit, [rate]: all[rate] }, scoring)]
  return as === undefined || would === undefined ? 0 : oneDecimal(would - as)
}
