import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'

/** Which lines of the catalogue are looked for; what is absent is any. */
export type LineQuery = {
  /** Part of a line's id or basis, or of the names of the categories it covers. */
  readonly search?: string
  /** Lines that speak about this leaf. */
  readonly category?: string
  /** Lines that speak about this place. */
  readonly place?: string
  readonly kind?: string
  /** A lead pattern or its beginning: `street`, `department`, `utility:heat`. */
  readonly lead?: string
}

/** The lines that fit every condition, in the order of the catalogue. */
export function findLines({ catalogue, categories }: Pick<City, 'catalogue' | 'categories'>, query: LineQuery) {
  const { search, category, place, kind, lead } = query
  const named = search === undefined ? [] : namedCategories(categories, search)
  const says = ({ id, basis, category: covered }: CatalogueLine, text: string) =>
    id.includes(text) || basis.includes(text) || (covered !== '*' && named.some((code) => covers(covered, code)))
  return catalogue.lines
    .filter((line) => search === undefined || says(line, search))
    .filter((line) => category === undefined || covers(line.category, category))
    .filter(
      (line) => place === undefined || line.place === '*' || isWithin(place as PlaceCode, line.place as PlaceCode),
    )
    .filter((line) => kind === undefined || line.kind === '*' || line.kind === kind)
    .filter((line) => lead === undefined || line.lead === lead || line.lead.startsWith(`${lead}:`))
}

function namedCategories(categories: City['categories'], text: string): readonly string[] {
  return [...categories.values()].filter(({ path }) => path.join(' ').includes(text)).map(({ code }) => code)
}

function covers(pattern: string, code: string): boolean {
  return pattern === '*' || pattern === code || (pattern.endsWith('.*') && code.startsWith(pattern.slice(0, -1)))
}
