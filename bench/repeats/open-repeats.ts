import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Moment, momentOf } from '../../src/foundations/calendar/moment.ts'
import { readConfig } from '../../src/platform/config/config.ts'
import { makeCipher } from '../../src/platform/files/cipher.ts'
import { connected, dropDatabase, urlOfDatabase } from '../../src/platform/postgres/databases.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded-server.ts'
import { migrate } from '../../src/platform/postgres/migrate.ts'
import { openPool } from '../../src/platform/postgres/pool.ts'
import { loadCity } from '../../src/platform/reference/load-city.ts'
import { readCityFiles } from '../../src/platform/reference/read-city-files.ts'
import { fillRepeats } from './fill-repeats.ts'

const city = resolve(import.meta.dirname, '../../city/beijing')
const folder = join(tmpdir(), 'jiesu-bench')
/** The same in every run, since the stock is kept. */
const key = Buffer.alloc(32, 7)
/** The newest of the tickets was received then. */
export const until: Moment = momentOf('2026-11-23T10:00:00+08:00')

/** Opens the database with so many tickets of one year; makes it first where there is none of this schema. Only read from it. */
export async function openRepeats(tickets: number, say: (line: string) => void) {
  const server = await startEmbedded({ folder: join(folder, 'postgres') })
  const name = `repeats_${tickets}_${digest()}`
  const url = urlOfDatabase(server.url, name)
  const isThere = await connected(server.url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    return rowCount === 1
  })
  if (!isThere) {
    say(`making ${tickets} tickets of a year, kept for the next run …`)
    const draft = `${name}_draft`
    await dropDatabase(server.url, draft)
    await connected(server.url, (client) => client.query(`create database ${draft}`))
    const draftUrl = urlOfDatabase(server.url, draft)
    await migrate(draftUrl)
    await nameCity(draftUrl)
    const cipher = makeCipher(key)
    await connected(draftUrl, (client) => fillRepeats(client, { tickets, until, city, seed: 'repeats', cipher }))
    await connected(draftUrl, (client) => client.query('vacuum (analyze)'))
    await connected(server.url, (client) => client.query(`alter database ${draft} rename to ${name}`))
  }
  const environment = {
    DATABASE_URL: url,
    JIESU_DATA: folder,
    JIESU_DEMO: 'off',
    JIESU_KEY: key.toString('base64'),
    PORT: '0',
  }
  return { url, config: readConfig(environment), close: () => server.stop() }
}

async function nameCity(url: string): Promise<void> {
  const owner = openPool(url, { size: 1, role: 'owner' })
  await loadCity(owner, await readCityFiles(city), {
    by: { person: 'bench', name: 'bench', role: 'system' },
    at: until,
  })
  await owner.end()
}

/** Of everything that decides what stands in the database. */
function digest(): string {
  const root = resolve(import.meta.dirname, '../..')
  const files = ['database/schema.sql', 'src/foundations/text/fingerprint.ts']
  const made = globSync('bench/repeats/{fill-repeats,said}.ts', { cwd: root }).toSorted()
  const sum = createHash('sha256')
  for (const file of [...files, ...made]) sum.update(readFileSync(join(root, file)))
  return sum.digest('hex').slice(0, 12)
}
