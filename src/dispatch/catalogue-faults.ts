import type { LocalDate } from '#foundations/calendar/local-time.ts'
import { lineOf } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { type EqualLine, equalLines } from '#foundations/rulebook/equal-lines.ts'
import { type LineReason, type LineWorld, lineProblems } from '#foundations/rulebook/line-problems.ts'
import type { CatalogueCity } from './lines-about.ts'

/** What stands against a line of a drafted edition; where lines are of equal rank, also the rows of the others. */
export type CatalogueFault = {
  /** The line of the file; its heading is line 1. */
  readonly row: number
  readonly id: string
  readonly field: string
  readonly value: string
  readonly reason: LineReason | 'equal-lines'
  readonly others?: readonly { readonly row: number; readonly id: string }[]
}

type LinesCity = Omit<CatalogueCity, 'catalogue'> & Pick<LineWorld, 'places'>

/**
 * Everything that keeps lines from being an edition on a date: what they name and the city lacks or has closed by then, and lines of
 * equal rank that may both be about one ticket. Empty when there is nothing. [DISPATCH-04]
 */
export function catalogueFaults(
  lines: readonly CatalogueLine[],
  on: LocalDate,
  city: LinesCity,
): readonly CatalogueFault[] {
  const ofLines = lineProblems(lines, worldOf(city, on)).map((problem) => ({
    ...problem,
    id: lines[problem.row - lineOf(0)]?.id ?? '',
  }))
  return [...ofLines, ...equalLines(lines, city).map(faultOf)].toSorted((a, b) => a.row - b.row)
}

/** What lines may name in a city; from a date on, closed units are none. */
export function worldOf({ rulebook, categories, units, places }: LinesCity, on?: LocalDate): LineWorld {
  return {
    ...{ places, ...(on && { on }) },
    categories: [...categories.values()],
    units: [...units.values()],
    levels: new Set<string>(rulebook.levels.map(({ code }) => code)),
    signLimits: new Set(rulebook.signLimits.map(({ code }) => code)),
    conditions: new Set(rulebook.dispatch.conditions.map(({ code }) => code)),
  }
}

function faultOf({ line, ...standing }: EqualLine): CatalogueFault {
  return { ...standing, id: line.id, field: 'category', value: line.category, reason: 'equal-lines' }
}
