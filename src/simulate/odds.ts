import type { Random } from '#foundations/statistics/seeded-random.ts'

/** Draws items again and again by fixed weights. */
export type Odds<Item> = (random: Random) => Item

/** Odds over the items, each as likely as its weight; one of weight 0 never comes. Throws unless some weight is above zero. */
export function oddsOf<Item>(items: readonly Item[], weightOf: (item: Item) => number): Odds<Item> {
  const possible = items.filter((item) => weightOf(item) > 0)
  let total = 0
  const ends = possible.map((item) => {
    total += weightOf(item)
    return total
  })
  if (total === 0) throw new Error('Nothing to draw: no item has a weight above zero')
  return (random) => possible[firstAbove(ends, random() * total)] as Item
}

/** Odds over the keys of a record of weights. */
export function oddsOfRecord<Key extends string>(weights: Readonly<Record<Key, number>>): Odds<Key> {
  const entries = Object.entries(weights) as [Key, number][]
  const odds = oddsOf(entries, ([, weight]) => weight)
  return (random) => odds(random)[0]
}

/** The first place in the ascending list that lies above the value; the last one where rounding leaves none. */
function firstAbove(ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}
