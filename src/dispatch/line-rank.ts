import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { DemandKind } from '#foundations/rulebook/demand.ts'

/** What the catalogue is asked about. */
export type Matter = { readonly kind: DemandKind; readonly category: CategoryCode; readonly place: PlaceCode }

/** Whether the line speaks about the matter. A place line also speaks about every place inside it. */
export function isAbout(line: CatalogueLine, { kind, category, place }: Matter): boolean {
  const categoryFits = isPrefix(line.category) ? category.startsWith(stemOf(line.category)) : line.category === category
  const placeFits = line.place === '*' || isWithin(place, line.place as PlaceCode)
  return categoryFits && placeFits && (line.kind === '*' || line.kind === kind)
}

/**
 * Which of two lines about the same matter goes before the other, negative for the first, 0 for equal. Category decides:
 * the exact leaf before the longer prefix before `*`. Only then place: street before district before `*`. Only then kind:
 * the named kind before `*`. [DISPATCH-01]
 */
export function compareLines(a: CatalogueLine, b: CatalogueLine): number {
  const [ofA, ofB] = [rankOf(a), rankOf(b)]
  const decisive = ofA.findIndex((rank, part) => rank !== ofB[part])
  return (ofB[decisive] ?? 0) - (ofA[decisive] ?? 0)
}

/** How narrow a line is, part by part in the order in which the parts decide; higher is narrower. */
function rankOf({ category, place, kind }: CatalogueLine): readonly number[] {
  const ofCategory = isPrefix(category) ? stemOf(category).length : Number.MAX_SAFE_INTEGER
  return [ofCategory, place === '*' ? 0 : place.length, kind === '*' ? 0 : 1]
}

function isPrefix(pattern: string): boolean {
  return pattern === '*' || pattern.endsWith('.*')
}

/** `heat.*` is about everything that begins with `heat.`, `*` about everything. */
function stemOf(pattern: string): string {
  return pattern.slice(0, -1)
}
