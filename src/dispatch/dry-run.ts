import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Catalogue, CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type CatalogueAnswer, catalogueAnswer } from './catalogue-answer.ts'
import type { Matter } from './line-rank.ts'
import { type CatalogueCity, linesAbout } from './lines-about.ts'

/** Tickets of the past that the catalogue cannot tell apart. */
export type PastMatter = { readonly matter: Matter; readonly tickets: number; readonly samples: readonly string[] }

/** Whom a catalogue names, and by which line; or why nobody. */
export type Named =
  | { readonly unit: UnitCode; readonly line: string; readonly gap?: never }
  | { readonly gap: Exclude<CatalogueAnswer['gap'], undefined>; readonly unit?: never; readonly line?: never }

/** Tickets that a draft would send elsewhere than the edition it takes over from. */
export type Move = {
  readonly from: Named
  readonly to: Named
  readonly tickets: number
  readonly samples: readonly string[]
}

export type DryRun = {
  readonly tickets: number
  readonly moving: number
  /** The most tickets first. */
  readonly moves: readonly Move[]
}

const mostSamples = 5

/**
 * What a draft would have done otherwise with tickets of the past, by who had them and who would: both editions are asked once about
 * each distinct matter that a changed line speaks about, as of one date, so that nothing but the catalogue differs. [DISPATCH-04]
 */
export function dryRun(past: readonly PastMatter[], draft: Catalogue, on: LocalDate, city: CatalogueCity): DryRun {
  const drafted = { ...city, catalogue: draft }
  const moves = new Map<string, Move>()
  const changed = { ...city, catalogue: { ...draft, lines: changedLines(city.catalogue.lines, draft.lines) } }
  for (const { matter, tickets, samples } of past) {
    if (linesAbout(matter, changed).length === 0) continue
    const [from, to] = [named(catalogueAnswer(matter, on, city)), named(catalogueAnswer(matter, on, drafted))]
    if (from.unit === to.unit && from.gap === to.gap) continue
    const key = [from.unit, from.gap, from.line, to.unit, to.gap, to.line].join(' ')
    const move = moves.get(key) ?? { from, to, tickets: 0, samples: [] }
    const shown = [...move.samples, ...samples].slice(0, mostSamples)
    moves.set(key, { ...move, tickets: move.tickets + tickets, samples: shown })
  }
  const found = [...moves.values()].toSorted((a, b) => b.tickets - a.tickets)
  return { tickets: sum(past), moving: sum(found), moves: found }
}

/** The lines that one edition has and the other has not, or not as often. */
function changedLines(before: Catalogue['lines'], after: Catalogue['lines']): Catalogue['lines'] {
  const [was, is] = [Map.groupBy(before, textOf), Map.groupBy(after, textOf)]
  const alike = (text: string) => was.get(text)?.length === is.get(text)?.length
  return [...before, ...after].filter((line) => !alike(textOf(line)))
}

function textOf(line: CatalogueLine): string {
  const { id, category, place, kind, requester, condition, lead, supports, level, signLimit, basis } = line
  return JSON.stringify([id, category, place, kind, requester, condition, lead, supports, level, signLimit, basis])
}

function named(answer: CatalogueAnswer): Named {
  return answer.gap === undefined ? { unit: answer.lead.code, line: answer.line.id } : { gap: answer.gap }
}

function sum(counted: readonly { readonly tickets: number }[]): number {
  return counted.reduce((total, { tickets }) => total + tickets, 0)
}
