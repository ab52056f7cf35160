import type { Pool, QueryConfig } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import type { AnsweredGroup } from '../what-if.ts'
import { readClosings } from './closings.ts'
import { severalAnswers } from './keep-closing.ts'
import { ratingGroupOf } from './rating-group-of.ts'

type Row = Readonly<Record<string, unknown>> & {
  readonly answered_by: AnsweredGroup['answeredBy'] | null
  readonly several: AnsweredGroup['several'] | null
  readonly count: number
  readonly fixed: boolean
}

export type AnsweredGroups = { readonly groups: readonly AnsweredGroup[]; readonly provisional: number }

const columns = `lead, valid, contacted, solved, satisfied, excluded, weight, signed_in_time, closed_in_time, answered_by`

/** Closed days as their closing in force fixed them, days not closed as they stand now. */
const grouping = {
  name: 'appraise-answered-groups',
  text: `select ${columns}, several, fixed, count(*)::integer as count from (
      select ${columns}, several, true as fixed from appraise.closed_tickets
      where (period, closing) in (select period, closing from unnest($3::text[], $4::integer[]) as inside (period, closing))
        and created >= $1 and created < $2
      union all
      select ${columns}, case when answers > 1 then (${severalAnswers}) end, false from appraise.ratings rated
      where created >= $1 and created < $2 and lead is not null and not exists (
        select from unnest($5::timestamptz[], $6::timestamptz[]) as closed (begins, ends) where created >= begins and created < ends)
    ) counted
    group by ${columns}, several, fixed`,
}

/** The tickets received in a span of days, alike ones together, and how many of them no closing has fixed. */
export async function readAnsweredGroups(
  pool: Pool,
  { from, to }: { readonly from: Moment; readonly to: Moment },
): Promise<AnsweredGroups> {
  const inForce = (await readClosings(pool)).filter(({ reopened }) => !reopened)
  const inside = inForce.filter((closing) => closing.from < to && from < closing.to)
  const rows = await grouped(pool, {
    ...grouping,
    values: [
      ...[instantOf(from), instantOf(to)],
      ...[inside.map(({ code }) => code), inside.map(({ closing }) => closing)],
      ...[inside.map((closing) => instantOf(closing.from)), inside.map((closing) => instantOf(closing.to))],
    ],
  })
  const provisional = rows.reduce((sum, { fixed, count }) => sum + (fixed ? 0 : count), 0)
  return { groups: rows.flatMap(groupsOf), provisional }
}

/** A city has few kinds of alike tickets, so they are gathered in memory; the planner, which cannot know, would sort them all. */
function grouped(pool: Pool, query: QueryConfig): Promise<readonly Row[]> {
  return inTransaction(pool, async (client) => {
    await client.query("set local enable_sort = off; set local jit = off; set local work_mem = '128MB'")
    return (await client.query<Row>(query)).rows
  })
}

function groupsOf({ answered_by, several, count, fixed: _, ...row }: Row): readonly AnsweredGroup[] {
  const group = ratingGroupOf(row)
  if (group === undefined) return []
  return [{ ...group, count, ...(answered_by ? { answeredBy: answered_by } : {}), ...(several ? { several } : {}) }]
}
