import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ArticleContent } from './article.ts'

type Known = Pick<City, 'categories' | 'units' | 'places'>

/** The fields of an article that name something the city does not have. */
export function strangersIn(content: ArticleContent, { categories, units, places }: Known): readonly string[] {
  const { unit, line, region } = content
  const lines = new Set([...categories.values()].map((category) => category.line))
  return [
    ...(unit !== undefined && !units.has(unit as UnitCode) ? ['unit'] : []),
    ...(line !== undefined && !lines.has(line) ? ['line'] : []),
    ...(region !== undefined && places.find(region as PlaceCode) === undefined ? ['region'] : []),
    ...(content.categories.every((code) => categories.has(code as CategoryCode)) ? [] : ['categories']),
  ]
}
