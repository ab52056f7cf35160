import { shuffled } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import { type ChoiceWeights, choiceProbabilities, type Question } from './choice-weights.ts'

/** A question and which of its candidates was right. */
export type Answered = Question & { readonly right: number }

const rounds = 12
const batchSize = 64
const shared = { step: 0.01, shrink: 1e-5 }
const leaning = { step: 0.02, shrink: 3e-3 }

/**
 * Weights under which the right candidates are most probable. Sources: conditional logit, McFadden 1974; the shared weights by
 * Adam (Kingma and Ba, ICLR 2015) in steps that die away, the leanings by AdaGrad (Duchi et al., JMLR 2011).
 */
export function fitChoice(
  answered: readonly Answered[],
  size: { readonly shared: number; readonly likenesses: number; readonly units: number },
  random: Random,
): ChoiceWeights {
  const weights: ChoiceWeights = {
    shared: new Float64Array(size.shared),
    leanings: new Float32Array(size.likenesses * size.units),
    units: size.units,
  }
  const batches = Math.ceil(answered.length / batchSize)
  const adam = new Adam(weights.shared, rounds * batches)
  const leaningSquares = new Float32Array(weights.leanings.length).fill(1)
  for (let round = 0; round < rounds; round++) {
    const mixed = shuffled(random, answered)
    for (let batch = 0; batch < batches; batch++) {
      const some = mixed.slice(batch * batchSize, (batch + 1) * batchSize)
      const slope = new Float64Array(size.shared)
      for (const one of some) learnFrom(one, weights, slope, leaningSquares)
      adam.step(slope, some.length)
    }
  }
  return weights
}

/** Adds to the slope of the shared weights, and moves the leanings at once. */
function learnFrom(one: Answered, weights: ChoiceWeights, slope: Float64Array, squares: Float32Array): void {
  for (const [candidate, probability] of choiceProbabilities(one, weights).entries()) {
    const excess = probability - (candidate === one.right ? 1 : 0)
    if (Math.abs(excess) < 1e-4) continue
    const start = candidate * slope.length
    for (let j = 0; j < slope.length; j++) slope[j] = (slope[j] as number) + excess * (one.values[start + j] as number)
    for (const likeness of one.likenesses) {
      const at = likeness * weights.units + (one.units[candidate] as number)
      const pull = excess + leaning.shrink * (weights.leanings[at] as number)
      squares[at] = (squares[at] as number) + pull * pull
      weights.leanings[at] = (weights.leanings[at] as number) - (leaning.step * pull) / Math.sqrt(squares[at] as number)
    }
  }
}

class Adam {
  readonly #weights: Float64Array
  readonly #steps: number
  readonly #mean: Float64Array
  readonly #square: Float64Array
  #taken = 0

  constructor(weights: Float64Array, steps: number) {
    this.#weights = weights
    this.#steps = steps
    this.#mean = new Float64Array(weights.length)
    this.#square = new Float64Array(weights.length)
  }

  step(slope: Float64Array, examples: number): void {
    this.#taken += 1
    const size = shared.step * (1 - this.#taken / (this.#steps + 1))
    const [meanScale, squareScale] = [1 - 0.9 ** this.#taken, 1 - 0.99 ** this.#taken]
    for (const [j, weight] of this.#weights.entries()) {
      const pull = (slope[j] as number) / examples + shared.shrink * weight
      const mean = 0.9 * (this.#mean[j] as number) + 0.1 * pull
      const square = 0.99 * (this.#square[j] as number) + 0.01 * pull * pull
      this.#mean[j] = mean
      this.#square[j] = square
      this.#weights[j] = weight - (size * (mean / meanScale)) / (Math.sqrt(square / squareScale) + 1e-8)
    }
  }
}
