import { existsSync } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Cluster, superuser } from './cluster.ts'
import { runAs } from './server-account.ts'

/** The server is not to be had now; when `passing`, another attempt a moment later may well succeed. */
export class ServerAway extends Error {
  readonly passing: boolean
  constructor(message: string, passing: boolean) {
    super(message)
    this.passing = passing
  }
}

const startSeconds = 600
const stopSeconds = 60
const largestLog = 5_000_000

/** Where a database of the cluster is reached while its server listens on the port. */
export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`
}

/** The port of the cluster's server, starting it when none runs; a server left by a crashed parent is taken as it is. */
export async function ensureRunning(cluster: Cluster, durable: boolean): Promise<number> {
  return (await runningPort(cluster)) ?? (await launch(cluster, durable))
}

/** Ends the cluster's server, disconnecting whoever uses it; what was committed stays. Nothing happens when none runs. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const args = ['stop', '--mode=fast', '--wait', `--timeout=${stopSeconds}`, '--pgdata', cluster.data]
  const stopped = await runAs(cluster.account, cluster.home, cluster.pgCtl, args)
  if (!stopped.ok && (await runningPort(cluster)) !== undefined)
    throw new Error(`PostgreSQL in ${cluster.home} did not stop: ${stopped.output.trim()}`)
}

/** Line 1 of postmaster.pid is the server's process, line 4 its port; a file whose process is gone or is another program is stale. */
async function runningPort(cluster: Cluster): Promise<number | undefined> {
  const lines = (await readIfThere(join(cluster.data, 'postmaster.pid')))?.split('\n')
  if (!lines || !isAlive(Number(lines[0]))) return undefined
  if (await isAnotherProgram(Number(lines[0]))) {
    await rm(join(cluster.data, 'postmaster.pid'))
    return undefined
  }
  return Number(lines[3]) || undefined
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a container restarts, another program often has the old server's number. Known on Linux only. */
async function isAnotherProgram(pid: number): Promise<boolean> {
  const name = await readIfThere(`/proc/${pid}/comm`)
  return name !== undefined && !name.startsWith('postgres')
}

async function readIfThere(path: string): Promise<string | undefined> {
  return existsSync(path) ? readFile(path, 'utf8').catch(() => undefined) : undefined
}

async function launch(cluster: Cluster, durable: boolean): Promise<number> {
  const port = await freePort()
  const from = await makeRoomInLog(cluster.log)
  const started = await runAs(cluster.account, cluster.home, cluster.pgCtl, [
    ...['start', '--wait', `--timeout=${startSeconds}`, '--silent', '--pgdata', cluster.data, '--log', cluster.log],
    ...['--options', settings(port, durable).join(' ')],
  ])
  if (started.ok) return port
  const reason = (await logSince(cluster.log, from)) || started.output
  throw new ServerAway(
    `PostgreSQL in ${cluster.home} did not start; its data is untouched. It said: ${reason.trim()}`,
    /lock file "postmaster.pid"|shared memory block|could not (?:bind|create any TCP)/.test(reason),
  )
}

/** The log stays free of statements and of row contents, which may be about people. */
function settings(port: number, durable: boolean): string[] {
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const all = [
    ...[`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
    ...['shared_buffers=256MB', 'jit=off', 'timezone=Asia/Shanghai', 'log_timezone=Asia/Shanghai'],
    ...['log_checkpoints=off', 'log_error_verbosity=terse', 'log_min_error_statement=panic'],
    ...(durable ? [] : quick),
  ]
  return all.map((setting) => `-c ${setting}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The length of the log, after putting a long one aside. */
async function makeRoomInLog(log: string): Promise<number> {
  const size = existsSync(log) ? (await stat(log)).size : 0
  if (size <= largestLog) return size
  await rename(log, `${log}.before`)
  return 0
}

async function logSince(log: string, from: number): Promise<string> {
  return existsSync(log) ? (await readFile(log)).subarray(from).toString() : ''
}
