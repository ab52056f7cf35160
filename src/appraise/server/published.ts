import type { Pool, PoolClient } from 'pg'
import type { City } from '#foundations/rulebook/city.ts'
import type { LeagueTable } from '#foundations/three-rates/league.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import { LastUsed } from '#platform/last-used.ts'
import type { LeagueNote } from '../league-notes.ts'
import type { PeriodDocument } from '../period-document.ts'
import { findSigned, readClosings } from './closings.ts'

/** Documents never change once they are signed, so the last used ones are kept. */
const kept = new LastUsed<string, PeriodDocument>(40)

type Database = Pool | PoolClient

export type PublishedClosing = { readonly document: PeriodDocument; readonly digest: string }

/** The closings in force, by period, of those periods that are closed. */
export async function readPublishedClosings(
  database: Database,
  periods: readonly string[],
): Promise<ReadonlyMap<string, PublishedClosing>> {
  const inForce = (await readClosings(database)).filter(({ code, reopened }) => !reopened && periods.includes(code))
  const found = new Map<string, PublishedClosing>()
  for (const { code, closing, digest } of inForce) {
    const document = kept.find(digest) ?? (await readDocument(database, code, closing))
    kept.keep(digest, document)
    found.set(code, { document, digest })
  }
  return found
}

/** The documents of the closings in force, by period, of those periods that are closed. */
export async function readPublished(
  database: Database,
  periods: readonly string[],
): Promise<ReadonlyMap<string, PeriodDocument>> {
  const closings = await readPublishedClosings(database, periods)
  return new Map([...closings].map(([code, { document }]) => [code, document]))
}

/** The document of the closing in force; undefined while the period is provisional. */
export async function findPublished(pool: Pool, period: string): Promise<PeriodDocument | undefined> {
  return (await readPublished(pool, [period])).get(period)
}

/** The city with the rules and units a closing holds fast. */
export function cityAsPublished(city: City, { scorings, units, edition, basis }: PeriodDocument): City {
  const [scoring = city.rulebook.appraise.scoring, ...otherScorings] = scorings
  const grouping = basis?.grouping ?? city.rulebook.appraise.grouping
  const fairness = basis?.fairness ?? city.rulebook.appraise.fairness
  const appraise = { ...city.rulebook.appraise, scoring, otherScorings, grouping, fairness }
  const frozen = new Map(city.units)
  // Units are never taken out of the city, only closed or renamed.
  for (const { code, name, kind } of units) {
    const unit = city.units.get(code)
    if (unit !== undefined) frozen.set(code, { ...unit, name, kind })
  }
  return { ...city, rulebook: { ...city.rulebook, edition, appraise }, units: frozen }
}

/** The units that had tickets, as they were when the period was closed. */
export function unitsAsPublished({ units }: PeriodDocument): ReadonlyMap<UnitCode, Pick<Unit, 'kind'>> {
  return new Map(units.map((unit) => [unit.code, unit]))
}

/** Groups, classes and what to improve as they were published; undefined where the closing published none. [APPRAISE-12] */
export function publishedNotes(
  document: PeriodDocument | undefined,
  table: LeagueTable,
  scoring: string,
): readonly LeagueNote[] | undefined {
  return document?.tables.find((one) => one.table === table && one.scoring === scoring)?.notes
}

async function readDocument(database: Database, period: string, closing: number): Promise<PeriodDocument> {
  const signed = await findSigned(database, { period, closing })
  if (signed === undefined) throw new Error(`${period} has no closing ${closing}; it was listed a moment ago`)
  return JSON.parse(signed.document) as PeriodDocument
}
