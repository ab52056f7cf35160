import type { Pool } from 'pg'
import type { City } from '#foundations/rulebook/city.ts'
import type { PeriodDocument } from '../period-document.ts'
import { findSigned, readClosings } from './closings.ts'

/** Documents never change once they are signed, so the last used ones are kept. */
const kept = new Map<string, PeriodDocument>()
const mostKept = 40

/** The documents of the closings in force, by period, of those periods that are closed. */
export async function readPublished(
  pool: Pool,
  periods: readonly string[],
): Promise<ReadonlyMap<string, PeriodDocument>> {
  const inForce = (await readClosings(pool)).filter(({ code, reopened }) => !reopened && periods.includes(code))
  const found = new Map<string, PeriodDocument>()
  for (const { code, closing, digest } of inForce) {
    const document = kept.get(digest) ?? (await readDocument(pool, code, closing))
    keep(digest, document)
    found.set(code, document)
  }
  return found
}

/** The document of the closing in force; undefined while the period is provisional. */
export async function findPublished(pool: Pool, period: string): Promise<PeriodDocument | undefined> {
  return (await readPublished(pool, [period])).get(period)
}

/** The city with the templates and units a closing holds fast. */
export function cityAsPublished(city: City, { scorings, units }: PeriodDocument): City {
  const [scoring = city.rulebook.appraise.scoring, ...otherScorings] = scorings
  const appraise = { ...city.rulebook.appraise, scoring, otherScorings }
  const frozen = new Map(city.units)
  // Units are never taken out of the city, only closed or renamed.
  for (const { code, name, kind } of units) {
    const unit = city.units.get(code)
    if (unit !== undefined) frozen.set(code, { ...unit, name, kind })
  }
  return { ...city, rulebook: { ...city.rulebook, appraise }, units: frozen }
}

async function readDocument(pool: Pool, period: string, closing: number): Promise<PeriodDocument> {
  const signed = await findSigned(pool, { period, closing })
  if (signed === undefined) throw new Error(`${period} has no closing ${closing}; it was listed a moment ago`)
  return JSON.parse(signed.document) as PeriodDocument
}

function keep(digest: string, document: PeriodDocument): void {
  kept.delete(digest)
  kept.set(digest, document)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
