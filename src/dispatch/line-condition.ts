import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { Category } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LineCondition } from '#foundations/rulebook/dispatch-rules-api.ts'
import { covers, type Matter } from './line-rank.ts'

export type ConditionCity = Pick<City, 'rulebook' | 'categories'>

/** Whether the circumstance a line is bound to holds; one that the edition does not know never does. [DISPATCH-01] */
export function conditionHolds({ condition: code }: CatalogueLine, matter: Matter, city: ConditionCity): boolean {
  if (code === undefined) return true
  const condition = findCondition(code, city)
  if (condition === undefined) return false
  const { levels, channels, tags } = condition
  const tagged = city.categories.get(matter.category)?.tags ?? []
  return (
    names(levels, matter.level) &&
    names(channels, matter.channel) &&
    (tags === undefined || tagged.some((tag) => tags.includes(tag)))
  )
}

/** Whether two lines about the same category may both hold of one ticket, as far as their conditions go. [DISPATCH-04] */
export function mayHoldTogether(a: CatalogueLine, b: CatalogueLine, city: ConditionCity): boolean {
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
function conditionOf({ condition }: CatalogueLine, city: ConditionCity): Circumstance {
  return (condition !== undefined && findCondition(condition, city)) || {}
}

function findCondition(code: string, { rulebook }: ConditionCity): LineCondition | undefined {
  return rulebook.dispatch.conditions.find((condition) => condition.code === code)
}

function names(list: readonly string[] | undefined, own: string | undefined): boolean {
  return list === undefined || (own !== undefined && list.includes(own))
}

function meet(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === undefined || other === undefined || one.some((value) => other.includes(value))
}

function wants({ tags: wanted }: Circumstance, tags: Category['tags']): boolean {
  return wanted === undefined || tags.some((tag) => wanted.includes(tag))
}
