import type { Random } from './seeded-random.ts'

/** A number from low (included) to high (not included), all equally likely. */
export function uniform(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

/** A whole number from low to high, both included, all equally likely. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** True with this probability 0-1. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability
}

/** One of the items, all equally likely. Throws on none. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  if (items.length === 0) throw new Error('Nothing to pick from')
  return items[integer(random, 0, items.length - 1)] as Item
}

/** One of the items, each as likely as its weight; an item of weight 0 never. Throws unless some weight is above zero. */
export function weightedPick<Item>(random: Random, items: readonly Item[], weightOf: (item: Item) => number): Item {
  const possible = items.filter((item) => weightOf(item) > 0)
  let left = random() * possible.reduce((sum, item) => sum + weightOf(item), 0)
  for (const item of possible) {
    left -= weightOf(item)
    if (left < 0) return item
  }
  // Rounding may leave a hair over; it belongs to the last item.
  return pick(random, possible.slice(-1))
}

/** How many events happen where `mean` are expected. Knuth's product of uniforms, in parts small enough not to underflow. */
export function poisson(random: Random, mean: number): number {
  let events = 0
  for (let left = mean; left > 0; left -= 30) events += smallPoisson(random, Math.min(left, 30))
  return events
}

function smallPoisson(random: Random, mean: number): number {
  const floor = Math.exp(-mean)
  let events = -1
  for (let product = 1; product > floor || events < 0; events++) product *= random()
  return events
}

/** A positive number half of which lie below `median`, with a heavier tail the greater `spread`, the deviation of its logarithm. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * standardNormal(random))
}

/** The items in a random order, every order equally likely; the original stays as it is. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = integer(random, 0, i)
    const held = mixed[i] as Item
    mixed[i] = mixed[j] as Item
    mixed[j] = held
  }
  return mixed
}

/** A number from the standard normal distribution. Box and Muller's transform; 1 - u keeps the logarithm away from zero. */
export function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
