/** Writes database/schema.sql from the migrations, on DATABASE_URL's server or an embedded one; with --check only compares. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, dropDatabase } from '../src/platform/postgres/databases.ts'
import { dumpSchema } from '../src/platform/postgres/dump-schema.ts'
import { startEmbedded } from '../src/platform/postgres/embedded-server.ts'
import { migrate } from '../src/platform/postgres/migrate.ts'

const file = fileURLToPath(new URL('../database/schema.sql', import.meta.url))

async function dumpOn(server: string): Promise<string> {
  const name = `jiesu_dump_${randomUUID().slice(0, 8)}`
  try {
    const url = await createDatabase(server, name)
    await migrate(url)
    return await dumpSchema(url)
  } finally {
    await dropDatabase(server, name)
  }
}

async function dumpOnEmbedded(): Promise<string> {
  const folder = join(tmpdir(), `jiesu-dump-${randomUUID().slice(0, 8)}`)
  const server = await startEmbedded({ folder, durable: false })
  try {
    return await dumpOn(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

/** The first line in which the two differ, to look at. */
function firstDifference(written: string, made: string): string {
  const lines = written.split('\n')
  const place = made.split('\n').findIndex((line, number) => line !== lines[number])
  const number = place === -1 ? lines.length : place
  return `line ${number + 1}: the file has "${lines[number] ?? ''}", the migrations make "${made.split('\n')[number] ?? ''}"`
}

const server = process.env.DATABASE_URL
const made = server ? await dumpOn(server) : await dumpOnEmbedded()
if (process.argv.includes('--check')) {
  const written = existsSync(file) ? (await readFile(file, 'utf8')).replaceAll('\r\n', '\n') : ''
  if (written !== made) {
    process.stderr.write(`database/schema.sql is not what the migrations make; ${firstDifference(written, made)}.\n`)
    process.stderr.write('Run "npm run schema" and commit the file.\n')
    process.exitCode = 1
  }
} else await writeFile(file, made)
