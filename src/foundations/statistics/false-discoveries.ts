/**
 * For each probability the least share of false discoveries (0 to 1) at which it would be one, in the order given. Holds where the
 * cases are independent or rise together. Source: Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289-300.
 */
export function falseShares(chances: readonly number[]): readonly number[] {
  const order = chances.map((_, index) => index).toSorted((one, other) => (chances[other] ?? 1) - (chances[one] ?? 1))
  const shares = new Array<number>(chances.length).fill(1)
  let least = 1
  order.forEach((index, before) => {
    const rank = chances.length - before
    least = Math.min(least, ((chances[index] ?? 1) * chances.length) / rank)
    shares[index] = least
  })
  return shares
}
