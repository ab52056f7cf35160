import type { Pool } from 'pg'
import { type Instant, instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'

/** A generated history of the city: begun once, ended once. */
export type History = {
  readonly seed: string
  readonly from: Moment
  readonly until: Moment
  readonly tickets: number
  readonly demands?: number
  readonly ended: boolean
}

type Line = {
  seed: string
  from_at: Instant
  until_at: Instant
  tickets: number
  demands: number | null
  ended_at: Instant | null
}

/** The history last begun; undefined in a city without one. */
export async function findHistory(pool: Pick<Pool, 'query'>): Promise<History | undefined> {
  const { rows } = await pool.query<Line>('select * from simulate.histories order by began_at desc limit 1')
  const [line] = rows
  if (line === undefined) return undefined
  const { seed, tickets, demands, from_at, until_at, ended_at } = line
  const span = { from: momentOf(from_at), until: momentOf(until_at) }
  return { seed, tickets, ...span, ...(demands === null ? {} : { demands }), ended: ended_at !== null }
}

/** Notes that a history was begun. */
export async function beginHistory(
  pool: Pick<Pool, 'query'>,
  { seed, from, until, tickets }: Omit<History, 'ended'>,
  at: Moment,
): Promise<void> {
  await pool.query(
    `insert into simulate.histories (seed, from_at, until_at, tickets, began_at) values ($1, $2, $3, $4, $5)
     on conflict (seed) do nothing`,
    [seed, instantOf(from), instantOf(until), tickets, instantOf(at)],
  )
}

/** Notes that a history is complete, with so many demands. */
export async function endHistory(pool: Pick<Pool, 'query'>, seed: string, demands: number, at: Moment): Promise<void> {
  await pool.query('update simulate.histories set demands = $2, ended_at = $3 where seed = $1', [
    seed,
    demands,
    instantOf(at),
  ])
}

/** Moves the sequence of ticket numbers past those a history used, so that no ticket to come repeats one. */
export async function passNumbers(pool: Pick<Pool, 'query'>, used: number): Promise<void> {
  await pool.query("select setval('intake.ticket_numbers', greatest(last_value, $1)) from intake.ticket_numbers", [
    used,
  ])
}

/** The tickets the city has. */
export async function listTickets(pool: Pick<Pool, 'query'>): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ ticket: string }>('select ticket from journal.facts where position = 1')
  return new Set(rows.map(({ ticket }) => ticket))
}

/** Whether the city has any ticket at all. */
export async function hasTickets(pool: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await pool.query('select 1 from journal.facts limit 1')
  return rows.length > 0
}
