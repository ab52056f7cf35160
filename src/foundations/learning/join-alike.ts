import { maxHeap } from './max-heap.ts'

/** What is grouped: each of `count` items begins as a group of its own, and a group goes by the number of one of its items. */
export type Groups = {
  readonly count: number
  /** The items after this one that it is worth comparing with. */
  readonly laterAlike: (item: number) => Iterable<number>
  /** How alike two groups are now, all their items taken together. */
  readonly likeness: (one: number, other: number) => number
  /** Takes the second group into the first. */
  readonly join: (one: number, other: number) => void
}

/**
 * Joins the two most alike groups again and again while their likeness is at least `enough`. As whole groups are compared and
 * not their nearest items, a row of items each a little like the next does not become one group. Every item is in exactly one
 * group; items ascend in a group.
 */
export function joinAlike(groups: Groups, enough: number): readonly (readonly number[])[] {
  const members = new Map(Array.from({ length: groups.count }, (_, item) => [item, [item]]))
  const near = nearEach(groups, enough * worthKeeping)
  const queue = maxHeap()
  const offer = (one: number, other: number, weight: number) => {
    if (weight >= enough) queue.push({ weight, one: Math.min(one, other), other: Math.max(one, other) })
  }
  const compare = (one: number, third: number): number => {
    const likeness = groups.likeness(one, third)
    near.get(one)?.set(third, likeness)
    near.get(third)?.set(one, likeness)
    return likeness
  }
  for (const [one, others] of near) for (const [other, weight] of others) offer(one, other, weight)
  for (let edge = queue.pop(); edge !== undefined; edge = queue.pop()) {
    const { one, other, weight } = edge
    if (near.get(one)?.get(other) !== weight) continue
    members.get(one)?.push(...(members.get(other) ?? []))
    members.delete(other)
    groups.join(one, other)
    for (const third of rewire(near, one, other)) offer(one, third, compare(one, third))
  }
  return [...members.values()].map((group) => group.toSorted((a, b) => a - b))
}

/** Pairs a little less alike than enough are remembered: as groups grow, they may become so. */
const worthKeeping = 0.5

type Near = Map<number, Map<number, number>>

function nearEach({ count, laterAlike, likeness }: Groups, least: number): Near {
  const near: Near = new Map(Array.from({ length: count }, (_, item) => [item, new Map<number, number>()]))
  for (let item = 0; item < count; item++)
    for (const other of laterAlike(item)) {
      const weight = likeness(item, other)
      if (weight < least) continue
      near.get(item)?.set(other, weight)
      near.get(other)?.set(item, weight)
    }
  return near
}

/** Gives the first group the neighbours of both, forgets the second, and tells the neighbours. */
function rewire(near: Near, one: number, other: number): readonly number[] {
  const neighbours = near.get(one) ?? new Map<number, number>()
  for (const [third, weight] of near.get(other) ?? []) {
    near.get(third)?.delete(other)
    if (third !== one) neighbours.set(third, weight)
  }
  neighbours.delete(other)
  near.delete(other)
  return [...neighbours.keys()]
}
