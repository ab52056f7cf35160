import { DatabaseError, type Pool } from 'pg'
import { type Columns, commit } from './commit.ts'
import { HistoryCache, readHistory } from './history.ts'
import { makePerform, type Performer, type PerformParts } from './perform.ts'
import { makeWriter } from './writer.ts'

export type JournalOptions = Pick<PerformParts, 'views' | 'reactions' | 'cityAt' | 'committed'> & {
  readonly pool: Pool
  readonly columns: Columns
  /** Commits under way at once; each takes one connection. */
  readonly lanes?: number
  /** Commands that may share one commit. */
  readonly batch?: number
  /** Commands that must wait before a commit begins beside another one. */
  readonly crowd?: number
}

const cachedTickets = 20_000

/** `perform` on a real database: facts, views, rows beside and jobs in one statement, group-committed under load. */
export function openJournal({ pool, columns, lanes = 4, batch = 32, crowd = 8, ...parts }: JournalOptions): Performer {
  const write = makeWriter({ commit: (entries) => commit(pool, columns, entries), isTaken, lanes, batch, crowd })
  const read: PerformParts['read'] = (ticket) => readHistory(pool, ticket)
  return makePerform({ ...parts, read, write, isTaken, cache: new HistoryCache(cachedTickets) })
}

/**
 * Whether a write failed because somebody else has written this ticket. Nothing unique spans tickets, so whichever
 * unique constraint fails first (a position, a requester's record), it is the ticket's own.
 */
export function isTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505'
}
