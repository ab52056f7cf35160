import type { DeductionScoring, RatesScoring, Scoring } from '#foundations/rulebook/scoring-api.ts'
import { share } from '#foundations/statistics/rate.ts'
import type { Rates } from './three-rates.ts'

/** What one rate brings to the score: `most` points where it is full, `points` as it is; points are not rounded. */
export type ScorePart = {
  readonly rate: keyof Rates
  readonly share: number
  readonly most: number
  readonly points: number
}

/** The parts a score is the sum of, in the template's order; undefined where one of its rates has no denominator. [APPRAISE-04] */
export function scorePartsOf(rates: Rates, scoring: Scoring): readonly ScorePart[] | undefined {
  const parts = scoring.method === 'rates' ? weighed(rates, scoring) : deducted(rates, scoring)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function weighed(rates: Rates, { weights }: RatesScoring) {
  return (['response', 'resolution', 'satisfaction'] as const).map((rate): ScorePart | undefined => {
    const part = share(rates[rate])
    const most = 100 * weights[rate]
    return part === undefined ? undefined : { rate, share: part, most, points: weights[rate] * part * 100 }
  })
}

function deducted(rates: Rates, { deductions }: DeductionScoring) {
  return (['signing', 'closing', 'resolution', 'satisfaction'] as const).map((rate): ScorePart | undefined => {
    const part = share(rates[rate])
    if (part === undefined) return undefined
    const { weight, target, perPoint } = deductions[rate]
    const most = 100 * weight
    const shortfall = Math.max(0, target - part) * 100
    return { rate, share: part, most, points: most - Math.min(most, perPoint * shortfall) }
  })
}

/** The score 0-100 to one decimal, half up; undefined where a rate it needs has no denominator, which is neither 0 nor 100. [APPRAISE-04] */
export function scoreOf(rates: Rates, scoring: Scoring): number | undefined {
  const parts = scorePartsOf(rates, scoring)
  return parts === undefined ? undefined : oneDecimal(parts.reduce((sum, { points }) => sum + points, 0))
}

/** Half up; 92.45 stays a half although its binary fraction lies a little below. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10 + 1e-9) / 10
}

/** A share, 0-1, in percent to one decimal; undefined stays undefined, never 0. */
export function percentOf(part: number | undefined): number | undefined {
  return part === undefined ? undefined : oneDecimal(part * 100)
}
