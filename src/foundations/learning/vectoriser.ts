import type { SparseVector } from './sparse-vector.ts'

/** Turns the columns of a text's pieces, by kind, into a vector; -1 stands for a piece that is not known. */
export type Vectorise = (kinds: readonly Int32Array[]) => SparseVector

/**
 * Vectors of length 1, or empty where no piece is known. A piece counts 1 + ln(times it stands there), times its rarity; each
 * kind of piece has its own share of the length, however many its pieces.
 */
export function vectoriser(rarity: Float32Array, shares: readonly number[]): Vectorise {
  const counts = new Uint32Array(rarity.length)
  return (kinds) => {
    const columns: number[] = []
    const values: number[] = []
    let square = 0
    for (const [kind, pieces] of kinds.entries()) {
      const begin = columns.length
      count(pieces, counts, columns)
      for (let i = begin; i < columns.length; i++) values.push(weigh(columns[i] as number, counts, rarity))
      const share = shares[kind] as number
      if (columns.length > begin) square += share ** 2
      stretch(values, begin, share)
    }
    const length = Math.sqrt(square)
    return { columns: new Int32Array(columns), values: new Float32Array(values).map((value) => value / length) }
  }
}

/** Adds each column that is there, once, and counts how often it is. */
function count(pieces: Int32Array, counts: Uint32Array, columns: number[]): void {
  for (const column of pieces) {
    if (column < 0) continue
    if (counts[column] === 0) columns.push(column)
    counts[column] = (counts[column] as number) + 1
  }
}

/** What a counted column is worth; forgets its count. */
function weigh(column: number, counts: Uint32Array, rarity: Float32Array): number {
  const times = counts[column] as number
  counts[column] = 0
  return (1 + Math.log(times)) * (rarity[column] as number)
}

/** Makes the values from `begin` on together as long as `length`. */
function stretch(values: number[], begin: number, length: number): void {
  let square = 0
  for (let i = begin; i < values.length; i++) square += (values[i] as number) ** 2
  const times = length / Math.sqrt(square)
  for (let i = begin; i < values.length; i++) values[i] = (values[i] as number) * times
}
