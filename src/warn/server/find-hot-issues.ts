import type { PoolClient } from 'pg'
import { type Instant, instantOf, momentOf } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import { findHotIssues, type HotIssue, type IssueDemand } from '../find-hot-issues.ts'
import { trendOf } from '../trend-of.ts'
import { windowStart } from '../window-start.ts'

type Line = {
  readonly ticket: string
  readonly title: string
  readonly place: string | null
  readonly received: Instant
  readonly text: string
  readonly requester: string
}

/**
 * The newest tickets of the window. A ticket's first fact is its receipt, so texts are read by the journal's own key and are not
 * kept a second time; one phone is one requester. What was closed at the desk is nobody's matter to settle.
 */
const newest = `select w.ticket, w.title, w.place, w.received, f.body->>'text' as text,
    coalesce(encode(r.phone_index, 'hex'), w.subject::text) as requester
  from (select * from warn.watch where received >= $1 and (open or dispatched is not null)
      order by received desc, ticket desc limit $2) w
  join journal.facts f on f.ticket = w.ticket and f.position = 1
  left join personal.requesters r on r.ticket = w.ticket and r.subject = w.subject`

/** In how many spans of the window an issue's course is shown. */
const spans = 15

/** Looks over the window for hot issues and writes them anew, in one transaction. [WARN-03] */
export async function findAllHotIssues({ pool, now, cityAt }: Platform): Promise<void> {
  const at = now()
  const city = cityAt(at)
  const rules = city.rulebook.warn.hotIssues
  const since = windowStart(at, rules.window, city.calendar)
  const { rows } = await pool.query<Line>(newest, [instantOf(since), rules.most])
  const demands = rows.map(demandOf)
  const issues = findHotIssues(demands, { segment: segmenterOf(city), rules, calendar: city.calendar, at })
  const received = new Map(demands.map((demand) => [demand.id, demand.at]))
  const course = ({ ids }: HotIssue) =>
    trendOf(
      ids.flatMap((id) => received.get(id) ?? []),
      since,
      at,
      spans,
    )
  await inTransaction(pool, (client) => writeIssues(client, issues, course))
}

function demandOf({ ticket, title, text, place, received, requester }: Line): IssueDemand {
  return { id: ticket, title, text, at: momentOf(received), requester, ...(place === null ? {} : { place }) }
}

async function writeIssues(
  client: PoolClient,
  issues: readonly HotIssue[],
  course: (issue: HotIssue) => readonly number[],
): Promise<void> {
  const lines = issues.map((issue) => ({
    ticket: issue.typical,
    said: issue.place,
    tickets: issue.ids,
    size: issue.ids.length,
    requesters: issue.requesters,
    first_at: instantOf(issue.from),
    last_at: instantOf(issue.to),
    heat: issue.heat,
    trend: course(issue),
  }))
  await client.query('delete from warn.hot_issues')
  await client.query(
    `insert into warn.hot_issues (ticket, title, said, place, lead, supports, category, tickets, size, requesters, first_at, last_at, heat, trend)
     select i.ticket, w.title, i.said, w.place, w.lead, w.supports, w.category, i.tickets, i.size, i.requesters, i.first_at, i.last_at, i.heat, i.trend
     from jsonb_to_recordset($1) as i (ticket uuid, said text, tickets uuid[], size integer, requesters integer,
       first_at timestamptz, last_at timestamptz, heat double precision, trend integer[])
     join warn.watch w on w.ticket = i.ticket`,
    [JSON.stringify(lines)],
  )
  await client.query('delete from warn.hot_issue_members')
  await client.query(
    `insert into warn.hot_issue_members (ticket, issue, received)
     select w.ticket, i.ticket, w.received from warn.hot_issues i join warn.watch w on w.ticket = any(i.tickets)`,
  )
}
