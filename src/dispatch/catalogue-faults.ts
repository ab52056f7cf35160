import type { LocalDate } from '#foundations/calendar/local-time.ts'
import { lineOf } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { type LineReason, type LineWorld, lineProblems } from '#foundations/rulebook/line-problems.ts'
import { mayHoldTogether } from './line-condition.ts'
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
  return [...ofLines, ...equalLines(lines, city)].toSorted((a, b) => a.row - b.row)
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

/** Lines of equal rank that are about one matter have the same patterns; only conditions may keep them apart. */
function equalLines(
  lines: readonly CatalogueLine[],
  city: Pick<CatalogueCity, 'rulebook' | 'categories'>,
): readonly CatalogueFault[] {
  const standing = lines.map((line, index) => ({ line, row: lineOf(index) }))
  const alike = Map.groupBy(standing, ({ line }) => patternsOf(line))
  return [...alike.values()].flatMap((group) =>
    group.flatMap(({ line, row }) => {
      const others = group.filter((other) => other.row !== row && mayHoldTogether(line, other.line, city))
      if (others.length === 0) return []
      const named = others.map((other) => ({ row: other.row, id: other.line.id }))
      return [{ row, id: line.id, field: 'category', value: line.category, reason: 'equal-lines', others: named }]
    }),
  )
}

function patternsOf({ category, place, kind, requester, condition }: CatalogueLine): string {
  return [category, place, kind, requester ?? '*', condition === undefined].join(' ')
}
