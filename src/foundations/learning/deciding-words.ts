import type { LinearClassifier } from './linear-classifier.ts'
import type { SparseVector } from './sparse-vector.ts'
import type { Pieces, TakenApart } from './text-pieces.ts'

/** A text as the classifier sees it: taken apart, the column of every piece by kind (-1: not known), and the vector of all. */
export type Seen = {
  readonly apart: TakenApart
  readonly columns: readonly Int32Array[]
  readonly vector: SparseVector
}

const mostWords = 5

/**
 * Tells the words of a text that speak most for a class against the others, the strongest first, as they stand there. What a
 * piece adds to the class is spread over the places where it stands and the characters there; a word of two characters or more
 * has what its characters have.
 */
export function explainer({ weights, biases }: LinearClassifier): (seen: Seen, one: number) => readonly string[] {
  const count = biases.length
  const times = new Uint32Array(weights.length / count)
  const each = new Float64Array(times.length)
  return ({ apart, columns, vector }, one) => {
    for (const known of columns) countIn(known, times)
    for (let i = 0; i < vector.columns.length; i++) {
      const column = vector.columns[i] as number
      const worth = (vector.values[i] as number) * (weights[column * count + one] as number)
      each[column] = worth / (times[column] as number)
      times[column] = 0
    }
    const added = new Float64Array(apart.written.length)
    for (const [kind, pieces] of apart.kinds.entries()) spread(pieces, columns[kind] as Int32Array, each, added)
    return strongest(apart, added)
  }
}

function countIn(columns: Int32Array, times: Uint32Array): void {
  for (const column of columns) if (column >= 0) times[column] = (times[column] as number) + 1
}

/** Adds what each known piece is worth to the characters where it stands, evenly. */
function spread({ from, to }: Pieces, columns: Int32Array, each: Float64Array, added: Float64Array): void {
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as number
    if (column < 0) continue
    const [begin, end] = [from[i] as number, to[i] as number]
    const part = (each[column] as number) / (end - begin)
    for (let at = begin; at < end; at++) added[at] = (added[at] as number) + part
  }
}

function strongest({ written, words: { from, to } }: TakenApart, added: Float64Array): readonly string[] {
  const strength = new Map<string, number>()
  for (let i = 0; i < from.length; i++) {
    const [begin, end] = [from[i] as number, to[i] as number]
    if (end - begin < 2) continue
    const word = written.slice(begin, end)
    let sum = strength.get(word) ?? 0
    for (let at = begin; at < end; at++) sum += added[at] as number
    strength.set(word, sum)
  }
  return [...strength]
    .filter(([, sum]) => sum > 0)
    .sort(([, weaker], [, stronger]) => stronger - weaker)
    .slice(0, mostWords)
    .map(([word]) => word)
}
