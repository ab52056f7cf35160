import { channelWords, kindWords, requesterWords } from '#desk/demand-words.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type Category, levelNames } from '#foundations/rulebook/category.ts'
import { indicatorTexts, stepWords } from './indicator-words.ts'

const listed: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  kind: kindWords,
  channel: channelWords,
  requester: requesterWords,
  step: stepWords,
}

/** What a group is called: a unit, an area, a category, a word of its dimension, or a day as it stands. */
export function useKeyNames(): (dimension: string, key: string | null) => string {
  const names = useNames()
  const city = useCity()
  const { say } = useLanguage()
  const words = useWords(indicatorTexts)
  const found: Readonly<Record<string, (key: string) => string>> = {
    unit: names.unit,
    district: names.place,
    street: names.place,
    category: (key) => say(names.category(key)),
    level: (key) => say(names.level(key)),
    topic: (key) => say(topicWords(city?.categories.values() ?? [], key)),
  }
  return (dimension, key) => {
    if (key === null) return words.unknown
    const known = listed[dimension]?.[key]
    return known === undefined ? (found[dimension]?.(key) ?? key) : say(known)
  }
}

/** A topic is the first part of its categories' codes, and called what their paths begin with. */
function topicWords(categories: Iterable<Pick<Category, 'code' | 'path' | 'english'>>, key: string): Words {
  for (const category of categories)
    if (category.code.startsWith(`${key}.`)) return levelNames(category)[0] ?? { zh: key, en: key }
  return { zh: key, en: key }
}
