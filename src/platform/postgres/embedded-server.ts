import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { type Cluster, findCluster, openCluster } from './cluster.ts'
import { createDatabase } from './databases.ts'
import { ensureRunning, ServerAway, shutDown, urlOf } from './running-server.ts'

export type EmbeddedServer = {
  /** The database `jiesu`, as superuser, on loopback. */
  readonly url: string
  /** Lets go of the server; the last process to let go stops it and waits until it has written everything down. */
  stop(): Promise<void>
  /** Lets go and leaves the server running, even as the last: for a process whose successor will use it. */
  leave(): Promise<void>
}

/** Every process that uses the server holds this lock shared, on a connection that dies with the process. */
const inUse = 0x6a696573
const patience = 60_000
/** PostgreSQL's own words for "starting up or shutting down" and "ended by the shutdown". */
const comingOrGoing = new Set(['57P03', '57P01'])

/**
 * A PostgreSQL server of our own on the folder's data, which is made on first use and never removed. A server that runs
 * there already is shared. Without `durable` a power cut may lose everything: for throw-away folders only.
 * Throws with the remedy when this machine or the folder cannot carry a server.
 */
export async function startEmbedded(options: { folder: string; durable?: boolean }): Promise<EmbeddedServer> {
  const cluster = await openCluster(options.folder)
  const { port, holder } = await settled(async () => {
    const port = await ensureRunning(cluster, options.durable ?? true)
    return { port, holder: await hold(urlOf(cluster, port, 'postgres')) }
  })
  const url = await createDatabase(urlOf(cluster, port, 'postgres'), 'jiesu')
  return { url, stop: once(() => letGo(cluster, holder)), leave: once(() => holder.end()) }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}

/** Stops the folder's server whoever uses it; nothing happens when none runs. */
export async function stopEmbedded(folder: string): Promise<void> {
  const cluster = await findCluster(folder)
  if (cluster) await shutDown(cluster)
}

/** Repeats while the server is on its way up or down, for at most a minute. */
async function settled<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (cause) {
      if (!(cause instanceof ServerAway && cause.passing) || Date.now() > giveUp) throw cause
      await pause(100)
    }
  }
}

async function hold(url: string): Promise<Client> {
  const holder = new Client({ connectionString: url, application_name: 'jiesu holds the server' })
  holder.on('error', () => undefined)
  try {
    await holder.connect()
    await holder.query('select pg_advisory_lock_shared($1)', [inUse])
    return holder
  } catch (cause) {
    await holder.end().catch(() => undefined)
    if (cause instanceof DatabaseError && !comingOrGoing.has(String(cause.code))) throw cause
    throw new ServerAway(`PostgreSQL at ${new URL(url).host} does not answer: ${String(cause)}`, true)
  }
}

async function letGo(cluster: Cluster, holder: Client): Promise<void> {
  try {
    if (await isLast(holder)) await shutDown(cluster)
  } finally {
    await holder.end().catch(() => undefined)
  }
}

/**
 * Our share is given back before the whole is asked for, so of two that leave at once one sees itself the last.
 * A lost connection says that the server went down by itself: nothing is left to stop.
 */
async function isLast(holder: Client): Promise<boolean> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [inUse])
    const { rows } = await holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [inUse])
    return rows[0]?.last ?? false
  } catch {
    return false
  }
}
