import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import { listPeriodsBetween } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import { closePeriod } from '../close-period.ts'
import type { ClosingRow, PeriodAnswer, PeriodCheck, PeriodRow } from '../period-api.ts'
import { closingInForce, type Periods } from '../periods.ts'
import { boundsBy, firstDayBy, listClosings, readPeriods } from './closings.ts'
import { listChecks } from './period-checks.ts'

type Known = {
  readonly periods: Periods
  readonly closings: readonly (ClosingRow & { readonly period: string })[]
  readonly checks: readonly (PeriodCheck & { readonly period: string })[]
}

/** Every period from the first demand to the running one, the newest first, and where each stands. */
export async function readPeriodRows(platform: Platform): Promise<readonly PeriodRow[]> {
  const { pool, now } = platform
  const periods = await readPeriods(pool, boundsBy(platform))
  if (periods.firstDemand === undefined) return []
  const known = { periods, closings: await listClosings(pool), checks: await listChecks(pool) }
  return listPeriodsBetween(periods.firstDemand, now(), firstDayBy(platform))
    .map((period) => rowOf(period, known, now()))
    .toReversed()
}

/** One period with all that happened to it; undefined when it is none of those with demands. */
export async function readPeriod(platform: Platform, code: string): Promise<PeriodAnswer | undefined> {
  const row = (await readPeriodRows(platform)).find(({ period }) => period === code)
  if (row === undefined) return undefined
  const { pool } = platform
  const [closings, checks] = [await listClosings(pool, code), await listChecks(pool, code)]
  return {
    row,
    closings: closings.map(withoutPeriod),
    checks: checks.map(withoutPeriod),
    reopenings: await listReopenings(platform, code),
  }
}

function rowOf(period: Period, { periods, closings, checks }: Known, at: Moment): PeriodRow {
  const inForce = closings.find((closing) => closing.period === period.code && !closing.reopened)
  const check = checks.find((one) => one.period === period.code && one.closing === inForce?.closing)
  const decision = closePeriod(periods, period, at)
  return {
    period: period.code,
    from: instantOf(period.from),
    to: instantOf(period.to),
    state: stateOf(period, periods, at),
    ...(decision.accepted ? {} : { barred: decision.reason }),
    ...(inForce === undefined ? {} : { closing: withoutPeriod(inForce) }),
    ...(check === undefined ? {} : { check: withoutPeriod(check) }),
  }
}

function stateOf({ code, to }: Period, periods: Periods, at: Moment): PeriodRow['state'] {
  if (closingInForce(periods, code) === undefined) return at < to ? 'running' : 'open'
  return periods.asked.some(({ period }) => period === code) ? 'reopening-asked' : 'closed'
}

function withoutPeriod<Named extends { readonly period: string }>({
  period: _,
  ...rest
}: Named): Omit<Named, 'period'> {
  return rest
}

async function listReopenings({ pool }: Platform, period: string): Promise<PeriodAnswer['reopenings']> {
  const { rows } = await pool.query<PeriodAnswer['reopenings'][number]>(
    `select closing, asked_at as "askedAt", asked_by->>'name' as "askedBy", why, decided_at as "decidedAt",
       decided_by->>'name' as "decidedBy", granted, decided_why as "decidedWhy"
     from appraise.period_reopenings where period = $1 order by asked_at desc`,
    [period],
  )
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as typeof row)
}
