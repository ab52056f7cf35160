import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'
import { countRatios, stretched } from './count-ratio.ts'
import { type Separator, separate } from './linear-svm.ts'
import { dot, type SparseVector } from './sparse-vector.ts'

/** Vectors that are known to belong to a class each; classes are numbered from 0. */
export type Known = { readonly vectors: readonly SparseVector[]; readonly classes: Int32Array }

export type Learning = {
  /** How many classes there are. */
  readonly count: number
  /** How many columns there are. */
  readonly width: number
  /** What an error costs against a wide margin, above 0. */
  readonly cost: number
  readonly seed: string
}

/** One separator per class, that class against all others; columns are weighed by how strongly they speak. Same seed, same weights. */
export function learnOneVsRest(known: Known, learning: Learning): readonly Separator[] {
  return Array.from({ length: learning.count }, (_, one) =>
    learnOne(known, one, learning, seededRandom(`${learning.seed} ${one}`)),
  )
}

function learnOne({ vectors, classes }: Known, one: number, { width, cost }: Learning, random: Random): Separator {
  const belongs = (row: number) => classes[row] === one
  const ratios = countRatios(vectors, belongs, width)
  const task = { vectors: stretched(vectors, ratios), belongs, cost: () => cost, width, random }
  const { weights, bias } = separate(task)
  return { weights: weights.map((weight, column) => weight * (ratios[column] as number)), bias }
}

/** How far on each class's side a vector lies, by class. */
export function marginsOf(separators: readonly Separator[], vector: SparseVector): Float64Array {
  return Float64Array.from(separators, ({ weights, bias }) => dot(weights, vector) + bias)
}
