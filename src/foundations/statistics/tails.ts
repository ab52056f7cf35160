import { logGamma } from './log-gamma.ts'

/** Counts among `of` cases, each with the probability `mean` on average; how much that differs between units: 0 not at all, up to 1. */
export type Shares = { readonly of: number; readonly mean: number; readonly spread: number }

/** Counts around `mean`, whose own mean varies by `spread` (the variance of the mean over its square; 0: not at all). */
export type Counts = { readonly mean: number; readonly spread: number }

/** A smaller spread changes no digit, but would be lost between logarithms too large. */
const none = 1e-9

/**
 * The probability (0 to 1) of at least `seen` among so many cases: the upper tail of the binomial where units do not differ, of the
 * beta-binomial where they do. Exact sums. Source: J. G. Skellam, J. R. Stat. Soc. B 10 (1948) 257-261.
 */
export function chanceOfShare(seen: number, { of, mean, spread }: Shares): number {
  if (seen <= 0) return 1
  if (seen > of || mean <= 0) return 0
  if (mean >= 1) return 1
  return upTo(seen, of, spread > none ? betaBinomial(of, mean, spread) : binomial(of, mean))
}

/**
 * The probability (0 to 1) of at least `seen` events: the upper tail of Poisson's distribution, of the negative binomial where the
 * mean itself varies. Summed until nothing more is added.
 */
export function chanceOfCount(seen: number, { mean, spread }: Counts): number {
  if (seen <= 0) return 1
  if (mean <= 0) return 0
  return upTo(seen, Infinity, spread > none ? negativeBinomial(mean, spread) : poissonChance(mean))
}

/** The logarithm of the probability of a count, and how many times more likely the next one is. */
type Distribution = { readonly logChance: (count: number) => number; readonly next: (count: number) => number }

function upTo(from: number, to: number, { logChance, next }: Distribution): number {
  let log = logChance(from)
  let chance = 0
  for (let count = from; count <= to; count += 1) {
    const more = Math.exp(log)
    chance += more
    const ratio = next(count)
    if (ratio < 1 && more <= chance * Number.EPSILON * (1 - ratio)) break
    log += Math.log(ratio)
  }
  return Math.min(1, chance)
}

function binomial(of: number, mean: number): Distribution {
  return {
    logChance: (count) => logWays(of, count) + count * Math.log(mean) + (of - count) * Math.log1p(-mean),
    next: (count) => ((of - count) / (count + 1)) * (mean / (1 - mean)),
  }
}

function betaBinomial(of: number, mean: number, spread: number): Distribution {
  const weight = (1 - spread) / spread
  const [a, b] = [mean * weight, (1 - mean) * weight]
  return {
    logChance: (count) => logWays(of, count) + logBeta(count + a, of - count + b) - logBeta(a, b),
    next: (count) => ((of - count) / (count + 1)) * ((count + a) / (of - count - 1 + b)),
  }
}

function poissonChance(mean: number): Distribution {
  return {
    logChance: (count) => count * Math.log(mean) - mean - logGamma(count + 1),
    next: (count) => mean / (count + 1),
  }
}

function negativeBinomial(mean: number, spread: number): Distribution {
  const shape = 1 / spread
  const share = mean / (mean + shape)
  return {
    logChance: (count) =>
      logGamma(count + shape) -
      logGamma(shape) -
      logGamma(count + 1) +
      shape * Math.log1p(-share) +
      count * Math.log(share),
    next: (count) => ((count + shape) / (count + 1)) * share,
  }
}

function logWays(of: number, count: number): number {
  return logGamma(of + 1) - logGamma(count + 1) - logGamma(of - count + 1)
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}
