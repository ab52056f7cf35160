import type { Pool, PoolClient } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { inBatches } from './batches.ts'
import { readTickets } from './rebuild.ts'
import { inTransaction, oneMoment } from './transaction.ts'
import { type Row, rowOf, type View } from './view.ts'

type History = readonly Envelope<AnyFact>[]

export type Fault = { readonly ticket: string; readonly what: string }
export type Verdict = { readonly tickets: number; readonly facts: number; readonly faults: readonly Fault[] }
type StartCount = (tickets: number) => { readonly advance: (steps?: number) => void; readonly end: () => void }

const batchSize = 500

/**
 * Reads the whole journal of one moment: positions must run from 1 without gaps, every view must fold the facts, and each
 * view's table must hold exactly the rows that follow from them. Others may go on writing meanwhile.
 */
export function verifyJournal(pool: Pool, views: readonly View[], start: StartCount): Promise<Verdict> {
  return inTransaction(
    pool,
    async (client) => {
      const progress = start(await countTickets(client))
      const faults: Fault[] = []
      const seen = { tickets: 0, facts: 0 }
      for await (const batch of inBatches(readTickets(client), batchSize)) {
        faults.push(...batch.flatMap(positionFaults))
        for (const view of views) faults.push(...(await viewFaults(client, view, batch)))
        seen.tickets += batch.length
        seen.facts += batch.reduce((sum, history) => sum + history.length, 0)
        progress.advance(batch.length)
      }
      for (const view of views) faults.push(...(await strayRows(client, view)))
      progress.end()
      return { ...seen, faults }
    },
    oneMoment,
  )
}

async function countTickets(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*) from journal.facts where position = 1')
  return rows[0]?.count ?? 0
}

function positionFaults(history: History): readonly Fault[] {
  const gap = history.findIndex(({ position }, index) => position !== index + 1)
  return gap < 0 ? [] : [{ ticket: history[0]?.ticket ?? '', what: `has no fact at position ${gap + 1}` }]
}

async function viewFaults(client: PoolClient, view: View, batch: readonly History[]): Promise<readonly Fault[]> {
  const wanted: Row[] = []
  const faults: Fault[] = []
  for (const history of batch) {
    try {
      const row = rowOf(view, history)
      if (row !== undefined) wanted.push(row)
    } catch (error) {
      faults.push({ ticket: history[0]?.ticket ?? '', what: `cannot be folded by ${view.table}: ${String(error)}` })
    }
  }
  const { rows } = await client.query<{ ticket: TicketId }>(
    `select coalesce(wanted.ticket, kept.ticket) as ticket
     from jsonb_populate_recordset(null::${view.table}, $1) wanted
     full join (select * from ${view.table} where ticket = any($2)) kept on kept.ticket = wanted.ticket
     where kept is distinct from wanted`,
    [JSON.stringify(wanted), batch.flatMap((history) => history[0]?.ticket ?? [])],
  )
  return [
    ...faults,
    ...rows.map(({ ticket }) => ({ ticket, what: `differs in ${view.table} from what its facts say` })),
  ]
}

async function strayRows(client: PoolClient, { table }: View): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ ticket: TicketId }>(
    `select ticket from ${table} kept
     where not exists (select from journal.facts where facts.ticket = kept.ticket)`,
  )
  return rows.map(({ ticket }) => ({ ticket, what: `stands in ${table} without a fact` }))
}
