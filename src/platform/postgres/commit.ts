import type { Pool } from 'pg'
import type { AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import type { Row } from './view.ts'

export type Task = { readonly name: string; readonly payload: unknown }

/** Everything one command writes about one ticket: all of it or nothing. */
export type Entry = {
  readonly ticket: TicketId
  readonly facts: readonly Envelope<AnyFact>[]
  /** Whole rows by table, as they stand after these facts. */
  readonly rows: ReadonlyMap<string, Row>
  /** Tables that no longer keep a row for this ticket. */
  readonly gone: readonly string[]
  /** Rows of ordinary tables that must appear together with the facts, such as a requester's sealed name. */
  readonly beside: ReadonlyMap<string, readonly Row[]>
  readonly tasks: readonly Task[]
}

/** The columns of every table that is written as whole rows, read once from the database itself. */
export type Columns = ReadonlyMap<string, readonly string[]>

/** Reads the column names of all tables of the app's own schemas, as `schema.table`. */
export async function readColumns(pool: Pool): Promise<Columns> {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(
    `select table_schema || '.' || table_name as table, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
     group by 1`,
  )
  return new Map(rows.map((row) => [row.table, row.columns]))
}

const insertFacts = `insert into journal.facts (ticket, position, at, type, command_id, actor, body)
  select ticket, position, at, type, command_id, actor, body from jsonb_populate_recordset(null::journal.facts, $1)`

/**
 * Writes the entries in one statement, so that facts, views, rows beside and jobs are one transaction and one round
 * trip. Fails as a whole with `unique_violation` when a position is taken.
 */
export async function commit(pool: Pool, columns: Columns, entries: readonly Entry[]): Promise<void> {
  const values: unknown[] = [JSON.stringify(entries.flatMap((entry) => entry.facts.map(factRow)))]
  const steps = [`facts as (${insertFacts})`]
  const add = (name: string, rows: unknown, text: (parameter: string) => string) => {
    values.push(JSON.stringify(rows))
    steps.push(`${name} as (${text(`$${values.length}`)})`)
  }
  const shape: string[] = []
  for (const [table, rows] of gather(entries, (entry) => entry.rows)) {
    shape.push(`=${table}`)
    add(`put_${shape.length}`, rows, (parameter) => upsert(table, columns, parameter))
  }
  for (const [table, tickets] of gather(entries, (entry) => new Map(entry.gone.map((gone) => [gone, entry.ticket])))) {
    shape.push(`-${table}`)
    add(`drop_${shape.length}`, tickets, (parameter) => removal(table, parameter))
  }
  for (const [table, lists] of gather(entries, (entry) => entry.beside)) {
    shape.push(`+${table}`)
    add(`add_${shape.length}`, lists.flat(), (parameter) => insertion(table, columns, parameter))
  }
  const tasks = entries.flatMap((entry) => entry.tasks)
  if (tasks.length > 0) values.push(JSON.stringify(tasks))
  const last = tasks.length > 0 ? `jiesu.enqueue($${values.length}::jsonb)` : '1'
  const text = `with ${steps.join(',\n')}\nselect ${last}`
  await pool.query({ name: statementName(`${shape.join()}|${tasks.length > 0}`), text, values })
}

const names = new Map<string, string>()

/** A short name per statement shape: PostgreSQL prepares each once per connection. */
function statementName(shape: string): string {
  const name = names.get(shape) ?? `commit-${names.size + 1}`
  names.set(shape, name)
  return name
}

function factRow({ ticket, position, commandId, actor, fact }: Envelope<AnyFact>): Row {
  return { ticket, position, at: new Date(fact.at), type: fact.type, command_id: commandId, actor, body: fact }
}

/** What the entries hold, by table in a fixed order, so that the same work has the same statement. */
function gather<Held>(entries: readonly Entry[], held: (entry: Entry) => ReadonlyMap<string, Held>) {
  const byTable = new Map<string, Held[]>()
  for (const entry of entries) {
    for (const [table, item] of held(entry)) byTable.set(table, [...(byTable.get(table) ?? []), item])
  }
  return [...byTable].sort(([a], [b]) => (a < b ? -1 : 1))
}

function columnsOf(table: string, columns: Columns): readonly string[] {
  const found = columns.get(table)
  if (found === undefined)
    throw new Error(`Table ${table} does not exist; add it in a migration and run "jiesu migrate"`)
  return found
}

function insertion(table: string, columns: Columns, parameter: string): string {
  const list = columnsOf(table, columns).join(', ')
  return `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ${parameter})`
}

function upsert(table: string, columns: Columns, parameter: string): string {
  const changed = columnsOf(table, columns).filter((column) => column !== 'ticket')
  const set = changed.map((column) => `${column} = excluded.${column}`).join(', ')
  return `${insertion(table, columns, parameter)} on conflict (ticket) do update set ${set}`
}

function removal(table: string, parameter: string): string {
  return `delete from ${table} where ticket in (select value::uuid from jsonb_array_elements_text(${parameter}))`
}
