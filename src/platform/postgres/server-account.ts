import { spawn } from 'node:child_process'
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Who runs the server, since PostgreSQL refuses root: ourselves, root seen as nobody inside a user namespace, or another user. */
export type ServerAccount =
  | { readonly kind: 'self' }
  | { readonly kind: 'user-namespace' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }

/** The account for existing data (its owner) or, without any, for new data. Throws when no account will do, with the remedy. */
export async function serverAccount(data?: Stats): Promise<ServerAccount> {
  const self = process.getuid?.()
  if (self !== 0) {
    if (data && self !== undefined && data.uid !== self) throw new Error(notOurs(data.uid))
    return { kind: 'self' }
  }
  if (data && data.uid !== 0) return { kind: 'other', uid: data.uid, gid: data.gid }
  if (await namespacesWork()) return { kind: 'user-namespace' }
  return (await namedUser('postgres')) ?? (await namedUser('nobody')) ?? refuseRoot()
}

const notOurs = (uid: number) =>
  `The database folder belongs to user ${uid}. Start Jiesu as that user, or set JIESU_DATA to a folder of your own.`

/** `id -un` also proves that the namespace's user has a name, which initdb insists on. */
async function namespacesWork(): Promise<boolean> {
  return (await runAs({ kind: 'user-namespace' }, '/', 'id', ['-un'])).ok
}

async function namedUser(name: string): Promise<ServerAccount | undefined> {
  const uid = await runAs({ kind: 'self' }, '/', 'id', ['-u', name])
  const gid = await runAs({ kind: 'self' }, '/', 'id', ['-g', name])
  return uid.ok && gid.ok ? { kind: 'other', uid: Number(uid.output), gid: Number(gid.output) } : undefined
}

function refuseRoot(): never {
  throw new Error(
    'PostgreSQL refuses to run as root, "unshare --user" does not work here, and there is no user "postgres" or "nobody". ' +
      'Start Jiesu as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** Throws when the account cannot enter a folder above the path, naming that folder. */
export async function checkReach(account: ServerAccount, path: string): Promise<void> {
  if (account.kind !== 'other') return
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(account, await stat(folder))) throw new Error(closedDoor(account.uid, folder, path))
    if (folder === dirname(folder)) return
  }
}

const closedDoor = (uid: number, folder: string, path: string) =>
  `PostgreSQL refuses to run as root, so it runs as user ${uid}, who may not enter ${folder} on the way to ${path}. ` +
  `Start Jiesu as an ordinary user, or run "chmod o+x ${folder}", or move Jiesu or its JIESU_DATA elsewhere.`

function mayEnter(account: { uid: number; gid: number }, folder: Stats): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0
  return (folder.mode & 0o001) !== 0
}

/** Runs a program to its end as the account, in its own process group so that a Ctrl-C meant for us does not reach it. */
export function runAs(
  account: ServerAccount,
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const inNamespace = account.kind === 'user-namespace'
  const identity = account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}
  return new Promise((resolve) => {
    const child = spawn(
      inNamespace ? 'unshare' : program,
      inNamespace ? ['--user', '--', program, ...args] : [...args],
      { ...identity, cwd: folder, detached: true, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
