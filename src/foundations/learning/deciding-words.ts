import type { LinearClassifier } from './linear-classifier.ts'
import type { SparseVector } from './sparse-vector.ts'
import type { Pieces, TakenApart } from './text-pieces.ts'
import type { FindColumn } from './vocabulary.ts'

export type Deciding = {
  readonly classifier: LinearClassifier
  readonly vector: SparseVector
  readonly columnOf: FindColumn
  /** The class the words speak for. */
  readonly one: number
}

const mostWords = 5

/**
 * The words of a text that speak most for a class against all others, the strongest first, as they stand there. What a piece
 * adds to the class is spread over the characters where it stands; a word has what its characters have.
 */
export function decidingWords(apart: TakenApart, deciding: Deciding): readonly string[] {
  const { from, to } = apart.words
  const added = addedByCharacter(apart, deciding)
  const words = new Map<string, number>()
  for (let i = 0; i < from.length; i++) {
    const word = apart.written.slice(from[i], to[i])
    if (word.length < 2) continue
    let sum = 0
    for (let at = from[i] as number; at < (to[i] as number); at++) sum += added[at] as number
    words.set(word, (words.get(word) ?? 0) + sum)
  }
  return [...words]
    .filter(([, sum]) => sum > 0)
    .sort(([, weaker], [, stronger]) => stronger - weaker)
    .slice(0, mostWords)
    .map(([word]) => word)
}

function addedByCharacter(apart: TakenApart, deciding: Deciding): Float64Array {
  const added = new Float64Array(apart.written.length)
  const advantages = advantagesOf(deciding)
  for (const kind of apart.kinds) spread(kind, advantages, deciding.columnOf, added)
  return added
}

/** What each column of the vector adds to the class beyond what it adds to the classes on average. */
function advantagesOf({ classifier, vector, one }: Deciding): ReadonlyMap<number, number> {
  const count = classifier.biases.length
  const advantages = new Map<number, number>()
  for (const [i, column] of vector.columns.entries()) {
    const weights = classifier.weights.subarray(column * count, (column + 1) * count)
    let sum = 0
    for (const weight of weights) sum += weight
    advantages.set(column, (vector.values[i] as number) * ((weights[one] as number) - sum / count))
  }
  return advantages
}

function spread(
  { hashes, from, to }: Pieces,
  advantages: ReadonlyMap<number, number>,
  columnOf: FindColumn,
  added: Float64Array,
): void {
  const times = new Map<number, number>()
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1)
  for (const [i, hash] of hashes.entries()) {
    const advantage = advantages.get(columnOf(hash))
    if (advantage === undefined) continue
    const [begin, end] = [from[i] as number, to[i] as number]
    const each = advantage / (times.get(hash) as number) / (end - begin)
    for (let at = begin; at < end; at++) added[at] = (added[at] as number) + each
  }
}
