import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Envelope } from '#foundations/journal/envelope.ts'
import { commandId, refOf } from '#foundations/journal/envelope.ts'
import { monday } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { connected } from '../postgres/databases.ts'
import { type LiveHub, type LiveNews, openLiveHub } from './live-hub.ts'

let scratch: ScratchPlatform
let other: LiveHub

beforeAll(async () => {
  scratch = await scratchPlatform()
  const { pool, log } = scratch.platform
  other = await openLiveHub({ url: scratch.ownerUrl, pool, log })
})
afterAll(async () => {
  await other.close()
  await scratch.close()
})

function fact(n: number, type: string): Envelope {
  const command = commandId('00000000-0000-4000-8000-000000000000')
  return {
    ticket: ticketNumber(n),
    position: 1,
    commandId: command,
    actor: refOf(cast.operator),
    fact: { type, at: monday },
  }
}

/** Resolves with the next news for which `enough` holds, gathered until then. */
function heardBy(hub: LiveHub, enough: (news: readonly LiveNews[]) => boolean): Promise<readonly LiveNews[]> {
  const heard: LiveNews[] = []
  return new Promise((resolve) => {
    const stop = hub.subscribe((news) => {
      heard.push(news)
      if (!enough(heard)) return
      stop()
      resolve(heard)
    })
  })
}

test('facts of one process are told to every process, together, without what they say', async () => {
  const all = [heardBy(scratch.platform.live, (news) => news.length > 0), heardBy(other, (news) => news.length > 0)]
  scratch.platform.live.publish([fact(1, 'TicketReceived'), fact(1, 'TicketClassified')])
  scratch.platform.live.publish([fact(2, 'TicketReceived'), fact(1, 'TicketClassified')])
  const told = [
    { ticket: ticketNumber(1), facts: ['TicketReceived', 'TicketClassified'] },
    { ticket: ticketNumber(2), facts: ['TicketReceived'] },
  ]
  for (const heard of await Promise.all(all)) expect(heard).toEqual([{ tickets: told }])
})

test('a thousand tickets at once arrive whole', async () => {
  const count = (news: readonly LiveNews[]) => news.reduce((sum, { tickets }) => sum + tickets.length, 0)
  const heard = heardBy(other, (news) => count(news) >= 1_000)
  scratch.platform.live.publish(Array.from({ length: 1_000 }, (_, n) => fact(n, 'TicketReceived')))
  expect(count(await heard)).toBe(1_000)
})

test('a broken line is taken up again, and listeners are told to read anew', async () => {
  const missed = heardBy(other, (news) => news.some((one) => one.missed === true))
  await connected(scratch.ownerUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'jiesu live' and datname = current_database()`),
  )
  expect(await missed).toEqual([{ tickets: [], missed: true }])
  const heard = heardBy(other, (news) => news.length > 0)
  other.publish([fact(3, 'TicketReceived')])
  expect((await heard)[0]?.tickets[0]?.ticket).toBe(ticketNumber(3))
})

test('who has stopped listening hears nothing, and closing sends what was gathered', async () => {
  const { pool, log } = scratch.platform
  const hub = await openLiveHub({ url: scratch.ownerUrl, pool, log })
  let calls = 0
  const stop = other.subscribe(() => {
    calls += 1
  })
  stop()
  const heard = heardBy(other, (news) => news.length > 0)
  hub.publish([fact(4, 'TicketReceived')])
  await hub.close()
  expect((await heard)[0]?.tickets).toHaveLength(1)
  expect(calls).toBe(0)
})
