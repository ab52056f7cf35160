import type { Pool } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { LastUsed } from '../last-used.ts'

export type History = readonly Envelope<AnyFact>[]

const readOne = {
  name: 'history',
  text: `select position, command_id as "commandId", actor, body as fact
         from journal.facts where ticket = $1 order by position`,
}

/** All facts recorded about a ticket, oldest first; empty when there is no such ticket. */
export async function readHistory(pool: Pool, ticket: TicketId): Promise<History> {
  const { rows } = await pool.query<Omit<Envelope<AnyFact>, 'ticket'>>({ ...readOne, values: [ticket] })
  return rows.map((row) => ({ ticket, ...row }))
}

const readMany = {
  name: 'histories',
  text: `select ticket, position, command_id as "commandId", actor, body as fact
         from journal.facts where ticket = any($1::uuid[]) order by ticket, position`,
}

/** All facts of each of these tickets, oldest first, in one reading. */
export async function readHistories(pool: Pool, tickets: readonly TicketId[]): Promise<ReadonlyMap<TicketId, History>> {
  const { rows } = await pool.query<Envelope<AnyFact>>({ ...readMany, values: [tickets] })
  return Map.groupBy(rows, ({ ticket }) => ticket)
}

/**
 * The histories last used. A stale one does no harm: what is accepted on it fails at its position, and what is refused on it is
 * decided again on a fresh one.
 */
export class HistoryCache extends LastUsed<TicketId, History> {}
