import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkReach, runAs, type ServerAccount, serverAccount } from './server-account.ts'
import { type ServerBinaries, serverBinaries } from './server-binaries.ts'

export type Cluster = {
  readonly home: string
  readonly data: string
  readonly log: string
  readonly password: string
  readonly account: ServerAccount
  readonly pgCtl: string
}

/** The superuser of every embedded server, and the name of its database. */
export const superuser = 'jiesu'

/** The cluster kept in the folder; made when there is none, never emptied. Throws with the remedy when it may not be used. */
export async function openCluster(folder: string): Promise<Cluster> {
  return (await findCluster(folder)) ?? (await makeCluster(folder))
}

/** The cluster kept in the folder, if any. Throws with the remedy when it may not be used. */
export async function findCluster(folder: string): Promise<Cluster | undefined> {
  const there = await statIfThere(homeIn(folder))
  return there && describe(folder, await serverAccount(there), await serverBinaries())
}

const homeIn = (folder: string) => join(resolve(folder), 'server')

async function describe(folder: string, account: ServerAccount, { pgCtl }: ServerBinaries): Promise<Cluster> {
  const home = homeIn(folder)
  await checkReach(account, pgCtl)
  await checkReach(account, home)
  await handOver(home, account)
  const password = await readFile(join(home, 'password'), 'utf8')
  return { home, data: join(home, 'data'), log: join(home, 'server.log'), password, account, pgCtl }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/** Data that root made where namespaces work must change hands where they do not. */
async function handOver(home: string, account: ServerAccount): Promise<void> {
  if (account.kind !== 'other' || (await stat(home)).uid === account.uid) return
  const given = await runAs({ kind: 'self' }, '/', 'chown', ['-R', `${account.uid}:${account.gid}`, home])
  if (!given.ok)
    throw new Error(`User ${account.uid} must own ${home} and could not be made to: ${given.output.trim()}`)
}

/** Built beside its place and moved there in one step, so that a crash or a second starter never leaves half a cluster. */
async function makeCluster(folder: string): Promise<Cluster> {
  const account = await serverAccount()
  const binaries = await serverBinaries()
  await mkdir(folder, { recursive: true })
  await checkReach(account, binaries.initdb)
  await checkReach(account, homeIn(folder))
  const draft = await mkdtemp(join(resolve(folder), 'making-'))
  try {
    await fill(draft, account, binaries)
    await rename(draft, homeIn(folder))
  } catch (cause) {
    await rm(draft, { recursive: true, force: true })
    if (!(await statIfThere(homeIn(folder)))) throw cause
  }
  return describe(folder, account, binaries)
}

async function fill(draft: string, account: ServerAccount, { initdb }: ServerBinaries): Promise<void> {
  const password = join(draft, 'password')
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 })
  await own(password, account)
  await own(draft, account)
  const made = await runAs(account, draft, initdb, [
    ...['--pgdata', join(draft, 'data'), '--username', superuser, '--pwfile', password],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
  ])
  if (!made.ok) throw new Error(`PostgreSQL could not make its folder in ${draft}: ${made.output.trim()}`)
}

async function own(path: string, account: ServerAccount): Promise<void> {
  if (account.kind === 'other') await chown(path, account.uid, account.gid)
}
