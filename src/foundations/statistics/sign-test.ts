/**
 * The probability (0 to 1) that one of two equally good readers is ahead in at least so many of the cases in which just one of them
 * was right: the exact sign test of a paired comparison, one-sided. 1 where they never differ. Counts are whole and not negative.
 * Source: Q. McNemar, Psychometrika 12 (1947) 153-157.
 */
export function chanceOfLead(ahead: number, behind: number): number {
  const differing = ahead + behind
  let logWays = -differing * Math.LN2
  let chance = 0
  for (let count = differing; count >= ahead; count -= 1) {
    chance += Math.exp(logWays)
    logWays += Math.log(count) - Math.log(differing - count + 1)
  }
  return Math.min(1, chance)
}
