import { lineOf } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from './catalogue.ts'
import type { Category } from './category.ts'
import { covers } from './category-pattern.ts'
import type { City } from './city.ts'
import type { LineCondition } from './dispatch-rules-api.ts'

type EqualityCity = Pick<City, 'rulebook' | 'categories'>

/** A line that says no more and no less than others about tickets both may be about; rows as in the file. */
export type EqualLine = {
  readonly line: CatalogueLine
  readonly row: number
  readonly others: readonly { readonly row: number; readonly id: string }[]
}

/**
 * Lines of equal rank that may both be about one ticket: they have the same patterns, and only conditions that cannot hold
 * together may keep them apart. [DISPATCH-04]
 */
export function equalLines(lines: readonly CatalogueLine[], city: EqualityCity): readonly EqualLine[] {
  const standing = lines.map((line, index) => ({ line, row: lineOf(index) }))
  const alike = Map.groupBy(standing, ({ line }) => patternsOf(line))
  return [...alike.values()].flatMap((group) =>
    group.flatMap(({ line, row }) => {
      const others = group.filter((other) => other.row !== row && mayHoldTogether(line, other.line, city))
      return others.length === 0
        ? []
        : [{ line, row, others: others.map((other) => ({ row: other.row, id: other.line.id })) }]
    }),
  )
}

function patternsOf({ category, place, kind, requester, condition }: CatalogueLine): string {
  return [category, place, kind, requester ?? '*', condition === undefined].join(' ')
}

/** Whether two lines about the same category may both hold of one ticket, as far as their conditions go. */
function mayHoldTogether(a: CatalogueLine, b: CatalogueLine, city: EqualityCity): boolean {
  const [ofA, ofB] = [conditionOf(a, city), conditionOf(b, city)]
  return (
    meet(ofA.levels, ofB.levels) &&
    meet(ofA.channels, ofB.channels) &&
    [...city.categories.values()].some(
      ({ code, tags }) => covers(a.category, code) && wants(ofA, tags) && wants(ofB, tags),
    )
  )
}

type Circumstance = Pick<LineCondition, 'levels' | 'channels' | 'tags'>

/** A line without a condition holds in any case; so may one whose condition nobody knows, for it is told elsewhere. */
function conditionOf({ condition }: CatalogueLine, city: EqualityCity): Circumstance {
  return (condition !== undefined && findCondition(condition, city)) || {}
}

/** The condition of the edition that a line names; undefined where it has none of that code. */
export function findCondition(code: string, { rulebook }: Pick<City, 'rulebook'>): LineCondition | undefined {
  return rulebook.dispatch.conditions.find((condition) => condition.code === code)
}

function meet(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((value) => other.includes(value))
}

function wants({ tags: wanted }: Circumstance, tags: Category['tags']): boolean {
  return wanted === undefined || tags.some((tag) => wanted.includes(tag))
}
