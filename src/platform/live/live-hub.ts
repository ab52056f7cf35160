import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import { openListeningLine } from './listening-line.ts'
import { newsIn, payloadsOf, type TicketNews } from './notifications.ts'

/** What was recorded lately: ticket ids and types of facts, no contents. */
export type LiveNews = {
  readonly tickets: readonly TicketNews[]
  /** The line was down for a while: read again what is shown. */
  readonly missed?: true
}

/** Committed facts of every process, told to every process. */
export type LiveHub = {
  readonly publish: (facts: readonly Envelope<AnyFact>[]) => void
  /** Hears news until the function it answers is called. */
  readonly subscribe: (listener: (news: LiveNews) => void) => () => void
  readonly close: () => Promise<void>
}

/** Milliseconds. A notification takes a lock every commit waits for, so there is one per interval, not one per fact. */
const gatherFor = 100
const channel = 'jiesu_live'

/** Opens the hub: one connection of its own to hear with, the pool to speak with. Lost news are no error, only late pages. */
export async function openLiveHub(parts: { url: string; pool: Pool; log: FastifyBaseLogger }): Promise<LiveHub> {
  const { url, pool, log } = parts
  const listeners = new Set<(news: LiveNews) => void>()
  const tell = (news: LiveNews) => {
    for (const listener of listeners) listener(news)
  }
  const line = await openListeningLine({
    url,
    channel,
    heard: (payload) => tell({ tickets: newsIn(payload) }),
    restored: () => tell({ tickets: [], missed: true }),
    broke: (error) => log.warn({ reason: error.message }, 'live updates paused: the listening connection broke'),
  })
  const outbox = makeOutbox(async (news) => {
    try {
      await pool.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [channel, payloadsOf(news)])
    } catch (error) {
      log.warn({ err: error }, 'live updates were lost')
    }
  })
  return {
    publish: outbox.add,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await outbox.close()
      listeners.clear()
      await line.close()
    },
  }
}

/** Gathers facts by ticket and sends what it has at the end of each interval. */
function makeOutbox(send: (news: readonly TicketNews[]) => Promise<void>) {
  const gathered = new Map<string, Set<string>>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function flush(): Promise<void> {
    timer = undefined
    if (gathered.size === 0) return
    const news = [...gathered].map(([ticket, facts]) => ({ ticket, facts: [...facts] }))
    gathered.clear()
    await send(news)
  }

  return {
    add: (facts: readonly Envelope<AnyFact>[]) => {
      if (closed) return
      for (const { ticket, fact } of facts) gathered.set(ticket, (gathered.get(ticket) ?? new Set()).add(fact.type))
      timer ??= setTimeout(flush, gatherFor)
    },
    close: () => {
      closed = true
      clearTimeout(timer)
      return flush()
    },
  }
}
