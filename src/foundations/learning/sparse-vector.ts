/** A vector that is mostly zero: the columns that are not, each named once, and what stands in them. */
export type SparseVector = { readonly columns: Int32Array; readonly values: Float32Array }

/** The vector with these values by column. */
export function sparseVector(values: ReadonlyMap<number, number>): SparseVector {
  return { columns: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) }
}

/** The inner product with a dense row of weights that has every column of the vector. */
export function dot(weights: Float32Array, { columns, values }: SparseVector): number {
  let sum = 0
  for (let i = 0; i < columns.length; i++) sum += (weights[columns[i] as number] as number) * (values[i] as number)
  return sum
}

/** Adds `times` the vector to a dense row of weights. */
export function addTo(weights: Float32Array, { columns, values }: SparseVector, times: number): void {
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as number
    weights[column] = (weights[column] as number) + times * (values[i] as number)
  }
}

/** The square of the vector's length. */
export function squareOf({ values }: SparseVector): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}
