import { isWithin, type PlaceCode } from '#foundations/places/place.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { covers, isPrefix, stemOf } from '#foundations/rulebook/category-pattern.ts'
import type { Channel, DemandKind, LevelCode, RequesterKind } from '#foundations/rulebook/demand.ts'

/** What the catalogue is asked about; what is not known about it fits no line that asks for it. */
export type Matter = {
  readonly kind: DemandKind
  readonly category: CategoryCode
  readonly place: PlaceCode
  readonly requester?: RequesterKind
  readonly channel?: Channel
  readonly level?: LevelCode
}

/** Whether the line speaks about the matter, its condition aside. A place line also speaks about every place inside it. */
export function isAbout(line: CatalogueLine, { kind, category, place, requester }: Matter): boolean {
  const placeFits = line.place === '*' || isWithin(place, line.place as PlaceCode)
  const requesterFits = line.requester === undefined || line.requester === requester
  return covers(line.category, category) && placeFits && (line.kind === '*' || line.kind === kind) && requesterFits
}

/**
 * Which of two lines about the same matter goes before the other, negative for the first, 0 for equal. Category decides:
 * the exact leaf before the longer prefix before `*`. Only then place: street before district before `*`. Only then kind:
 * the named kind before `*`. Then a named requester before any, and last a condition before none. [DISPATCH-01]
 */
export function compareLines(a: CatalogueLine, b: CatalogueLine): number {
  const [ofA, ofB] = [rankOf(a), rankOf(b)]
  const decisive = ofA.findIndex((rank, part) => rank !== ofB[part])
  return (ofB[decisive] ?? 0) - (ofA[decisive] ?? 0)
}

/** How narrow a line is, part by part in the order in which the parts decide; higher is narrower. */
function rankOf({ category, place, kind, requester, condition }: CatalogueLine): readonly number[] {
  const ofCategory = isPrefix(category) ? stemOf(category).length : Number.MAX_SAFE_INTEGER
  const ofPlace = place === '*' ? 0 : place.length
  return [ofCategory, ofPlace, ...[kind !== '*', requester !== undefined, condition !== undefined].map(Number)]
}
