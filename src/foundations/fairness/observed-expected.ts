import { type Interval, wilsonInterval } from '#foundations/statistics/wilson-interval.ts'

/** A rate beside the one to be expected of the same demands at average work. */
export type Comparison = {
  /** Shares 0-1. */
  readonly observed: number
  readonly expected: number
  /** observed / expected, and where it lies with the confidence asked for, the expected one taken as known. */
  readonly ratio: number
  readonly interval: Interval
}

export type Compared = {
  /** How many independent answers there were, above 0, and the shares of good ones seen and expected (0-1). */
  readonly answers: number
  readonly observed: number
  readonly expected: number
}

/**
 * Indirect standardisation of a rate: seen over expected, with Wilson's interval of what was seen. Throws on no answers. Source: E. B.
 * Wilson, JASA 22 (1927) 209-212.
 */
export function compareRate({ answers, observed, expected }: Compared, confidence: number): Comparison {
  const interval = wilsonInterval({ numerator: answers * observed, denominator: answers }, confidence)
  if (interval === undefined) throw new Error('Without answers there is nothing to compare')
  return {
    observed,
    expected,
    ratio: observed / expected,
    interval: { low: interval.low / expected, high: interval.high / expected },
  }
}
