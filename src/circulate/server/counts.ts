import type { Pool } from 'pg'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { tallyColumns } from '#platform/postgres/tally-columns.ts'
import type { DailyReport } from '../api.ts'
import type { CategoryCount, FlowCount, RequesterKind } from '../daily-report.ts'
import type { ReportWindow } from '../report-window.ts'

const flows = {
  name: 'circulate-flows',
  text: `select flow, at >= $2 as current, requester, count(*) from (
      select 'received' as flow, created as at, requester from circulate.tickets where created >= $1 and created < $3
      union all
      select 'answered', answered, requester from circulate.tickets where answered >= $1 and answered < $3
      union all
      select 'dispatched', dispatched, requester from circulate.tickets where dispatched >= $1 and dispatched < $3
      union all
      select 'closed', closed, requester from circulate.tickets where closed >= $1 and closed < $3
    ) as passed group by 1, 2, 3`,
}

/** How many tickets passed each step in the window and in the one before; volume by created, closures by closed time. */
export async function countFlows(
  pool: Pool,
  window: ReportWindow,
  before: ReportWindow,
): Promise<readonly FlowCount[]> {
  const { rows } = await pool.query<FlowCount>({ ...flows, values: edges(window, before) })
  return rows
}

const categories = {
  name: 'circulate-categories',
  text: `select category, count(*) filter (where created >= $2) as count, count(*) filter (where created < $2) as before
    from circulate.tickets where created >= $1 and created < $3 and category is not null group by category`,
}

/** How often each category was asked about in the window and in the one before. */
export async function countCategories(
  pool: Pool,
  window: ReportWindow,
  before: ReportWindow,
): Promise<readonly CategoryCount[]> {
  const { rows } = await pool.query<CategoryCount>({ ...categories, values: edges(window, before) })
  return rows
}

function edges(window: ReportWindow, before: ReportWindow): Instant[] {
  return [before.from, window.from, window.to].map(instantOf)
}

const tallies = {
  name: 'circulate-tallies',
  text: `with seen as (
      select lead, cut, coalesce(rated < cut, false) as valid, coalesce(excluded < cut, false) as excluded,
        weight, contacted, solved, satisfied,
        case when signed < cut then signed_in_time end as signed_in_time,
        case when closed < cut then closed_in_time end as closed_in_time
      from circulate.tickets cross join unnest($3::timestamptz[]) as cut
      where created >= $1 and created < $2 and created < cut and lead is not null
        and ($4::text[] is null or lead = any($4)) and ($5::text is null or requester = $5))
    select lead as unit, cut, ${tallyColumns}
    from seen group by lead, cut`,
}

export type TallyWish = {
  readonly period: Period
  /** The instants as at which to count: what came later is not seen. */
  readonly cuts: readonly Moment[]
  readonly units?: readonly string[]
  readonly requester?: RequesterKind
}

/** What was counted of each unit in the period as at each cut. */
export async function countTallies(
  pool: Pool,
  { period, cuts, units, requester }: TallyWish,
): Promise<readonly (UnitTally & { readonly cut: Instant })[]> {
  const { rows } = await pool.query<UnitTally & { cut: Instant }>({
    ...tallies,
    values: [instantOf(period.from), instantOf(period.to), cuts.map(instantOf), units ?? null, requester ?? null],
  })
  return rows
}

const named = {
  name: 'circulate-named',
  text: `select ticket, number, title, lead, category, whys[array_position(reports, $1)] as why
    from circulate.tickets where reports @> array[$1] and reports <> '{}' order by number`,
}

/** The tickets a report names, and what it says of them. */
export async function listNamed(pool: Pool, report: string): Promise<DailyReport['named']> {
  const { rows } = await pool.query<DailyReport['named'][number]>({ ...named, values: [report] })
  return rows
}
