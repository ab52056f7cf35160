import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Platform } from '../platform.ts'
import type { Watch } from '../stage-door.ts'

/** First half of the lock of whoever keeps a watch; the second is the hash of its name. */
const watchLock = 0x6a78

/**
 * Keeps every watch until stopped, each in one process at a time: whoever holds its lock looks, the others stand by. The lock
 * ends with its connection, so that another takes over within a glance of the keeper's death.
 */
export function keepWatches(
  platform: Platform,
  watches: readonly Watch[],
  ownerUrl: string,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const kept = Promise.all(watches.map((watch) => keep(platform, watch, ownerUrl, stopping.signal)))
  return {
    stop: async () => {
      stopping.abort()
      await kept
    },
  }
}

async function keep(platform: Platform, watch: Watch, ownerUrl: string, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const lost = new AbortController()
    const holder = new Client({ connectionString: ownerUrl, application_name: `jiesu watch ${watch.name}` })
    holder.on('error', () => lost.abort()).on('end', () => lost.abort())
    await lookWhileHeld(platform, watch, holder, AbortSignal.any([stopping, lost.signal])).catch((fault: unknown) =>
      platform.log.warn({ err: fault, watch: watch.name }, 'a watch lost its place and takes it again'),
    )
    await holder.end().catch(() => undefined)
    await waited(watch.every, stopping)
  }
}

/** Ends where the process stops or the connection, and with it the lock, is lost. */
async function lookWhileHeld(platform: Platform, watch: Watch, holder: Client, end: AbortSignal): Promise<void> {
  await holder.connect()
  let held = false
  while (!end.aborted) {
    held ||= await takes(holder, watch.name)
    if (held) await look(platform, watch, end)
    await waited(watch.every, end)
  }
}

async function takes(holder: Client, name: string): Promise<boolean> {
  const { rows } = await holder.query<{ taken: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
    watchLock,
    name,
  ])
  return rows[0]?.taken === true
}

/** What fails at one glance is seen again at the next. */
async function look(platform: Platform, { name, look }: Watch, end: AbortSignal): Promise<void> {
  await look(platform, end).catch((fault: unknown) =>
    platform.log.error({ err: fault, watch: name }, 'a watch failed and looks again'),
  )
}

async function waited(milliseconds: number, end: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal: end }).catch(() => undefined)
}
