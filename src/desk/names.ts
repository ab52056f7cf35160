import type { Words } from '#foundations/rulebook/api.ts'
import { type CategoryCode, englishLeaf } from '#foundations/rulebook/category.ts'
import type { DeskCity } from './desk-city.ts'

/** What codes are called, whether they come branded from a fact or plain from a list. Without a name, a code is its own. */
export type Names = {
  readonly unit: (code: string) => string
  /** From the district down: 朝阳区 呼家楼街道. */
  readonly place: (code: string) => string
  /** The path of a category, top first. */
  readonly category: (code: string) => Words
  readonly level: (code: string) => Words
  /** The words of a written rule, as the edition in force has them. */
  readonly rule: (id: string) => Words
}

/** Looks a name up; undefined where there is none. */
export type FindName = (code: string) => string | undefined

/** Names from the city's own words, and of units and places as they are found. */
export function namesOf(city: DeskCity | undefined, findUnit: FindName, findPlace: FindName): Names {
  const same = (text: string): Words => ({ zh: text, en: text })
  return {
    unit: (code) => findUnit(code) ?? code,
    place: (code) => findPlace(code) ?? code,
    category: (code) => {
      const category = city?.categories.get(code as CategoryCode)
      return category === undefined ? same(code) : { zh: category.path.join(' › '), en: englishLeaf(category) }
    },
    level: (code) => city?.rulebook.levels.find((level) => level.code === code)?.words ?? same(code),
    rule: (id) => city?.rulebook.rules.find((rule) => rule.id === id)?.words ?? same(id),
  }
}
