import { type Groups, joinAlike } from '#foundations/learning/join-alike.ts'
import { laterAlike } from '#foundations/learning/later-alike.ts'
import { innerProduct, lengthOf, sumOf } from '#foundations/learning/sorted-vector.ts'
import type { SparseVector } from '#foundations/learning/sparse-vector.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { Signals } from './issue-signals.ts'

type Alike = Rulebook['warn']['hotIssues']['alike']

/** A demand leads to others by its twelve rarest names or words, and by each to the hundred next in time. */
const reach = { columns: 12, others: 100 }

/**
 * The demands, by index, grouped by matter and place: how alike two groups are is the weighted geometric mean of the cosines of
 * their words and of their names, each group taken as the sum of its demands; nothing where the matters differ too much. Where
 * one names nothing, only the words speak, and for less. [WARN-03]
 */
export function groupDemands({ matter, names }: Signals, alike: Alike): readonly (readonly number[])[] {
  const sums = { matter: [...matter], names: [...names] }
  const lengths = { matter: matter.map(lengthOf), names: names.map(lengthOf) }
  const cosine = (kind: keyof Signals, one: number, other: number) =>
    innerProduct(sums[kind][one] as SparseVector, sums[kind][other] as SparseVector) /
    ((lengths[kind][one] as number) * (lengths[kind][other] as number) || 1)
  const isUnnamed = (group: number) => sums.names[group]?.columns.length === 0
  const groups: Groups = {
    count: matter.length,
    laterAlike: laterOf({ matter, names }),
    likeness: (one, other) => {
      const ofMatter = cosine('matter', one, other)
      if (ofMatter < alike.leastMatter) return 0
      if (isUnnamed(one) || isUnnamed(other)) return alike.unnamed * ofMatter
      const ofNames = cosine('names', one, other)
      return ofNames < alike.leastNames ? 0 : ofMatter ** (1 - alike.names) * ofNames ** alike.names
    },
    join: (one, other) => {
      for (const kind of ['matter', 'names'] as const) {
        const sum = sumOf(sums[kind][one] as SparseVector, sums[kind][other] as SparseVector)
        sums[kind][one] = sum
        lengths[kind][one] = lengthOf(sum)
      }
    },
  }
  return joinAlike(groups, alike.least)
}

/** Named demands meet by their names; one that names nothing meets others by its words. */
function laterOf({ matter, names }: Signals): (index: number) => Iterable<number> {
  const [byMatter, byNames] = [laterAlike(matter, reach), laterAlike(names, reach)]
  const isUnnamed = (index: number) => names[index]?.columns.length === 0
  return function* (index) {
    yield* byNames(index)
    for (const other of byMatter(index)) if (isUnnamed(index) || isUnnamed(other)) yield other
  }
}
