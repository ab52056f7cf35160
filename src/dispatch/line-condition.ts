import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { findCondition } from '#foundations/rulebook/equal-lines.ts'
import type { Matter } from './line-rank.ts'

type ConditionCity = Pick<City, 'rulebook' | 'categories'>

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

function names(list: readonly string[] | undefined, own: string | undefined): boolean {
  return list === undefined || (own !== undefined && list.includes(own))
}
