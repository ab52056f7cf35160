import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { type RatingGroup, talliesOfGroups } from '#foundations/three-rates/rating-group.ts'
import { type Row, rowOf } from '#platform/postgres/view.ts'
import { documentText, type PeriodDocument, type PeriodInputs, periodDocument } from '../period-document.ts'
import { ratingGroupOf } from './rating-group-of.ts'
import { ratings } from './ratings.ts'

/** One closing of one period. */
export type ClosingName = { readonly period: string; readonly closing: number }
type Named = { readonly ticket: TicketId; readonly position: number }
type History = readonly Envelope<AnyFact>[]

const pageSize = 500
const beforeAll = '00000000-0000-0000-0000-000000000000' as TicketId

/**
 * Makes the text of a closing again from the journal: the facts it named, folded and counted, by the rules and units it holds
 * fast. Neither views nor editions in force matter; it goes ticket by ticket and holds no more than a page. Each ticket's row is
 * told to `hear`, too.
 */
export async function recomputeClosing(
  pool: Pool,
  name: ClosingName,
  published: PeriodDocument,
  hear: (row: Row | undefined) => void = () => undefined,
): Promise<string> {
  const groups = new Map<string, RatingGroup>()
  const digest = createHash('sha256')
  const seen = { tickets: 0, facts: 0 }
  for await (const history of readNamed(pool, name)) {
    digest.update(`${history[0]?.ticket} ${history.length}\n`)
    seen.tickets += 1
    seen.facts += history.length
    const row = rowOf(ratings, history)
    count(groups, row)
    hear(row)
  }
  const inputs: PeriodInputs = { ...seen, digest: digest.digest('hex') }
  const { format: _, inputs: __, counts: ___, tables: ____, ...frozen } = published
  return documentText(periodDocument(frozen, inputs, talliesOfGroups([...groups.values()])))
}

function count(groups: Map<string, RatingGroup>, row: Row | undefined): void {
  const group = ratingGroupOf(row)
  if (group === undefined) return
  const key = JSON.stringify([group.unit, group.rating])
  groups.set(key, { ...group, count: (groups.get(key)?.count ?? 0) + 1 })
}

/** The facts of every ticket a closing named, as far as they counted, by ticket. */
async function* readNamed(pool: Pool, name: ClosingName): AsyncGenerator<History> {
  for (let after = beforeAll; ; ) {
    const named = await readPage(pool, name, after)
    const last = named.at(-1)
    if (last === undefined) return
    const histories = await readFacts(pool, named)
    yield* named.map(({ ticket }) => histories.get(ticket) ?? [])
    after = last.ticket
  }
}

async function readPage(pool: Pool, { period, closing }: ClosingName, after: TicketId): Promise<readonly Named[]> {
  const { rows } = await pool.query<Named>(
    `select ticket, position from appraise.closed_tickets
     where period = $1 and closing = $2 and ticket > $3 order by ticket limit $4`,
    [period, closing, after, pageSize],
  )
  return rows
}

async function readFacts(pool: Pool, named: readonly Named[]): Promise<ReadonlyMap<TicketId, History>> {
  const { rows } = await pool.query<Envelope<AnyFact>>(
    `select facts.ticket, facts.position, command_id as "commandId", actor, body as fact
     from unnest($1::uuid[], $2::integer[]) named (ticket, position)
     join journal.facts on facts.ticket = named.ticket and facts.position <= named.position
     order by facts.ticket, facts.position`,
    [named.map(({ ticket }) => ticket), named.map(({ position }) => position)],
  )
  return Map.groupBy(rows, ({ ticket }) => ticket)
}
