import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { catalogueAnswer } from './catalogue-answer.ts'
import type { Matter } from './line-rank.ts'
import type { CatalogueCity } from './lines-about.ts'

/** How often a unit saw such a matter through on a street. */
export type HandledOften = { readonly matter: Matter; readonly lead: UnitCode; readonly times: number }

/** Against what the catalogue says stands what happened. */
export type Disagreeing = {
  /** How often anybody saw such a matter through there. */
  readonly of: number
  readonly catalogueLead?: UnitCode
  /** Why the catalogue names nobody. */
  readonly gap?: string
  /** The catalogue line that decides, where one does. */
  readonly line?: string
}

/**
 * Where more than half of at least `fewest` tickets alike were seen through by another unit than the catalogue names on that
 * date, or where it names none. [DISPATCH-03]
 */
export function listDisagreements<Often extends HandledOften>(
  handled: readonly Often[],
  fewest: number,
  on: LocalDate,
  city: CatalogueCity,
): readonly (Often & Disagreeing)[] {
  const alike = Map.groupBy(handled, ({ matter: { kind, category, place } }) => `${kind} ${category} ${place}`)
  return [...alike.values()].flatMap((units): readonly (Often & Disagreeing)[] => {
    const of = units.reduce((sum, { times }) => sum + times, 0)
    const [first] = units.toSorted((a, b) => b.times - a.times)
    if (first === undefined || of < fewest || first.times * 2 <= of) return []
    const answer = catalogueAnswer(first.matter, on, city)
    if (answer.gap !== undefined) return [{ ...first, of, gap: answer.gap }]
    const { lead, line } = answer
    return lead.code === first.lead ? [] : [{ ...first, of, catalogueLead: lead.code, line: line.id }]
  })
}
