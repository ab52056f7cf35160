import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import type { LeadSearch } from '../lead-api.ts'

/** The name of the job that searches. */
export const leadJob = 'appraise/find-leads'

type Asked = { readonly period: PeriodCode; readonly by: ActorRef; readonly at: Moment }

const wish = `insert into appraise.lead_searches (search, period, asked_at, asked_by) values ($1, $2, $3, $4)
  on conflict (period) where began_at is null do nothing`

/** Has a period searched; one that waits is not asked twice. */
export async function wishForSearch(pool: Pool, { period, by, at }: Asked): Promise<void> {
  await pool.query(wish, [randomUUID(), period, instantOf(at), JSON.stringify(by)])
}

/** As wishForSearch, and tells the workers. */
export async function askForSearch(pool: Pool, { period, by, at }: Asked): Promise<void> {
  await pool.query(`with asked as (${wish}) select jiesu.enqueue($5)`, [
    ...[randomUUID(), period, instantOf(at), JSON.stringify(by)],
    JSON.stringify([{ name: leadJob, payload: {} }]),
  ])
}

/** Takes up the oldest wish, and what a process that ended had begun; undefined when nothing is left. Whoever calls holds the lock. */
export async function takeSearch(pool: Pool, at: Moment): Promise<{ search: string; period: PeriodCode } | undefined> {
  const { rows } = await pool.query<{ search: string; period: PeriodCode }>(
    `update appraise.lead_searches set began_at = $1
     where search = (select search from appraise.lead_searches where ended_at is null order by asked_at, search limit 1)
     returning search, period`,
    [instantOf(at)],
  )
  return rows[0]
}

export type SearchEnd =
  | { readonly outcome: 'failed' }
  | {
      readonly outcome: 'searched'
      readonly tickets: number
      readonly units: number
      readonly tests: number
      readonly leads: number
      readonly seconds: number
    }

/** Ends a search with what it looked at. */
export async function endSearch(pool: Pool, search: string, at: Moment, end: SearchEnd): Promise<void> {
  const figures = end.outcome === 'searched' ? end : undefined
  await pool.query(
    `update appraise.lead_searches
     set ended_at = $2, outcome = $3, tickets = $4, units = $5, tests = $6, leads = $7, seconds = $8 where search = $1`,
    [
      search,
      instantOf(at),
      end.outcome,
      figures?.tickets,
      figures?.units,
      figures?.tests,
      figures?.leads,
      figures?.seconds,
    ],
  )
}

/** The last search of each of the latest periods, the newest period first. */
export async function listSearches(pool: Pool, most: number): Promise<readonly LeadSearch[]> {
  const { rows } = await pool.query<LeadSearch>(
    `select distinct on (period) period, asked_at as "askedAt", asked_by->>'name' as "askedBy", ended_at as "endedAt",
       outcome, tickets, units, tests, leads
     from appraise.lead_searches order by period desc, asked_at desc limit $1`,
    [most],
  )
  return rows
}
