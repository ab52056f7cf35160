/** A rate kept as its two counts, so that it can be summed; never as a bare quotient, which cannot. */
export type Rate = { readonly numerator: number; readonly denominator: number }

export const noRate: Rate = { numerator: 0, denominator: 0 }

/**
 * A rate of two counts. The numerator may be fractional where answers carry weights (satisfied 1, basically satisfied 0.9);
 * the denominator counts tickets. Throws unless 0 <= numerator <= denominator and the denominator is whole.
 */
export function rateOf(numerator: number, denominator: number): Rate {
  if (!(Number.isSafeInteger(denominator) && numerator >= 0 && numerator <= denominator))
    throw new Error(`${numerator} of ${denominator} is no rate; it takes 0 <= numerator <= a whole denominator`)
  return { numerator, denominator }
}

/**
 * A rate whose answers stand for more tickets than their own: both sums are of weights, to four decimals, so they may be
 * fractional. Throws unless 0 <= numerator <= denominator.
 */
export function weightedRate(numerator: number, denominator: number): Rate {
  const whole = (value: number) => (Number.isInteger(value) ? value : Number(value.toFixed(4)))
  const rate = { numerator: whole(numerator), denominator: whole(denominator) }
  if (rate.numerator >= 0 && rate.numerator <= rate.denominator && Number.isFinite(rate.denominator)) return rate
  throw new Error(`${numerator} of ${denominator} is no rate; it takes 0 <= numerator <= denominator`)
}

/** The pooled rate: all numerators over all denominators. It is not the mean of the shares. */
export function sumRates(rates: readonly Rate[]): Rate {
  return rates.reduce(
    (sum, rate) => ({
      numerator: sum.numerator + rate.numerator,
      denominator: sum.denominator + rate.denominator,
    }),
    noRate,
  )
}

/** The share 0-1; undefined where nothing was counted, which is neither 0 nor 1. */
export function share({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator
}
