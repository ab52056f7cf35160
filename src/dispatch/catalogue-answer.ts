import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { CatalogueLine, LeadPattern } from '#foundations/rulebook/catalogue.ts'
import type { Unit } from '#foundations/units/unit.ts'
import { type NoUnit, unitOnDuty } from './duty-units.ts'
import { compareLines, type Matter } from './line-rank.ts'
import { type CatalogueCity, linesAbout } from './lines-about.ts'

/** The lines about the matter, the one that decides first, and the edition they stand in. */
type Reading = { readonly edition: string; readonly lines: readonly CatalogueLine[] }

/** The narrowest line and the units it means. */
export type Answered = Reading & {
  readonly line: CatalogueLine
  readonly lead: Unit
  readonly supports: readonly Unit[]
  /** Supports the line asks for and the city has no open unit for. */
  readonly missing: readonly LeadPattern[]
}

export type CatalogueAnswer =
  | (Answered & { readonly gap?: never })
  | (Reading & { readonly gap: 'no-line' | 'equal-lines' | NoUnit; readonly lead?: never })

/**
 * What the catalogue says about a matter on a date: the narrowest line, its units, and the lines that lost to it; or why it
 * says nothing. Two narrowest lines of equal rank are a fault of the catalogue and decide nothing. [DISPATCH-01]
 */
export function catalogueAnswer(matter: Matter, on: LocalDate, city: CatalogueCity): CatalogueAnswer {
  const { edition } = city.catalogue
  const lines = linesAbout(matter, city)
  const [line, next] = lines
  if (line === undefined) return { edition, lines, gap: 'no-line' }
  if (next !== undefined && compareLines(line, next) === 0) return { edition, lines, gap: 'equal-lines' }
  const at = { place: matter.place, on }
  const lead = unitOnDuty(line.lead, at, city)
  if (lead.unit === undefined) return { edition, lines, gap: lead.gap }
  const asked = line.supports.map((pattern) => ({ pattern, unit: unitOnDuty(pattern, at, city).unit }))
  return {
    edition,
    lines,
    line,
    lead: lead.unit,
    supports: unitsBeside(
      lead.unit,
      asked.map(({ unit }) => unit),
    ),
    missing: asked.filter(({ unit }) => unit === undefined).map(({ pattern }) => pattern),
  }
}

/** Each supporting unit once, and never the lead itself. */
function unitsBeside(lead: Unit, units: readonly (Unit | undefined)[]): readonly Unit[] {
  return [...new Set(units)].filter((unit) => unit !== undefined && unit !== lead) as readonly Unit[]
}
