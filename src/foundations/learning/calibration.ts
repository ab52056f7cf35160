/**
 * Probabilities from margins: the softmax of the margins times `sharpness`. They sum to 1 and stand in the order of the margins.
 */
export function probabilitiesOf(margins: ArrayLike<number>, sharpness: number): Float64Array {
  const highest = Array.from(margins).reduce((high, margin) => Math.max(high, margin), Number.NEGATIVE_INFINITY)
  const powers = Float64Array.from(margins, (margin) => Math.exp(sharpness * (margin - highest)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** Margins of a vector that was not learnt from, and the class it truly has. */
export type Judged = { readonly margins: Float64Array; readonly truth: number }

/** Within these bounds a probability is neither a coin toss nor a certainty whatever the margins. */
const bounds = { least: 0.1, most: 30 }

/**
 * The sharpness under which the judged classes are most probable: what is said with probability p is then right about p of the
 * time. Found by halving, as the likelihood has one summit. Source: temperature scaling, Guo et al., ICML 2017.
 */
export function fitSharpness(judged: readonly Judged[]): number {
  let [low, high] = [bounds.least, bounds.most]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (slope(judged, middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How the log-likelihood rises with sharpness: the margin of the truth less the margin expected, summed. */
function slope(judged: readonly Judged[], sharpness: number): number {
  let sum = 0
  for (const { margins, truth } of judged) {
    const probabilities = probabilitiesOf(margins, sharpness)
    sum += margins[truth] as number
    for (const [one, probability] of probabilities.entries()) sum -= probability * (margins[one] as number)
  }
  return sum
}
