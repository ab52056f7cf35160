import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { appRole } from '../../src/platform/postgres/app-role.ts'
import { answerParent } from '../measure/child.ts'
import type { RecordedLife, Write } from './recorded-lives.ts'

export type WritesWanted = {
  readonly url: string
  readonly recorded: readonly RecordedLife[]
  readonly lives: number
  readonly inFlight: number
  /** Lives whose rows of one command share a commit; 2.5 is two and three by turns. */
  readonly perCommit: number
}
export type WritesDone = { readonly milliseconds: number; readonly commits: number }

type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }
/** The statements of each commit of a group of lives, in order. */
type Group = readonly (readonly Statement[])[]

/** Kept from round to round, as the product's are. */
const clients: Client[] = []
process.on('disconnect', () => Promise.all(clients.map((client) => client.end())))

/** The bare driver: the same rows by plain prepared statements, each commit sent whole, nothing read and nothing judged. */
answerParent<WritesWanted, WritesDone>(async (wanted) => {
  const types = await readTypes(wanted.url)
  const groups = groupsOf(wanted).map((lives) => statementsOf(lives, types))
  const lanes = Math.max(1, Math.round(wanted.inFlight / wanted.perCommit))
  while (clients.length < lanes) clients.push(await connect(wanted.url))
  const begin = performance.now()
  let next = 0
  const lane = async (client: Client) => {
    for (let group = groups[next++]; group !== undefined; group = groups[next++])
      for (const statements of group) await commit(client, statements)
  }
  await Promise.all(clients.slice(0, lanes).map(lane))
  const milliseconds = performance.now() - begin
  return { milliseconds, commits: groups.reduce((sum, group) => sum + group.length, 0) }
})

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, pipeline: true })
  await client.connect()
  await client.query(`set role ${appRole}`)
  return client
}

/** One transaction, sent in one go. */
async function commit(client: Client, statements: readonly Statement[]): Promise<void> {
  const begun = client.query({ name: 'begin', text: 'begin' })
  const sent = statements.map((statement) => client.query({ ...statement, values: [...statement.values] }))
  await Promise.all([begun, ...sent, client.query({ name: 'commit', text: 'commit' })])
}

type Types = ReadonlyMap<string, ReadonlyMap<string, string>>

async function readTypes(url: string): Promise<Types> {
  const client = await connect(url)
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select table_schema || '.' || table_name as table, column_name::text as column, data_type::text as type
     from information_schema.columns where column_name <> 'recorded_at' order by ordinal_position`,
  )
  await client.end()
  const byTable = Map.groupBy(rows, ({ table }) => table)
  return new Map([...byTable].map(([table, own]) => [table, new Map(own.map(({ column, type }) => [column, type]))]))
}

/** As many groups as make the wanted average, each life a copy of a recorded one under an id of its own. */
function groupsOf({ recorded, lives, perCommit }: WritesWanted): readonly (readonly RecordedLife[])[] {
  const copies = Array.from({ length: lives }, (_, index) => copyOf(recorded[index % recorded.length]))
  const groups: RecordedLife[][] = []
  for (let taken = 0, next = perCommit; taken < lives; next += perCommit) {
    const end = Math.max(taken + 1, Math.round(next))
    groups.push(copies.slice(taken, end))
    taken = end
  }
  return groups
}

function copyOf(life: RecordedLife | undefined): RecordedLife {
  if (life === undefined) throw new Error('There is no recorded life to copy')
  return JSON.parse(JSON.stringify(life).replaceAll(life.ticket, randomUUID()))
}

function statementsOf(lives: readonly RecordedLife[], types: Types): Group {
  const most = Math.max(...lives.map(({ commands }) => commands.length))
  return Array.from({ length: most }, (_, step) =>
    lives.flatMap(({ commands }) => (commands[step] ?? []).map((write) => statementOf(write, types))),
  )
}

function statementOf({ table, how, row }: Write, types: Types): Statement {
  if (how === 'enqueue')
    return { name: 'enqueue', text: 'select jiesu.enqueue($1)', values: [JSON.stringify(row.tasks)] }
  if (how === 'remove')
    return { name: `remove ${table}`, text: `delete from ${table} where ticket = $1`, values: [row.ticket] }
  const columns = [...(types.get(table) ?? [])]
  const names = columns.map(([column]) => column)
  const places = names.map((_, index) => `$${index + 1}`)
  const insert = `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`
  const values = columns.map(([column, type]) => (type === 'jsonb' ? JSON.stringify(row[column]) : row[column]))
  if (how === 'insert') return { name: `insert ${table}`, text: insert, values }
  const changed = names.filter((column) => column !== 'ticket').map((column) => `${column} = excluded.${column}`)
  const text = `${insert} on conflict (ticket) do update set ${changed.join(', ')}`
  return { name: `put ${table}`, text, values }
}
