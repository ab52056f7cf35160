import type { Pool } from 'pg'
import { instantOf } from '#foundations/calendar/moment.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import { type LeagueTable, leagueTables, playsIn } from '#foundations/three-rates/league.ts'
import { digestOf } from '#platform/files/signer.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { type AdjustedDocument, adjustedText, type PublishedAdjustment } from '../adjusted-document.ts'
import type { PeriodDocument } from '../period-document.ts'
import type { AdjustBy } from './adjust-in-thread.ts'
import { adjustRules } from './adjust-league.ts'
import { readCells, type TakeText } from './fairness-cells.ts'
import { unitsAsPublished } from './published.ts'
import { recordChange } from './record-change.ts'

/** Hands over the cells of units, by a template. */
export type CellReader = (units: readonly string[], scoring: RatesScoring) => (take: TakeText) => Promise<void>

type ToAdjust = { readonly document: PeriodDocument; readonly digest: string }

/**
 * Works out and signs the adjusted figures of closings that have none yet, from the tickets they fixed and by the rules they hold
 * fast. It goes behind the closing, which is not to wait for a model. [APPRAISE-15]
 */
export async function adjustClosings(platform: Platform, adjust: AdjustBy, stopping?: AbortSignal): Promise<void> {
  for (const closing of await listUnadjusted(platform.pool)) {
    const { period, closing: number } = closing.document
    const source = { period: period.code, closing: number }
    const read: CellReader = (units, scoring) => (take) => readCells(platform.pool, { source, units, scoring }, take)
    try {
      await keepAdjusted(platform, await adjustedFor(closing, read, adjust, stopping))
    } catch (problem) {
      // What was stopped is made by whoever comes next.
      if (stopping?.aborted) return
      platform.log.error({ err: problem, ...source }, 'the adjusted figures of a closed period could not be made')
    }
  }
}

/** The adjusted figures of a closing, whoever hands over its cells. */
export async function adjustedFor(
  { document, digest }: ToAdjust,
  read: CellReader,
  adjust: AdjustBy,
  stopping?: AbortSignal,
): Promise<AdjustedDocument> {
  const { period, closing, basis } = document
  const leagues: PublishedAdjustment[] = []
  for (const { table, scoring, units } of leaguesOf(document)) {
    if (basis === undefined) break
    const rules = adjustRules({ period: period.code, league: table, scoring: scoring.code }, scoring, basis.fairness)
    const { adjustment, leftOut } = await adjust(read(units, scoring), rules, stopping)
    if (adjustment !== undefined) leagues.push({ table, scoring: scoring.code, leftOut, ...adjustment })
  }
  return { format: 'jiesu-adjusted-1', period: period.code, closing, of: digest, leagues }
}

/** Only templates whose scores are means of answers are adjusted. */
function leaguesOf(document: PeriodDocument) {
  const units = unitsAsPublished(document)
  const scorings = document.scorings.filter((scoring) => scoring.method === 'rates')
  return (Object.keys(leagueTables) as LeagueTable[]).flatMap((table) => {
    const players = document.units.map(({ code }) => code).filter((unit) => playsIn(table, units)({ unit }))
    return scorings.map((scoring) => ({ table, scoring, units: players }))
  })
}

async function listUnadjusted(pool: Pool): Promise<readonly ToAdjust[]> {
  const { rows } = await pool.query<{ document: string; digest: string }>(
    `select document, digest from appraise.period_closings kept where not exists (
       select from appraise.closing_adjustments done where (done.period, done.closing) = (kept.period, kept.closing))
     order by period, closing`,
  )
  return rows
    .map(({ document, digest }) => ({ document: JSON.parse(document) as PeriodDocument, digest }))
    .filter(({ document: { basis } }) => basis !== undefined)
}

/** The name of a closing's adjusted figures in the journal of changes. */
export const adjustedName = ({ period, closing }: { readonly period: string; readonly closing: number }) =>
  `${period}/${closing}/adjusted`

async function keepAdjusted({ pool, signer, now }: Platform, document: AdjustedDocument): Promise<void> {
  const text = adjustedText(document)
  const { period, closing } = document
  const signed = { digest: digestOf(text), signature: signer.sign(text), publicKey: signer.publicKey }
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into appraise.closing_adjustments (period, closing, made_at, document, digest, signature, public_key)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [period, closing, instantOf(now()), text, signed.digest, signed.signature, signed.publicKey],
    )
    if (rowCount === 0) return
    const what = { subject: 'appraisal_periods', added: [adjustedName(document)], at: now(), by: systemActor }
    await recordChange(client, { ...what, ...signed })
  })
}
