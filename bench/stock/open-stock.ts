import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import { type Config, readConfig } from '../../src/platform/config/config.ts'
import { connected, dropDatabase, urlOfDatabase } from '../../src/platform/postgres/databases.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded-server.ts'
import { migrationsFolder, readMigrations } from '../../src/platform/postgres/migration-files.ts'
import { fillStock } from './fill-stock.ts'

/** A database of the caller's own with so many tickets, on the embedded server with its usual durable settings. */
export type Stock = {
  /** Its owner's address. */
  readonly url: string
  /** The environment in which the product runs on it: no demo, any free port. */
  readonly environment: Readonly<Record<string, string>>
  readonly config: Config
  readonly close: () => Promise<void>
}

type Say = (line: string) => void

/** Kept between runs, since a large stock takes minutes to make. */
const folder = join(tmpdir(), 'jiesu-bench')

/** Opens a fresh copy of the stock of about so many tickets; makes the stock first where the schema has changed or there is none. */
export async function openStock(tickets: number, say: Say): Promise<Stock> {
  const server = await startEmbedded({ folder: join(folder, 'postgres') })
  try {
    const stock = await ensureStock(server.url, tickets, say)
    const name = `bench_${randomBytes(4).toString('hex')}`
    await copyDatabase(server.url, stock, name)
    const url = urlOfDatabase(server.url, name)
    await connected(url, async (client) => {
      await client.query('vacuum (analyze)')
      await client.query('checkpoint')
    })
    const environment = environmentOf(url)
    const close = async () => {
      await dropDatabase(server.url, name)
      await server.stop()
    }
    return { url, environment, config: readConfig(environment), close }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}

function environmentOf(url: string) {
  const key = randomBytes(32).toString('base64')
  return { DATABASE_URL: url, JIESU_DATA: folder, JIESU_DEMO: 'off', JIESU_KEY: key, PORT: '0' }
}

/** Name of the stock's database. One of an older schema is removed, half-made ones too. */
async function ensureStock(server: string, tickets: number, say: Say): Promise<string> {
  const kind = `stock_${tickets}_`
  const name = `${kind}${await schemaDigest()}`
  const there = await databasesLike(server, `${kind}%`)
  if (there.includes(name)) return name
  for (const old of there) await dropDatabase(server, old)
  const draft = `${name}_draft`
  await connected(server, (client) => client.query(`create database ${draft}`))
  const url = urlOfDatabase(server, draft)
  await fillStock(readConfig(environmentOf(url)), { url, tickets, say })
  await connected(server, (client) => client.query(`alter database ${draft} rename to ${name}`))
  return name
}

async function schemaDigest(): Promise<string> {
  const migrations = await readMigrations(migrationsFolder)
  const sums = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n')
  return createHash('sha256').update(sums).digest('hex').slice(0, 12)
}

async function databasesLike(server: string, pattern: string): Promise<readonly string[]> {
  return connected(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where datname like $1',
      [pattern],
    )
    return rows.map(({ name }) => name)
  })
}

/** Copied as files: through the log, a large copy would take minutes. */
async function copyDatabase(server: string, from: string, to: string): Promise<void> {
  await connected(server, (client) =>
    client.query(`create database ${escapeIdentifier(to)} template ${escapeIdentifier(from)} strategy file_copy`),
  )
}
