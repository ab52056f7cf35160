import { Logger, runMigrations } from 'graphile-worker'
import { type Client, DatabaseError } from 'pg'
import { ensureAppRole } from './app-role.ts'
import { connected } from './databases.ts'
import { type Migration, migrationsFolder, readMigrations } from './migration-files.ts'

const oneAtATime = 0x6d696772
const oldestServer = 150_000
const silent = new Logger(() => () => undefined)

/**
 * Brings the database up to the folder's newest migration: the job queue's own tables first, then each new file in one
 * transaction, where every name must carry its schema. Safe to run from many processes at once. Throws with the remedy, and changes nothing, when an applied file
 * was changed, renamed or deleted, or when the connected user lacks a right.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder)
  return connected(url, async (client) => {
    await client.query(`set client_min_messages = warning; set search_path = ''`)
    await checkServer(client)
    await client.query('select pg_advisory_lock($1)', [oneAtATime])
    await ensureAppRole(client)
    const fresh = migrations.slice(countApplied(await readApplied(client), migrations))
    await runMigrations({ connectionString: url, logger: silent })
    for (const migration of fresh) await apply(client, migration)
    return { applied: fresh.map(({ name }) => name) }
  })
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; allowed: boolean; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            has_database_privilege(current_database(), 'create') as allowed, current_user as name`,
  )
  const server = rows[0]
  if (server && server.number < oldestServer)
    throw new Error(`The database server is PostgreSQL ${server.version}; Jiesu needs 15 or newer.`)
  if (server && !server.allowed)
    throw new Error(`The database user ${server.name} may not create schemas here; make it the owner of the database.`)
}

type Applied = Pick<Migration, 'name' | 'checksum'>

async function readApplied(client: Client): Promise<readonly Applied[]> {
  await client.query(`
    create schema if not exists jiesu;
    create table if not exists jiesu.migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  return (await client.query<Applied>('select name, checksum from jiesu.migrations order by name')).rows
}

function countApplied(applied: readonly Applied[], migrations: readonly Migration[]): number {
  applied.forEach((was, place) => {
    const is = migrations.find(({ name }) => name === was.name)
    if (!is)
      throw new Error(
        `The database has the migration ${was.name}, which is not among the files. Restore the file, or start the version of Jiesu that has it.`,
      )
    if (is.checksum !== was.checksum)
      throw new Error(
        `The migration ${was.name} was changed after it was applied. Restore it and put the change into a new file.`,
      )
    if (migrations[place] !== is)
      throw new Error(
        `The migration ${migrations[place]?.name} comes before ${was.name}, which is applied already. Give it the next free number.`,
      )
  })
  return applied.length
}

async function apply(client: Client, { name, checksum, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into jiesu.migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed${lineOf(cause, sql)}; nothing of it was kept.`, { cause })
  }
}

function lineOf(cause: unknown, sql: string): string {
  if (!(cause instanceof DatabaseError)) return ''
  const line = cause.position ? ` at line ${sql.slice(0, Number(cause.position)).split('\n').length}` : ''
  return `${line}: ${cause.message}`
}
