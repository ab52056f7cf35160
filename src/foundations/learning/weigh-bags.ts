import type { SparseVector } from './sparse-vector.ts'

/** How often each piece, by its number, stands in a text; a piece of the title may count more than once. */
export type Bag = Map<number, number>

/**
 * Each bag as a vector of length 1 with ascending columns: a piece counts 1 + ln(times), times its rarity ln(1 + bags ÷ bags with
 * it) to the power given. A piece of a single bag stays: it says that the bag is unlike all others. Pieces not wanted are left
 * out; a bag of nothing else is empty.
 */
export function weighBags(
  bags: readonly Bag[],
  power: number,
  isWanted: (piece: number) => boolean = () => true,
): readonly SparseVector[] {
  const counts = new Map<number, number>()
  for (const bag of bags) for (const piece of bag.keys()) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const wanted = [...counts].filter(([piece]) => isWanted(piece))
  const columns = new Map(wanted.map(([piece], column) => [piece, column]))
  const rarity = Float64Array.from(wanted, ([, count]) => Math.log(1 + bags.length / count) ** power)
  return bags.map((bag) => vectorOf(bag, columns, rarity))
}

function vectorOf(bag: Bag, columnOf: ReadonlyMap<number, number>, rarity: Float64Array): SparseVector {
  const weights = new Map<number, number>()
  let square = 0
  for (const [piece, times] of bag) {
    const column = columnOf.get(piece)
    if (column === undefined) continue
    const weight = (1 + Math.log(times)) * (rarity[column] as number)
    weights.set(column, weight)
    square += weight * weight
  }
  const columns = Int32Array.from(weights.keys()).sort()
  const length = Math.sqrt(square)
  return { columns, values: Float32Array.from(columns, (column) => (weights.get(column) ?? 0) / length) }
}
