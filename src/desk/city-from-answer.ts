import type { CityAnswer } from '#foundations/city/api.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { calendarIn } from '#foundations/rulebook/working-time.ts'
import type { DeskCity } from './desk-city.ts'

/** The city as rules want it, from what the server answered: the same data, with its codes branded again. */
export function cityFrom(answer: CityAnswer): DeskCity {
  const categories = answer.categories.map((category) => ({
    ...category,
    code: category.code as CategoryCode,
    level: category.level as LevelCode,
    lexicon: [],
  }))
  return {
    rulebook: answer.rulebook,
    calendar: calendarIn(answer.rulebook),
    categories: new Map(categories.map((category) => [category.code, category])),
    words: answer.answerWords,
  }
}
