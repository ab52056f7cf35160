import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { calibrate, type Judged, probabilitiesOf } from './calibration.ts'
import { type Confusion, confusionOf } from './confusion.ts'
import { dealFolds } from './folds.ts'
import type { Separator } from './linear-svm.ts'
import { type Known, type Learning, learnOneVsRest, marginsOf } from './one-vs-rest.ts'
import type { SparseVector } from './sparse-vector.ts'

/** Tells classes, numbered from 0, apart by weighing the columns of a vector. */
export type LinearClassifier = {
  /** How many examples of each class it learnt from. */
  readonly examples: Float64Array
  /** Column by column, a weight for each class: how much it speaks for that class rather than the others. */
  readonly weights: Float32Array
  /** What is added for each class whatever the vector holds. */
  readonly biases: Float64Array
  /** How far apart margins drive probabilities. */
  readonly sharpness: number
  /** How it judged its examples while it had not learnt from them, a third at a time. */
  readonly unseen: Confusion
}

/** Folds within the examples, to see how sure the margins of vectors not learnt from may be. */
const folds = 3

/** Learns from vectors whose classes are known, at least one. Same order and seed, same classifier. */
export function learnClassifier(known: Known, learning: Learning): LinearClassifier {
  const separators = learnOneVsRest(known, learning)
  const unseen = judgeUnseen(known, learning)
  const { sharpness, offsets } = calibrate(unseen, learning.count)
  return {
    examples: countsOf(known.classes, learning.count),
    weights: byColumn(separators, learning.width),
    biases: Float64Array.from(separators, ({ bias }, one) => bias + (offsets[one] as number)),
    sharpness,
    unseen: confusionOf(
      unseen.map((one) => guessed(one, offsets)),
      learning.count,
    ),
  }
}

/** The probability of each class, summing to 1; of a vector in which nothing stands, how often the examples had it. */
export function classify(
  { examples, weights, biases, sharpness }: LinearClassifier,
  vector: SparseVector,
): Float64Array {
  const { columns, values } = vector
  if (columns.length === 0) return sharesOf(examples)
  const margins = biases.slice()
  const count = margins.length
  // Touching all rows before adding anything lets the processor fetch them side by side.
  const first = new Float32Array(columns.length)
  for (let i = 0; i < columns.length; i++) first[i] = weights[(columns[i] as number) * count] as number
  for (let i = 0; i < columns.length; i++) {
    const begin = (columns[i] as number) * count
    const value = values[i] as number
    for (let one = 0; one < count; one++)
      margins[one] = (margins[one] as number) + value * (weights[begin + one] as number)
  }
  return probabilitiesOf(margins, sharpness)
}

function guessed({ margins, truth }: Judged, offsets: Float64Array) {
  const moved = margins.map((margin, one) => margin + (offsets[one] as number))
  return { truth, guess: moved.indexOf(moved.reduce((high, margin) => Math.max(high, margin))) }
}

function sharesOf(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

function countsOf(classes: Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count)
  for (const one of classes) counts[one] = (counts[one] as number) + 1
  return counts
}

/** What all classes have in common tells none of them apart: weights of a column sum to 0. */
function byColumn(separators: readonly Separator[], width: number): Float32Array {
  const count = separators.length
  const weights = new Float32Array(width * count)
  for (let column = 0; column < width; column++) {
    const mean = separators.reduce((sum, separator) => sum + (separator.weights[column] as number), 0) / count
    for (const [one, separator] of separators.entries())
      weights[column * count + one] = (separator.weights[column] as number) - mean
  }
  return weights
}

/** The margins of every vector, by separators that have not learnt from it. */
function judgeUnseen(known: Known, learning: Learning): readonly Judged[] {
  const foldOf = dealFolds(known.classes, folds, seededRandom(`${learning.seed} folds`))
  const rows = known.vectors.map((_, row) => row)
  return Array.from({ length: folds }, (_, fold) => {
    const seen = rows.filter((row) => foldOf[row] !== fold)
    const separators = learnOneVsRest(rowsOf(known, seen), learning)
    const unseen = rowsOf(
      known,
      rows.filter((row) => foldOf[row] === fold),
    )
    return unseen.vectors.map((vector, row) => ({
      margins: marginsOf(separators, vector),
      truth: unseen.classes[row] as number,
    }))
  }).flat()
}

function rowsOf({ vectors, classes }: Known, rows: readonly number[]): Known {
  return {
    vectors: rows.map((row) => vectors[row] as SparseVector),
    classes: Int32Array.from(rows, (row) => classes[row] as number),
  }
}
