import type { SparseVector } from './sparse-vector.ts'
import { kindWeights } from './text-pieces.ts'
import type { FindColumn, Vocabulary } from './vocabulary.ts'

/** Turns the hashes of a text's pieces, by kind, into a vector. */
export type Vectorise = (kinds: readonly ArrayLike<number>[]) => SparseVector

/**
 * Vectors of length 1, or empty where no piece is known. A piece counts 1 + ln(times it stands there), times its rarity; each
 * kind of piece has its own share of the length, however many its pieces.
 */
export function vectoriser(vocabulary: Vocabulary, columnOf: FindColumn): Vectorise {
  const counts = new Uint32Array(vocabulary.hashes.length)
  return (kinds) => {
    const columns: number[] = []
    const values: number[] = []
    let square = 0
    for (const [kind, hashes] of kinds.entries()) {
      const begin = columns.length
      count(hashes, columnOf, counts, columns)
      const share = kindWeights[kind] as number
      if (columns.length > begin) square += share ** 2
      for (const value of weigh(columns.slice(begin), counts, vocabulary.rarity, share)) values.push(value)
    }
    const length = Math.sqrt(square)
    return { columns: Int32Array.from(columns), values: Float32Array.from(values, (value) => value / length) }
  }
}

/** Adds each column that is there, once, and counts how often it is. */
function count(hashes: ArrayLike<number>, columnOf: FindColumn, counts: Uint32Array, columns: number[]): void {
  for (let i = 0; i < hashes.length; i++) {
    const column = columnOf(hashes[i] as number)
    if (column < 0) continue
    if (counts[column] === 0) columns.push(column)
    counts[column] = (counts[column] as number) + 1
  }
}

/** Adds the value of each counted column, together of length `share`, and forgets the counts. */
function weigh(columns: readonly number[], counts: Uint32Array, rarity: Float32Array, share: number): Float64Array {
  let square = 0
  const values = Float64Array.from(columns, (column) => {
    const value = (1 + Math.log(counts[column] as number)) * (rarity[column] as number)
    counts[column] = 0
    square += value ** 2
    return value
  })
  const times = share / Math.sqrt(square)
  return values.map((value) => value * times)
}
