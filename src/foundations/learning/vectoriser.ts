import type { SparseVector } from './sparse-vector.ts'

/** A text's vector, and by kind the place in it where each piece counts; -1 for a piece that is not known. */
export type Vectorised = { readonly vector: SparseVector; readonly places: readonly Int32Array[] }

/** Turns the columns of a text's pieces, by kind, into a vector; -1 stands for a piece that is not known. */
export type Vectorise = (kinds: readonly Int32Array[]) => Vectorised

/** The columns met so far, and how often each was; `placeOf` tells a column's place among them, counted from 1. */
type Counted = {
  readonly columns: Int32Array
  readonly values: Float64Array
  readonly placeOf: Int32Array
  count: number
}

/**
 * Vectors of length 1, or empty where no piece is known. A piece counts 1 + ln(times it stands there), times its rarity; each
 * kind of piece has its own share of the length, however many its pieces.
 */
export function vectoriser(rarity: Float32Array, shares: readonly number[]): Vectorise {
  // Kept between texts, as it is as long as the vocabulary; every text leaves it empty.
  const placeOf = new Int32Array(rarity.length)
  return (kinds) => {
    const most = kinds.reduce((sum, { length }) => sum + length, 0)
    const counted: Counted = { columns: new Int32Array(most), values: new Float64Array(most), placeOf, count: 0 }
    const places = kinds.map((pieces, kind) => {
      const begin = counted.count
      const placed = place(pieces, counted)
      weigh(counted, begin, rarity)
      stretch(counted, begin, shares[kind] as number)
      return placed
    })
    stretch(counted, 0, 1)
    const columns = counted.columns.slice(0, counted.count)
    for (let i = 0; i < columns.length; i++) placeOf[columns[i] as number] = 0
    return { vector: { columns, values: new Float32Array(counted.values.subarray(0, counted.count)) }, places }
  }
}

/** Counts the pieces of one kind, and tells the place of each. */
function place(pieces: Int32Array, counted: Counted): Int32Array {
  const { columns, values, placeOf, count: begin } = counted
  const places = new Int32Array(pieces.length).fill(-1)
  for (let i = 0; i < pieces.length; i++) {
    const column = pieces[i] as number
    if (column < 0) continue
    // A column met before this kind began is that of a piece of another kind with the same hash.
    if ((placeOf[column] as number) <= begin) {
      columns[counted.count++] = column
      placeOf[column] = counted.count
    }
    const at = (placeOf[column] as number) - 1
    values[at] = (values[at] as number) + 1
    places[i] = at
  }
  return places
}

/** What each column counted from `begin` on is worth, in place of how often it is there. */
function weigh({ columns, values, count }: Counted, begin: number, rarity: Float32Array): void {
  for (let i = begin; i < count; i++) {
    const times = values[i] as number
    values[i] = (times === 1 ? 1 : 1 + Math.log(times)) * (rarity[columns[i] as number] as number)
  }
}

/** Makes the values from `begin` on together as long as `length`. */
function stretch({ values, count }: Counted, begin: number, length: number): void {
  let square = 0
  for (let i = begin; i < count; i++) square += (values[i] as number) ** 2
  const times = length / Math.sqrt(square)
  for (let i = begin; i < count; i++) values[i] = (values[i] as number) * times
}
