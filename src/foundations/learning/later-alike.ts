import type { SparseVector } from './sparse-vector.ts'

/** How many of a vector's weightiest columns are looked up, and how many others each of them leads to. */
export type Reach = { readonly columns: number; readonly others: number }

/**
 * For each vector, by an inverted index, those after it that share one of its weightiest columns; of a column that very many
 * share, the nearest in order only, so that the work grows with the vectors and not with their square.
 */
export function laterAlike(vectors: readonly SparseVector[], reach: Reach): (index: number) => Iterable<number> {
  const telling = vectors.map((vector) => weightiest(vector, reach.columns))
  const holders = new Map<number, number[]>()
  for (const [index, columns] of telling.entries())
    for (const column of columns) {
      const list = holders.get(column)
      if (list === undefined) holders.set(column, [index])
      else list.push(index)
    }
  return (index) => {
    const found = new Set<number>()
    for (const column of telling[index] ?? []) addAfter(holders.get(column) ?? [], index, reach.others, found)
    return found
  }
}

function weightiest({ columns, values }: SparseVector, most: number): readonly number[] {
  const order = Array.from(columns.keys()).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
  return order.slice(0, most).map((at) => columns[at] as number)
}

function addAfter(list: readonly number[], index: number, most: number, found: Set<number>): void {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] as number) <= index) low = middle + 1
    else high = middle
  }
  for (const other of list.slice(low, low + most)) found.add(other)
}
