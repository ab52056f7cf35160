import type { Pool, PoolClient } from 'pg'
import { type Instant, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Period, PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import type { ClosingRow } from '../period-api.ts'
import type { Closing, Periods } from '../periods.ts'

type Database = Pool | PoolClient
type Cities = Pick<Platform, 'cityAt' | 'now'>

/** The day periods begin on by the edition of a time. [APPRAISE-06] */
export function firstDayBy(cities: Cities): (at: Moment) => number {
  return (at) => cityOf(cities, at).rulebook.appraise.periodFirstDay
}

/** The city by the editions of a time; of a time before the first edition, by those in force now. */
export function cityOf({ cityAt, now }: Cities, at: Moment): City {
  return findCity(cityAt, at) ?? cityAt(now())
}

function findCity(cityAt: Platform['cityAt'], at: Moment) {
  try {
    return cityAt(at)
  } catch {
    return undefined
  }
}

/** The bounds of a period by the editions of their times. [APPRAISE-06] */
export function boundsBy(cities: Cities): (code: PeriodCode) => Period {
  const firstDayAt = firstDayBy(cities)
  return (code) => periodBounds(code, firstDayAt)
}

/** Everything that is known of the periods. */
export async function readPeriods(database: Database, boundsOf: Periods['boundsOf']): Promise<Periods> {
  const [closings, asked, firstDemand] = [
    await readClosings(database),
    await database.query<Periods['asked'][number]>(
      `select period, closing, asked_by->>'person' as by from appraise.period_reopenings where decided_at is null`,
    ),
    await database.query<{ first: Instant | null }>('select min(created) as first from appraise.ratings'),
  ]
  const first = firstDemand.rows[0]?.first
  return {
    boundsOf,
    closings,
    asked: asked.rows,
    ...(first ? { firstDemand: momentOf(first) } : {}),
  }
}

type ClosingLine = {
  readonly code: PeriodCode
  readonly closing: number
  readonly begins: Instant
  readonly ends: Instant
  readonly digest: string
  readonly reopened: boolean
}

const isReopened = `exists (select from appraise.period_reopenings opened
  where opened.period = kept.period and opened.closing = kept.closing and opened.granted)`

/** Every closing of every period, the oldest first. */
export async function readClosings(database: Database): Promise<readonly (Closing & { readonly digest: string })[]> {
  const { rows } = await database.query<ClosingLine>(
    `select period as code, closing, begins, ends, digest, ${isReopened} as reopened
     from appraise.period_closings kept order by period, closing`,
  )
  return rows.map(({ begins, ends, ...closing }) => ({ ...closing, from: momentOf(begins), to: momentOf(ends) }))
}

/** The closings of a period, or of all, as they were signed, the newest first. */
export async function listClosings(
  database: Database,
  period?: string,
): Promise<readonly (ClosingRow & { readonly period: string })[]> {
  const { rows } = await database.query<ClosingLineRow>(
    `select period, closing, closed_at as "closedAt", closed_by->>'name' as "closedBy", edition, kept.digest, kept.signature,
       kept.public_key as "publicKey", (kept.document::json->'inputs'->>'tickets')::integer as tickets,
       (kept.document::json->'inputs'->>'facts')::bigint as facts, ${isReopened} as reopened, made.digest as "adjustedDigest"
     from appraise.period_closings kept left join appraise.closing_adjustments made using (period, closing)
     where $1::text is null or period = $1 order by period desc, closing desc`,
    [period ?? null],
  )
  return rows.map(({ adjustedDigest, ...row }) => ({ ...row, ...(adjustedDigest === null ? {} : { adjustedDigest }) }))
}

type ClosingLineRow = Omit<ClosingRow, 'adjustedDigest'> & {
  readonly period: string
  readonly adjustedDigest: string | null
}

/** What a closing signed, and by which key. */
export type Signed = {
  readonly document: string
  readonly digest: string
  readonly signature: string
  readonly publicKey: string
}

type Name = { readonly period: string; readonly closing: number }

/** The name of a closing in the journal of changes. */
export const closingName = ({ period, closing }: Name) => `${period}/${closing}`

/** What a closing signed; undefined when there is no such closing. */
export function findSigned(database: Database, name: Name): Promise<Signed | undefined> {
  return findIn(database, 'appraise.period_closings', name)
}

/** The signed adjusted figures of a closing; undefined until they are made, and where it published none. */
export function findAdjusted(database: Database, name: Name): Promise<Signed | undefined> {
  return findIn(database, 'appraise.closing_adjustments', name)
}

async function findIn(database: Database, table: string, { period, closing }: Name): Promise<Signed | undefined> {
  const { rows } = await database.query<Signed>(
    `select document, digest, signature, public_key as "publicKey" from ${table} where period = $1 and closing = $2`,
    [period, closing],
  )
  return rows[0]
}

/** The closing in force of the period that ends where another begins. */
export async function closingBefore(
  database: Database,
  begins: Instant,
): Promise<{ readonly period: string; readonly closing: number; readonly digest: string } | undefined> {
  const { rows } = await database.query<{ period: string; closing: number; digest: string }>(
    `select period, closing, digest from appraise.period_closings kept where ends = $1 and not ${isReopened}`,
    [begins],
  )
  return rows[0]
}
