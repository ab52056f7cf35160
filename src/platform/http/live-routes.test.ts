import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commandId, refOf } from '#foundations/journal/envelope.ts'
import { monday, units } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { addUser, closeUser, issueToken } from '../identity/user-work.ts'
import type { App } from './app.ts'
import { createApp } from './create-app.ts'

let scratch: ScratchPlatform
let app: App
let url: string
let listening = 0

beforeAll(async () => {
  scratch = await scratchPlatform()
  const { live } = scratch.platform
  const subscribe: typeof live.subscribe = (listener) => {
    listening += 1
    const stop = live.subscribe(listener)
    return () => {
      listening -= 1
      stop()
    }
  }
  const platform = { ...scratch.platform, live: { ...live, subscribe } }
  app = await createApp(platform, [])
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

async function open(userName: string) {
  const post = { role: 'operator', unit: units.centre } as const
  await addUser(scratch.platform, { userName, name: userName, password: 'a long password', post })
  const { token } = await issueToken(scratch.platform, userName, { purpose: 'test', days: 1 })
  const end = new AbortController()
  const answer = await fetch(`${url}/api/live`, { headers: { authorization: `Bearer ${token}` }, signal: end.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('The stream has no body')
  return { answer, end, read: async () => (await reader.read()).value }
}

function publish(n: number): void {
  const fact = { type: 'TicketReceived', at: monday }
  const id = commandId('00000000-0000-4000-8000-000000000000')
  const { live } = scratch.platform
  live.publish([{ ticket: ticketNumber(n), position: 1, commandId: id, actor: refOf(cast.operator), fact }])
}

test('a browser hears facts, and leaves no listener behind when it goes', async () => {
  const { answer, end, read } = await open('first.reader')
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(await read()).toBe('retry: 2000\n\n')
  publish(1)
  expect(await read()).toBe(
    `event: facts\ndata: {"tickets":[{"ticket":"${ticketNumber(1)}","facts":["TicketReceived"]}]}\n\n`,
  )
  expect(listening).toBe(1)
  end.abort()
  await vi.waitFor(() => expect(listening).toBe(0))
})

test('it beats while the session lasts, and ends with it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { read } = await open('second.reader')
  await read()
  vi.advanceTimersByTime(20_000)
  expect(await read()).toBe(': still here\n\n')
  await closeUser(scratch.platform, 'second.reader')
  scratch.pass(2_000)
  vi.advanceTimersByTime(20_000)
  expect(await read()).toBeUndefined()
  vi.useRealTimers()
  await vi.waitFor(() => expect(listening).toBe(0))
})

test('it is for people who are signed in, and ends with the server', async () => {
  expect((await fetch(`${url}/api/live`)).status).toBe(401)
  const { read } = await open('third.reader')
  await read()
  const closed = app.close()
  expect(await read()).toBeUndefined()
  await closed
  expect(listening).toBe(0)
})
