/** The share 0-1 that lies so far from a half on the scale of log odds. */
export function shareAt(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The log odds of a share; shares of 0 and 1 are taken as one in a million off, so that they stay finite. */
export function logOddsOf(share: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share))
  return Math.log(inside / (1 - inside))
}

/** The logarithm of the chance of so many good ones of so many trials, up to what the log odds do not change. Counts may be fractional. */
export function logChance(good: number, trials: number, logOdds: number): number {
  return (
    good * logOdds - trials * (logOdds > 0 ? logOdds + Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds)))
  )
}
