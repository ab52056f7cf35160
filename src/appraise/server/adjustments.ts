import type { Pool } from 'pg'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { AdjustedUnit, Adjustment } from '#foundations/fairness/adjust-scores.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { AdjustmentWish, Fairness, FairUnit } from '../fairness-api.ts'

/** The name of the job that adjusts. */
export const adjustJob = 'appraise/adjust'

/** What is adjusted apart from all else: a period's league by one template. */
export type Adjusted = { readonly period: string; readonly league: string; readonly scoring: string }

export type KeptAdjustment = Omit<Adjustment, 'units'> & {
  readonly edition: string
  readonly at: Moment
  readonly leftOut: number
  readonly seconds: number
  readonly units: readonly AdjustedUnit[]
}

const line = ['edition', 'counted_at', 'average', 'answers', 'left_out', 'spread', 'dispersion', 'seconds']
const figures = [
  ...['unit', 'rank', 'rank_low', 'rank_high', 'answers', 'effective', 'score', 'expected', 'deviation'],
  ...['mix', 'pull', 'adjusted', 'low', 'high', 'questions', 'reasons'],
]

/** Keeps an adjustment in place of the one before. */
export async function keepAdjustment(pool: Pool, of: Adjusted, kept: KeptAdjustment): Promise<void> {
  const key = [of.period, of.league, of.scoring]
  const { average, answers, leftOut, spread, dispersion, seconds } = kept
  await inTransaction(pool, async (client) => {
    await client.query('delete from appraise.adjustments where period = $1 and league = $2 and scoring = $3', key)
    await client.query(
      `insert into appraise.adjustments (period, league, scoring, ${line.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...key, kept.edition, instantOf(kept.at), average, answers, leftOut, spread, dispersion, seconds],
    )
    await client.query(
      `insert into appraise.adjusted (period, league, scoring, ${figures.join(', ')})
       select $1, $2, $3, ${figures.join(', ')} from json_populate_recordset(null::appraise.adjusted, $4)`,
      [...key, JSON.stringify(kept.units.map(rowOf))],
    )
  })
}

/** Figures to a ten-thousandth of a point: sums made in another order differ far behind that. */
function rowOf({ ranks, interval, ...unit }: AdjustedUnit) {
  const numbers = { ...unit, ...interval }
  const rounded = Object.entries(numbers).map(([name, value]) => [
    name,
    typeof value === 'number' ? fine(value) : value,
  ])
  return { ...Object.fromEntries(rounded), rank_low: ranks.low, rank_high: ranks.high }
}

function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** Forgets an adjustment for which there are too few answers now. */
export async function dropAdjustment(pool: Pool, { period, league, scoring }: Adjusted): Promise<void> {
  await pool.query('delete from appraise.adjustments where period = $1 and league = $2 and scoring = $3', [
    period,
    league,
    scoring,
  ])
}

/** The last adjustment of a period's league by a template, its units by adjusted rank. */
export async function readAdjustment(pool: Pool, of: Adjusted): Promise<Fairness['adjusted']> {
  const key = [of.period, of.league, of.scoring]
  const [{ rows: lines }, { rows: units }] = await Promise.all([
    pool.query<Omit<NonNullable<Fairness['adjusted']>, 'units'>>(
      `select edition, counted_at as "countedAt", average, answers, left_out as "leftOut", spread, dispersion, seconds
       from appraise.adjustments where period = $1 and league = $2 and scoring = $3`,
      key,
    ),
    pool.query<FairUnit>(
      `select unit, rank, json_build_object('low', rank_low, 'high', rank_high) as ranks, answers, effective, score, expected,
         deviation, mix, pull, adjusted, json_build_object('low', low, 'high', high) as interval, questions, reasons
       from appraise.adjusted where period = $1 and league = $2 and scoring = $3 order by rank, unit`,
      key,
    ),
  ])
  const [found] = lines
  return found === undefined ? null : { ...found, units }
}

type OfClosing = Adjusted & { readonly closing: number }
type ClosedAdjustment = {
  readonly madeAt: Instant
  readonly adjusted: Omit<NonNullable<Fairness['adjusted']>, 'edition' | 'countedAt'> | null
}

/** The adjusted figures of a closing, null of a league with too few answers; undefined until they are made. */
export async function readClosedAdjustment(
  pool: Pool,
  { period, closing, league, scoring }: OfClosing,
): Promise<ClosedAdjustment | undefined> {
  const { rows } = await pool.query<ClosedAdjustment>(
    `select made_at as "madeAt", (select league from json_array_elements(document::json->'leagues') league
        where league->>'table' = $3 and league->>'scoring' = $4) as adjusted
     from appraise.closing_adjustments where period = $1 and closing = $2`,
    [period, closing, league, scoring],
  )
  return rows[0]
}

type Asked = { readonly period: PeriodCode; readonly by: ActorRef; readonly at: Moment }

/** Writes down that a period is to be worked out; one that waits already is not asked twice. */
export async function wishForAdjustment(pool: Pool, { period, by, at }: Asked): Promise<void> {
  await pool.query(
    `insert into appraise.adjustment_wishes (period, asked_at, asked_by, step, touched_at) values ($1, $2, $3, 'waiting', $2)
     on conflict (period) do update
       set asked_at = excluded.asked_at, asked_by = excluded.asked_by, step = 'waiting', outcome = null,
         touched_at = excluded.touched_at
       where adjustment_wishes.step <> 'waiting'`,
    [period, instantOf(at), JSON.stringify(by)],
  )
}

/** Asks the workers for it, too. */
export async function askForAdjustment(pool: Pool, asked: Asked): Promise<void> {
  await wishForAdjustment(pool, asked)
  await pool.query('select jiesu.enqueue($1)', [JSON.stringify([{ name: adjustJob, payload: {} }])])
}

/** Takes the period that has waited longest; what was left at work by a process that ended waits, too. The caller holds the lock. */
export async function takeWish(pool: Pool, at: Moment): Promise<PeriodCode | undefined> {
  const { rows } = await pool.query<{ period: PeriodCode }>(
    `update appraise.adjustment_wishes set step = 'working', touched_at = $1 where period = (
       select period from appraise.adjustment_wishes where step <> 'ended' order by asked_at, period limit 1
     ) returning period`,
    [instantOf(at)],
  )
  return rows[0]?.period
}

type Ended = { readonly outcome: NonNullable<AdjustmentWish['outcome']>; readonly at: Moment }

/** Ends the work on a period, unless it was asked for again meanwhile. */
export async function endWish(pool: Pool, period: PeriodCode, { outcome, at }: Ended): Promise<void> {
  await pool.query(
    `update appraise.adjustment_wishes set step = 'ended', outcome = $2, touched_at = $3
     where period = $1 and step = 'working'`,
    [period, outcome, instantOf(at)],
  )
}

/** When a period was last asked to be worked out, and how it went. */
export async function findWish(pool: Pool, period: PeriodCode): Promise<AdjustmentWish | undefined> {
  const { rows } = await pool.query<AdjustmentWish>(
    `select asked_at as "askedAt", asked_by->>'name' as "askedBy", step, outcome
     from appraise.adjustment_wishes where period = $1`,
    [period],
  )
  return rows[0]
}
