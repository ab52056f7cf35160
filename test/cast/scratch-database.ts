import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'
import { connected, createDatabase, dropDatabase } from '../../src/platform/postgres/databases.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded-server.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { migrationsFolder, readMigrations } from '../../src/platform/postgres/migration-files.ts'

export type ScratchDatabase = { readonly url: string; drop(): Promise<void> }

/** A migrated database of the caller's own, without rows. The end of the run drops what the caller did not. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  return ownDatabase(await migratedTemplate(await serverUrl()))
}

/** A database of the caller's own that no migration has touched. */
export async function emptyDatabase(): Promise<ScratchDatabase> {
  return ownDatabase()
}

async function ownDatabase(template?: string): Promise<ScratchDatabase> {
  const server = await serverUrl()
  const name = `jiesu_test_${inject('postgres').run}_${randomUUID().slice(0, 8)}`
  return { url: await createDatabase(server, name, template), drop: () => dropDatabase(server, name) }
}

let known: Promise<string> | undefined

/** The run's server. The embedded one is started by whoever asks first, so that a run without a database pays nothing. */
function serverUrl(): Promise<string> {
  known ??= findServer()
  return known
}

async function findServer(): Promise<string> {
  const { server } = inject('postgres')
  if ('url' in server) return server.url
  const embedded = await startEmbedded({ folder: server.folder, durable: false })
  await embedded.leave()
  return embedded.url
}

/** First half of the lock on making a template; the second is its name's hash. */
const makingLock = 0x6a6d

/** Names the template after all that shapes it, so that a server keeps it for the next run. */
export async function templateName(): Promise<string> {
  const digest = createHash('sha256').update(queueVersion())
  for (const { name, checksum } of await readMigrations(migrationsFolder)) digest.update(`${name} ${checksum}\n`)
  return `jiesu_template_${digest.digest('hex').slice(0, 12)}`
}

function queueVersion(): string {
  const entry = createRequire(import.meta.url).resolve('graphile-worker')
  return JSON.parse(readFileSync(new URL('../package.json', `file://${entry}`), 'utf8')).version
}

async function migratedTemplate(server: string): Promise<string> {
  const name = await templateName()
  await connected(server, async (client) => {
    if (await exists(client, name)) return
    await client.query('select pg_advisory_lock($1, hashtext($2))', [makingLock, name])
    if (!(await exists(client, name))) await makeTemplate(client, server, name)
  })
  return name
}

async function exists(client: Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1
}

/** Nobody may connect to a template, because PostgreSQL copies only a database that nobody uses. */
async function makeTemplate(client: Client, server: string, name: string): Promise<void> {
  const draft = `${name}_draft`
  await dropDatabase(server, draft)
  await migrate(await createDatabase(server, draft))
  await client.query(`alter database ${escapeIdentifier(draft)} allow_connections false`)
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`)
}
