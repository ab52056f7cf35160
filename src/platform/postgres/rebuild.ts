import type { Pool } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { inBatches } from './batches.ts'
import type { Columns } from './commit.ts'
import { inTransaction } from './transaction.ts'
import { type Row, rowOf, type View } from './view.ts'

type Line = Envelope<AnyFact>

const page = {
  name: 'rebuild-page',
  text: `select ticket, position, command_id as "commandId", actor, body as fact from journal.facts
         where ticket > $1 order by ticket, position limit $2`,
}
const pageSize = 5_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Reads the whole journal ticket by ticket, each with all its facts, without holding more than a page. */
export async function* readTickets(pool: Pick<Pool, 'query'>): AsyncGenerator<readonly Line[]> {
  let after = beforeAll
  for (;;) {
    const { rows } = await pool.query<Line>({ ...page, values: [after, pageSize] })
    const complete = rows.length < pageSize ? rows : withoutLastTicket(rows)
    if (complete.length === 0) return
    yield* byTicket(complete)
    after = complete.at(-1)?.ticket ?? after
  }
}

/** A full page may cut its last ticket in two; that ticket is left for the next page. */
function withoutLastTicket(rows: readonly Line[]): readonly Line[] {
  const last = rows.at(-1)?.ticket
  const complete = rows.filter((row) => row.ticket !== last)
  if (complete.length === 0) throw new Error(`Ticket ${last} has over ${pageSize} facts; raise the rebuild page size`)
  return complete
}

function* byTicket(rows: readonly Line[]): Generator<readonly Line[]> {
  let ticket: TicketId | undefined
  const history: Line[] = []
  for (const row of rows) {
    if (row.ticket !== ticket && history.length > 0) yield history.splice(0)
    ticket = row.ticket
    history.push(row)
  }
  if (history.length > 0) yield history
}

/**
 * Empties the view and fills it again from the journal, in one transaction: readers see the old rows until the new
 * ones are complete. Answers how many rows it holds. Connect as the owner: the app's role may not lock tables.
 */
export function rebuildView(pool: Pool, columns: Columns, view: View): Promise<number> {
  const list = (columns.get(view.table) ?? []).join(', ')
  const insert = `insert into ${view.table} (${list}) select ${list} from jsonb_populate_recordset(null::${view.table}, $1)`
  return inTransaction(pool, async (client) => {
    await client.query(`lock table ${view.table} in exclusive mode`)
    await client.query(`delete from ${view.table}`)
    let kept = 0
    for await (const rows of inBatches(readRows(pool, view), batchSize)) {
      await client.query(insert, [JSON.stringify(rows)])
      kept += rows.length
    }
    return kept
  })
}

const batchSize = 1_000

async function* readRows(pool: Pool, view: View): AsyncGenerator<Row> {
  for await (const history of readTickets(pool)) {
    const row = rowOf(view, history)
    if (row !== undefined) yield row
  }
}
