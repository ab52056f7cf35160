import { randomUUID } from 'node:crypto'
import type { Pool, QueryConfig } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { digestOf, isSigned } from '#platform/files/signer.ts'
import type { Platform } from '#platform/platform.ts'
import type { Schedule } from '#platform/stage-door.ts'
import type { PeriodCheck } from '../period-api.ts'
import { adjustClosings, adjustedName } from './adjust-closings.ts'
import { adjustInThread } from './adjust-in-thread.ts'
import { closingName, findAdjusted, findSigned, type Signed } from './closings.ts'
import { recomputeBoth } from './recompute-adjusted.ts'
import type { ClosingName } from './recompute-closing.ts'

/** The name of the job that recomputes closed periods. */
const jobName = 'appraise/recompute-periods'

/** Orders a closing to be recomputed, in one statement with the row that tells what came of it; one that waits is not ordered twice. */
export function recomputeJob(
  at: Moment,
  { period, closing, by }: ClosingName & { readonly by: ActorRef },
): QueryConfig {
  return {
    text: `with asked as (
        insert into appraise.period_checks (check_id, period, closing, asked_at, asked_by) values ($1, $2, $3, $4, $5)
        on conflict do nothing)
      select jiesu.enqueue($6)`,
    values: [
      ...[randomUUID(), period, closing, instantOf(at), JSON.stringify(by)],
      JSON.stringify([{ name: jobName, payload: {} }]),
    ],
  }
}

/**
 * Every week, and whenever it is asked for: adjusted figures that a closing still lacks are made, and closed periods recomputed
 * from the journal. [APPRAISE-10, APPRAISE-15]
 */
export const recomputing: Schedule = {
  name: jobName,
  cron: '40 3 * * 1',
  run: async (platform, stopping) => {
    await adjustClosings(platform, adjustInThread, stopping)
    await recomputePeriods(platform, stopping)
  },
}

/** Recomputes what waits; where nothing does, the closing that was recomputed the longest ago. */
export async function recomputePeriods(platform: Platform, stopping?: AbortSignal): Promise<void> {
  const waiting = await listWaiting(platform.pool)
  const names = waiting.length > 0 ? waiting : await orderOldest(platform)
  for (const name of names) if (!stopping?.aborted) await recomputeOne(platform, name)
}

type Waiting = ClosingName & { readonly check: string }

async function listWaiting(pool: Pool): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `select check_id as check, period, closing from appraise.period_checks where ended_at is null order by asked_at`,
  )
  return rows
}

async function orderOldest({ pool, now }: Platform): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `insert into appraise.period_checks (check_id, period, closing, asked_at, asked_by)
     select $1, period, closing, $2, $3 from appraise.period_closings kept
     order by (select max(asked_at) from appraise.period_checks done where (done.period, done.closing) = (kept.period, kept.closing))
       nulls first limit 1
     on conflict do nothing returning check_id as check, period, closing`,
    [randomUUID(), instantOf(now()), JSON.stringify(systemActor)],
  )
  return rows
}

async function recomputeOne(platform: Platform, { check, ...name }: Waiting): Promise<void> {
  const { pool, now, log } = platform
  const came = await checkClosing(pool, name).catch((problem: unknown) => {
    log.error({ err: problem, ...name }, 'a closed period could not be recomputed')
    return { outcome: 'failed' as const }
  })
  if (came.outcome !== 'identical') log.error({ ...name, ...came }, 'a closed period is not what was signed')
  await pool.query(
    'update appraise.period_checks set ended_at = $2, outcome = $3, digest = $4 where check_id = $1 and ended_at is null',
    [check, instantOf(now()), came.outcome, 'digest' in came ? came.digest : null],
  )
}

type Came = { readonly outcome: NonNullable<PeriodCheck['outcome']>; readonly digest?: string }

/**
 * Whether a closing is what was signed and what the journal says, its adjusted figures with it where they were made: `altered` where
 * text, digest, signature and the entry in the journal of changes do not agree, `differs` where the journal gives other bytes.
 */
export async function checkClosing(pool: Pool, name: ClosingName): Promise<Came> {
  const [signed, adjusted] = [await findSigned(pool, name), await findAdjusted(pool, name)]
  if (signed === undefined) throw new Error(`${name.period} has no closing ${name.closing}; name one that is listed`)
  if (!(await isSound(pool, closingName(name), signed))) return { outcome: 'altered' }
  if (adjusted !== undefined && !(await isSound(pool, adjustedName(name), adjusted))) return { outcome: 'altered' }
  const again = await recomputeBoth(pool, name, signed, { adjusted: adjusted !== undefined })
  const isSame = again.text === signed.document && (adjusted === undefined || again.adjusted === adjusted.document)
  return { outcome: isSame ? 'identical' : 'differs', digest: digestOf(again.text) }
}

async function isSound(
  pool: Pool,
  entry: string,
  { document, digest, signature, publicKey }: Signed,
): Promise<boolean> {
  if (digestOf(document) !== digest || !isSigned(document, signature, publicKey)) return false
  const { rows } = await pool.query<{ recorded: boolean }>(
    `select exists (select from reference.changes where subject = 'appraisal_periods'
       and what->'added' = jsonb_build_array($1::text) and what->>'digest' = $2 and what->>'publicKey' = $3) as recorded`,
    [entry, digest, publicKey],
  )
  return rows[0]?.recorded ?? false
}

/** The recomputings of a period, or of all, the newest first. */
export async function listChecks(
  pool: Pool,
  period?: string,
): Promise<readonly (PeriodCheck & { readonly period: string })[]> {
  const { rows } = await pool.query<PeriodCheck & { readonly period: string }>(
    `select period, closing, asked_at as "askedAt", asked_by->>'name' as "askedBy", ended_at as "endedAt", outcome, digest
     from appraise.period_checks where $1::text is null or period = $1 order by asked_at desc, check_id limit 200`,
    [period ?? null],
  )
  return rows.map(withoutNulls)
}

function withoutNulls<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row
}
