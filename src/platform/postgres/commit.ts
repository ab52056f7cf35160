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

/** One table's share of a statement: what is done there, and the parameter it takes. */
type Step = { readonly verb: 'put' | 'drop' | 'add' | 'enqueue'; readonly table: string; readonly value: unknown }

/**
 * Writes the entries in one statement, so that facts, views, rows beside and jobs are one transaction and one round
 * trip. Fails as a whole with `unique_violation` when a position is taken. Tickets are written in one order everywhere, so
 * that processes whose entries share tickets wait for each other and never in a circle.
 */
export async function commit(pool: Pool, columns: Columns, entries: readonly Entry[]): Promise<void> {
  const ordered = entries.toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1))
  const steps = stepsOf(ordered)
  const facts = ordered.flatMap((entry) => entry.facts.map(factRow))
  const values = [facts, ...steps.map(({ value }) => value)].map((value) => JSON.stringify(value))
  await pool.query({ ...statementFor(steps, columns), values })
}

function stepsOf(entries: readonly Entry[]): readonly Step[] {
  const puts = gather(entries, (entry) => entry.rows)
  const drops = gather(entries, (entry) => new Map(entry.gone.map((gone) => [gone, entry.ticket])))
  const adds = gather(entries, (entry) => entry.beside)
  const tasks = entries.flatMap((entry) => entry.tasks)
  return [
    ...puts.map(([table, value]): Step => ({ verb: 'put', table, value })),
    ...drops.map(([table, value]): Step => ({ verb: 'drop', table, value })),
    ...adds.map(([table, lists]): Step => ({ verb: 'add', table, value: lists.flat() })),
    ...(tasks.length === 0 ? [] : [{ verb: 'enqueue', table: '', value: tasks } as const]),
  ]
}

type Statement = { readonly name: string; readonly text: string }

const statements = new Map<string, Statement>()

/** The statement of these steps: the same for the same steps, so that PostgreSQL prepares each once per connection. */
function statementFor(steps: readonly Step[], columns: Columns): Statement {
  const shape = steps.map(({ verb, table }) => `${verb} ${table}`).join()
  const known = statements.get(shape)
  if (known !== undefined) return known
  const statement = { name: `commit-${statements.size + 1}`, text: textOf(steps, columns) }
  statements.set(shape, statement)
  return statement
}

/** The facts are the first parameter, each step's rows the one after. */
function textOf(steps: readonly Step[], columns: Columns): string {
  const parts = steps.map(({ verb, table }, index) => {
    const parameter = `$${index + 2}`
    if (verb === 'enqueue') return `tasks as (select jiesu.enqueue(${parameter}::jsonb))`
    return `step_${index + 1} as (${writing[verb](table, columns, parameter)})`
  })
  const last = steps.at(-1)?.verb === 'enqueue' ? 'select * from tasks' : 'select 1'
  return `with ${[`facts as (${insertFacts})`, ...parts].join(',\n')}\n${last}`
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

function removal(table: string, _: Columns, parameter: string): string {
  return `delete from ${table} where ticket in (select value::uuid from jsonb_array_elements_text(${parameter}))`
}

const writing = { put: upsert, drop: removal, add: insertion }
