/** How far two orders of the same things agree, -1 to 1; ties take the mean of their places. Source: C. Spearman (1904). */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [placesOf(one), placesOf(other)]
  const middle = (one.length + 1) / 2
  const sum = (f: (i: number) => number) => a.reduce((total, _, i) => total + f(i), 0)
  const [x, y] = [(i: number) => (a[i] ?? 0) - middle, (i: number) => (b[i] ?? 0) - middle]
  return sum((i) => x(i) * y(i)) / Math.sqrt(sum((i) => x(i) ** 2) * sum((i) => y(i) ** 2))
}

function placesOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}
