import type { Pool, PoolClient } from 'pg'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { ActorRef } from '#foundations/journal/envelope.ts'
import { inTransaction } from '../postgres/transaction.ts'
import type { Row } from '../postgres/view.ts'
import type { CityFiles } from './city-files.ts'
import { type WantedTable, wantedTables } from './city-tables.ts'

/** What a load changed, by table; only tables that changed are named. */
export type CityLoad = {
  readonly changed: readonly {
    readonly table: string
    readonly added: number
    readonly changed: number
    readonly removed: number
  }[]
}

type Author = { readonly by: ActorRef; readonly at: Moment }
type Difference = { readonly before: Row | null; readonly after: Row }

/** Whoever changes reference data holds this lock of the transaction, so that changes come one after the other. */
export const referenceLock = 0x63697479

/**
 * Brings the reference tables to what a city's files say, in one transaction, and journals every row that changed. Rows the
 * files no longer have stay, but for catalogue lines and watch words. Needs the owner's rights; nothing happens when these
 * very files were the last ones loaded.
 */
export async function loadCity(owner: Pool, files: CityFiles, author: Author): Promise<CityLoad> {
  return inTransaction(owner, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [referenceLock])
    if ((await lastDigest(client)) === files.digest) return { changed: [] }
    const changed: CityLoad['changed'][number][] = []
    for (const table of wantedTables(files)) {
      const removed = await removeOthers(client, table)
      const differences = await putRows(client, table)
      if (removed.length + differences.length === 0) continue
      const added = differences.filter(({ before }) => before === null)
      const rewritten = differences.filter(({ before }) => before !== null)
      const what = { added: added.map(({ after }) => keyOf(table, after)), changed: rewritten, removed }
      await journal(client, table.name, what, author)
      changed.push({
        table: table.name,
        added: added.length,
        changed: rewritten.length,
        removed: removed.length,
      })
    }
    await journal(client, 'city-files', { digest: files.digest }, author)
    return { changed }
  })
}

async function lastDigest(client: PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ digest: string }>(
    `select what->>'digest' as digest from reference.changes where subject = 'city-files' order by position desc limit 1`,
  )
  return rows[0]?.digest
}

async function journal(client: PoolClient, subject: string, what: object, { by, at }: Author): Promise<void> {
  await client.query('insert into reference.changes (at, actor, subject, what) values ($1, $2, $3, $4)', [
    instantOf(at),
    JSON.stringify(by),
    subject,
    JSON.stringify(what),
  ])
}

/** Answers the rows that were not as wanted, before and after. */
async function putRows(client: PoolClient, { name, key, columns, rows }: WantedTable): Promise<readonly Difference[]> {
  const wanted = JSON.stringify(rows)
  const same = key.map((column) => `was.${column} = wanted.${column}`).join(' and ')
  const { rows: differences } = await client.query<Difference>(
    `select to_jsonb(was) as before, to_jsonb(wanted) as after
     from jsonb_populate_recordset(null::reference.${name}, $1) wanted
     left join reference.${name} was on ${same} where was is distinct from wanted`,
    [wanted],
  )
  if (differences.length === 0) return []
  const list = [...key, ...columns].join(', ')
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ')
  await client.query(
    `insert into reference.${name} (${list}) select ${list} from jsonb_populate_recordset(null::reference.${name}, $1)
     on conflict (${key.join(', ')}) do update set ${set}`,
    [JSON.stringify(differences.map(({ after }) => after))],
  )
  return differences
}

async function removeOthers(client: PoolClient, { name, key, rows, removes }: WantedTable): Promise<readonly Row[]> {
  if (removes === undefined) return []
  const same = key.map((column) => `was.${column} = wanted.${column}`).join(' and ')
  const wanted = `jsonb_populate_recordset(null::reference.${name}, $1) wanted`
  const within = removes === 'all-others' ? '' : `was.edition in (select edition from ${wanted}) and`
  const { rows: removed } = await client.query<{ row: Row }>(
    `delete from reference.${name} was where ${within} not exists (select from ${wanted} where ${same})
     returning to_jsonb(was) as row`,
    [JSON.stringify(rows)],
  )
  return removed.map(({ row }) => row)
}

function keyOf({ key }: WantedTable, row: Row): string {
  return key.map((column) => row[column]).join('/')
}
