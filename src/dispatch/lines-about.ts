import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { covers } from '#foundations/rulebook/category-pattern.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { conditionHolds } from './line-condition.ts'
import { compareLines, isAbout, type Matter } from './line-rank.ts'

/** What of a city the catalogue is read with. */
export type CatalogueCity = Pick<City, 'catalogue' | 'units' | 'rulebook' | 'categories'>

/** The lines that speak about the matter, the narrowest first. */
export function linesAbout(matter: Matter, city: Omit<CatalogueCity, 'units'>): readonly CatalogueLine[] {
  return linesOf(matter.category, city.catalogue.lines).filter(
    (line) => isAbout(line, matter) && conditionHolds(line, matter, city),
  )
}

type ByCategory = Map<string, readonly CatalogueLine[]>
const sorted = new WeakMap<readonly CatalogueLine[], ByCategory>()

/** The lines of a category in their order, sorted once per edition, because every dispatch asks. */
function linesOf(category: string, lines: readonly CatalogueLine[]): readonly CatalogueLine[] {
  const known: ByCategory = sorted.get(lines) ?? new Map()
  sorted.set(lines, known)
  const found = known.get(category) ?? lines.filter((line) => covers(line.category, category)).toSorted(compareLines)
  known.set(category, found)
  return found
}
