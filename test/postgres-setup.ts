import { randomInt } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { dropDatabase } from '../src/platform/postgres/databases.ts'
import { stopEmbedded } from '../src/platform/postgres/embedded-server.ts'
import { templateLock, templateName } from './cast/scratch-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { readonly run: number; readonly server: { readonly url: string } | { readonly folder: string } }
  }
}

/** The server of a test run: TEST_DATABASE_URL, whose user may create databases, or an embedded one in a folder of the run's own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // biome-ignore lint/style/noProcessEnv: A test run is configured by its environment alone.
  const url = process.env.TEST_DATABASE_URL
  return url ? borrowServer(project, url) : ownServer(project)
}

const folderName = /^jiesu-test-(\d+)$/

async function ownServer(project: TestProject): Promise<() => Promise<void>> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = folderName.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await discard(join(tmpdir(), name))
  }
  const folder = join(tmpdir(), `jiesu-test-${process.pid}`)
  project.provide('postgres', { run: process.pid, server: { folder } })
  return () => discard(folder)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function discard(folder: string): Promise<void> {
  await stopEmbedded(folder)
  await rm(folder, { recursive: true, force: true })
}

/** First half of the lock a run holds on its number; databases whose run holds none are leftovers of a crash. */
const runLock = 0x6a72

async function borrowServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const run = randomInt(1, 2 ** 31)
  const holder = new Client({ connectionString: url, application_name: 'jiesu test run' })
  await holder.connect()
  await holder.query('select pg_advisory_lock($1, $2)', [runLock, run])
  await holder.query('select pg_advisory_lock_shared($1, hashtext($2))', [templateLock, await templateName()])
  await sweep(holder, url)
  project.provide('postgres', { run, server: { url } })
  return async () => {
    await holder.query('select pg_advisory_unlock($1, $2)', [runLock, run])
    await sweep(holder, url)
    await holder.end()
  }
}

/** Drops every test database without a live run and every template without a user, except the template of today's migrations. */
async function sweep(holder: Client, url: string): Promise<void> {
  const current = await templateName()
  const { rows } = await holder.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^jiesu_(test_[0-9]+|template)_' and datname <> $1`,
    [current],
  )
  for (const { name } of rows) {
    const run = /^jiesu_test_(\d+)_/.exec(name)?.[1]
    const [key, lock] = run === undefined ? ['hashtext($2)', [templateLock, name]] : ['$2::int', [runLock, run]]
    const { rows } = await holder.query<{ free: boolean }>(`select pg_try_advisory_lock($1, ${key}) as free`, lock)
    if (!rows[0]?.free) continue
    await dropDatabase(url, name)
    await holder.query(`select pg_advisory_unlock($1, ${key})`, lock)
  }
}
