import type { Pool, PoolClient } from 'pg'
import { type Instant, instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import { inTransaction } from '#platform/postgres/transaction.ts'
import { type Demand, findRepeats, notAmong, type Repeat } from '../repeats.ts'
import { windowStart } from '../window-start.ts'

type Basis = 'requester' | 'community'
type Line = { ticket: string; key: string; category: string; received: Instant }

/** The same requester: one phone behind several demands. */
const byRequester = `select w.ticket, encode(r.phone_index, 'hex') as key, w.category, w.received
  from warn.watch w join personal.requesters r on r.ticket = w.ticket and r.subject = w.subject
  where w.received >= $1 and w.category is not null and r.phone_index is not null`

/** The same community: coarser places would make neighbours of strangers. */
const byCommunity = `select ticket, left(place, 12) as key, category, received
  from warn.watch where received >= $1 and category is not null and length(place) >= 12`

/** Looks over the window for repeats and writes the board's groups anew, in one transaction. [WARN-01] */
export async function findAllRepeats({ pool, now, cityAt }: Platform): Promise<void> {
  const at = now()
  const city = cityAt(at)
  const since = windowStart(at, city.rulebook.warn.repeats.window, city.calendar)
  const requesters = findRepeats(await readDemands(pool, byRequester, since), since, city.rulebook)
  const communities = findRepeats(await readDemands(pool, byCommunity, since), since, city.rulebook)
  const found: readonly [Basis, readonly Repeat[]][] = [
    ['requester', requesters],
    ['community', notAmong(communities, requesters)],
  ]
  await inTransaction(pool, async (client) => {
    await client.query('delete from warn.repeats')
    for (const [basis, repeats] of found) await writeRepeats(client, basis, repeats)
  })
}

async function readDemands(pool: Pool, text: string, since: Moment): Promise<readonly Demand[]> {
  const { rows } = await pool.query<Line>(text, [instantOf(since)])
  return rows.map(({ ticket, key, category, received }) => ({ ticket, key, category, at: momentOf(received) }))
}

async function writeRepeats(client: PoolClient, basis: Basis, repeats: readonly Repeat[]): Promise<void> {
  const groups = repeats.map(({ key, category, tickets, first, last }) => ({
    key,
    category,
    newest: tickets[0],
    tickets,
    first_at: instantOf(first),
    last_at: instantOf(last),
  }))
  await client.query(
    `insert into warn.repeats (basis, key, category, newest, title, place, lead, supports, tickets, first_at, last_at)
     select $1, g.key, g.category, g.newest, w.title, w.place, w.lead, w.supports, g.tickets, g.first_at, g.last_at
     from jsonb_to_recordset($2) as g (key text, category text, newest uuid, tickets uuid[], first_at timestamptz, last_at timestamptz)
     join warn.watch w on w.ticket = g.newest`,
    [basis, JSON.stringify(groups)],
  )
}
