import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { dropDatabase } from '../src/platform/postgres/databases.ts'
import { stopEmbedded } from '../src/platform/postgres/embedded-server.ts'
import { templateName } from './cast/scratch-database.ts'

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
const inMemory = '/dev/shm'
const enoughMemory = 4e9

async function ownServer(project: TestProject): Promise<() => Promise<void>> {
  const above = await scratchFolder()
  for (const name of await readdir(above)) {
    const [, pid] = folderName.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await discard(join(above, name))
  }
  const folder = join(above, `jiesu-test-${process.pid}`)
  project.provide('postgres', { run: process.pid, server: { folder } })
  return () => discard(folder)
}

/** A copy of the template takes 40 ms in memory and 350 ms on a disk. Containers often have a memory folder too small to use. */
async function scratchFolder(): Promise<string> {
  if (!existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = await statfs(inMemory)
  return bavail * bsize > enoughMemory ? inMemory : tmpdir()
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

/** First half of the lock on what a run uses; the second is the hash of the name that its databases begin with. */
const useLock = 0x6a75

async function borrowServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const run = randomInt(1, 2 ** 31)
  const holder = new Client({ connectionString: url, application_name: 'jiesu test run' })
  await holder.connect()
  const use = (lock: string, name: string) => holder.query(`select ${lock}($1, hashtext($2))`, [useLock, name])
  await use('pg_advisory_lock', `jiesu_test_${run}`)
  await use('pg_advisory_lock_shared', await templateName())
  await sweep(holder, url)
  project.provide('postgres', { run, server: { url } })
  return async () => {
    await use('pg_advisory_unlock', `jiesu_test_${run}`)
    await sweep(holder, url)
    await holder.end()
  }
}

/** Drops every test database that no live run uses; the template of today's migrations stays for the next run. */
async function sweep(holder: Client, url: string): Promise<void> {
  const { rows } = await holder.query<{ database: string; lock: number }>(
    `select datname as database, hashtext(used) as lock
       from pg_database, substring(datname from '^jiesu_(?:test_[0-9]+|template_[0-9a-f]+)') as used
      where used <> $1`,
    [await templateName()],
  )
  for (const { database, lock } of rows) {
    const tried = await holder.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [useLock, lock])
    if (!tried.rows[0]?.free) continue
    await dropDatabase(url, database)
    await holder.query('select pg_advisory_unlock($1, $2)', [useLock, lock])
  }
}
