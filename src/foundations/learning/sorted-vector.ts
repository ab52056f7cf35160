import type { SparseVector } from './sparse-vector.ts'

/** The inner product of two vectors whose columns ascend. */
export function innerProduct(one: SparseVector, other: SparseVector): number {
  const [short, long] = one.columns.length <= other.columns.length ? [one, other] : [other, one]
  return short.columns.length * 16 < long.columns.length ? productBySearch(short, long) : productByMerge(short, long)
}

function productByMerge(one: SparseVector, other: SparseVector): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < one.columns.length && j < other.columns.length) {
    const step = (one.columns[i] as number) - (other.columns[j] as number)
    if (step === 0) sum += (one.values[i] as number) * (other.values[j] as number)
    if (step <= 0) i++
    if (step >= 0) j++
  }
  return sum
}

function productBySearch(short: SparseVector, long: SparseVector): number {
  let [sum, from] = [0, 0]
  for (const [i, column] of short.columns.entries()) {
    from = firstFrom(long.columns, column, from)
    if (long.columns[from] === column) sum += (short.values[i] as number) * (long.values[from] as number)
  }
  return sum
}

/** The first index at or after `from` whose column is no less. */
function firstFrom(columns: Int32Array, column: number, from: number): number {
  let [low, high] = [from, columns.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((columns[middle] as number) < column) low = middle + 1
    else high = middle
  }
  return low
}

/** The sum of two vectors whose columns ascend; so do those of the sum. */
export function sumOf(one: SparseVector, other: SparseVector): SparseVector {
  const columns = new Int32Array(one.columns.length + other.columns.length)
  const values = new Float32Array(columns.length)
  let [i, j, length] = [0, 0, 0]
  while (i < one.columns.length || j < other.columns.length) {
    const [left, right] = [one.columns[i] ?? Infinity, other.columns[j] ?? Infinity]
    columns[length] = Math.min(left, right)
    values[length] =
      (left <= right ? (one.values[i++] as number) : 0) + (right <= left ? (other.values[j++] as number) : 0)
    length++
  }
  return { columns: columns.slice(0, length), values: values.slice(0, length) }
}

/** The length of a vector. */
export function lengthOf(vector: SparseVector): number {
  return Math.sqrt(productByMerge(vector, vector))
}
