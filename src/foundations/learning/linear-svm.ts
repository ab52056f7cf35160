import { shuffled } from '#foundations/statistics/draws.ts'
import type { Random } from '#foundations/statistics/seeded-random.ts'
import { addTo, dot, type SparseVector, squareOf } from './sparse-vector.ts'

/** A row of weights, one per column, and what is added whatever the vector holds. */
export type Separator = { readonly weights: Float32Array; readonly bias: number }

export type Separation = {
  readonly vectors: readonly SparseVector[]
  /** Whether each vector belongs to the class. */
  readonly belongs: (row: number) => boolean
  /** What it costs to leave each vector on the wrong side, above 0. */
  readonly cost: (row: number) => number
  /** How many columns there are. */
  readonly width: number
  readonly random: Random
}

/** Ends when no vector asks for more than this any longer, or after so many passes over all. */
const enough = { gradient: 0.1, passes: 40 }

/**
 * The hyperplane that parts a class from the rest with the widest margin: a linear support vector machine with squared hinge
 * loss. The same vectors, costs and chance give the same weights. Source: dual coordinate descent, Hsieh et al., ICML 2008.
 */
export function separate(task: Separation): Separator {
  const descent = {
    weights: new Float32Array(task.width),
    bias: 0,
    dual: new Float64Array(task.vectors.length),
    // One more column that is 1 in every vector carries the bias.
    squares: Float64Array.from(task.vectors, (vector) => squareOf(vector) + 1),
  }
  let order = task.vectors.map((_, row) => row)
  for (let pass = 0; pass < enough.passes; pass++) {
    order = shuffled(task.random, order)
    let largest = 0
    for (const row of order) largest = Math.max(largest, descend(task, descent, row))
    if (largest < enough.gradient) break
  }
  return { weights: descent.weights, bias: descent.bias }
}

type Descent = { weights: Float32Array; bias: number; dual: Float64Array; squares: Float64Array }

/** Moves the hyperplane as this vector alone asks for; answers how strongly it asked. */
function descend(task: Separation, descent: Descent, row: number): number {
  const vector = task.vectors[row] as SparseVector
  const side = task.belongs(row) ? 1 : -1
  const slack = 0.5 / task.cost(row)
  const before = descent.dual[row] as number
  const gradient = side * (dot(descent.weights, vector) + descent.bias) - 1 + slack * before
  const step = Math.max(-gradient / ((descent.squares[row] as number) + slack), -before)
  if (step === 0) return 0
  descent.dual[row] = before + step
  addTo(descent.weights, vector, step * side)
  descent.bias += step * side
  return Math.abs(gradient)
}
