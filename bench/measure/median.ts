/** The value below which that share (0-1) of the values lies, of at least one value. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('There is nothing to take the middle of')
  return value
}

/** The middle value; of an even number, the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
