import type { Pool } from 'pg'
import { quantile } from '../measure/median.ts'
import type { Wish } from './fill-clocks.ts'

/** How many reminders the journal holds. */
export async function countReminded(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from journal.facts where position > 2 and type = 'ClockReminded'`,
  )
  return rows[0]?.count ?? 0
}

/** Reminders per second of those that fell due all at once, from their instant to the last of their facts. */
export async function paceOf(pool: Pool, { atOnce }: Wish, at: number): Promise<number> {
  const { rows } = await pool.query<{ took: number }>(
    `select (extract(epoch from max(recorded_at)) * 1000)::bigint - $2::bigint as took
     from journal.facts where type = 'ClockReminded' and ('x' || right(ticket::text, 8))::bit(32)::int <= $1`,
    [atOnce, at],
  )
  return Math.round((atOnce / Number(rows[0]?.took)) * 1_000)
}

/** How late those were that fell due one by one, in milliseconds from the instant to the fact; how many fell twice, how many never. */
export async function howLate(pool: Pool, { atOnce, oneByOne }: Wish) {
  const { rows } = await pool.query<{ late: number }>(
    `select (extract(epoch from reminded.recorded_at) * 1000)::bigint - (dispatched.body->'deadlines'->>'signBy')::bigint as late
     from journal.facts reminded join journal.facts dispatched using (ticket)
     where reminded.type = 'ClockReminded' and dispatched.position = 2
       and ('x' || right(ticket::text, 8))::bit(32)::int > $1`,
    [atOnce],
  )
  const late = rows.map((row) => Number(row.late)).toSorted((a, b) => a - b)
  const { rows: tickets } = await pool.query<{ reminded: number; twice: number }>(
    `select count(*)::int as reminded, (count(*) filter (where times > 1))::int as twice
     from (select ticket, count(*) as times from journal.facts where type = 'ClockReminded' group by ticket) each`,
  )
  const { reminded = 0, twice = 0 } = tickets[0] ?? {}
  return {
    p50: quantile(late, 0.5),
    p95: quantile(late, 0.95),
    most: late.at(-1) ?? 0,
    twice,
    never: atOnce + oneByOne - reminded,
  }
}
