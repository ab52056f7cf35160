import { normalQuantile } from './normal-quantile.ts'
import { type Rate, share } from './rate.ts'

/** Shares 0-1 between which the true share lies with the confidence asked for. */
export type Interval = { readonly low: number; readonly high: number }

/** The quantile that nearly everybody asks for. */
const usual = normalQuantile(0.975)

/**
 * The score interval of a rate, good for small counts and shares near 0 or 1; undefined where nothing was counted. A fractional
 * numerator (weighted satisfaction) is taken as it stands: its answers vary less than yes and no, so the interval is then at
 * least as wide as it needs to be. `answers` is how many independent answers the rate rests on, where that is not its
 * denominator. Throws unless 0 < confidence < 1. Source: E. B. Wilson, JASA 22 (1927) 209-212.
 */
export function wilsonInterval(rate: Rate, confidence = 0.95, answers = rate.denominator): Interval | undefined {
  const p = share(rate)
  if (p === undefined) return undefined
  if (!(confidence > 0 && confidence < 1)) throw new Error(`A confidence between 0 and 1 is needed, not ${confidence}`)
  const n = answers
  const z = confidence === 0.95 ? usual : normalQuantile((1 + confidence) / 2)
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const reach = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return { low: Math.max(0, Math.min(p, middle - reach)), high: Math.min(1, Math.max(p, middle + reach)) }
}
