/** Candidates, the numbers that speak for them (candidate by candidate), and the likenesses under which each has a leaning. */
export type Question = {
  readonly units: Int32Array
  readonly values: Float32Array
  readonly likenesses: Int32Array
}

/** How much each number counts, the same for every unit; and each unit's leaning, likeness by likeness. */
export type ChoiceWeights = {
  readonly shared: Float64Array
  readonly leanings: Float32Array
  /** How many units a likeness has leanings of. */
  readonly units: number
}

/** The probability 0-1 of each candidate; together 1. */
export function choiceProbabilities({ units, values, likenesses }: Question, weights: ChoiceWeights): Float64Array {
  const { shared, leanings } = weights
  const scores = new Float64Array(units.length)
  for (let candidate = 0; candidate < scores.length; candidate++) {
    const start = candidate * shared.length
    let score = 0
    for (let j = 0; j < shared.length; j++) score += (shared[j] as number) * (values[start + j] as number)
    for (const likeness of likenesses)
      score += leanings[likeness * weights.units + (units[candidate] as number)] as number
    scores[candidate] = score
  }
  const highest = scores.reduce((high, score) => Math.max(high, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
