import { Type } from 'typebox'
import { afterEach, expect, test, vi } from 'vitest'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { give, read } from './api-client.ts'
import { Defect, Invalid, NotAllowed, Refused, Unreachable } from './problems.ts'

const Count = Type.Object({ count: Type.Integer() })

function answering(status: number, body: unknown) {
  const fetch = vi.fn(async (_path: string, _request: RequestInit) => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a good answer is what its schema says', async () => {
  answering(200, { count: 3 })
  expect(await read('/api/count', Count)).toEqual({ count: 3 })
})

test('an answer that does not fit its schema is a defect, not a surprise later on', async () => {
  answering(200, { count: 'three' })
  await expect(read('/api/count', Count)).rejects.toThrow(Defect)
})

test.each([
  [409, { error: 'refused', reason: 'window-closed', rule: 'DISPATCH-07' }, Refused],
  [400, { error: 'invalid', fields: [{ path: '/body/note', problem: 'too short' }] }, Invalid],
  [401, { error: 'not-signed-in' }, NotAllowed],
  [403, { error: 'outside-your-scope' }, NotAllowed],
  [429, { error: 'too-many-attempts', retryAfter: 3 }, NotAllowed],
  [500, { error: 'defect', id: 'x' }, Defect],
  [502, '<html>', Defect],
])('%i becomes its own kind of problem', async (status, body, kind) => {
  answering(status, body)
  await expect(read('/api/count', Count)).rejects.toThrow(kind)
})

test('no answer at all is unreachable', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')))
  await expect(read('/api/count', Count)).rejects.toThrow(Unreachable)
})

test('a command goes to its ticket’s noun with its key', async () => {
  const fetch = answering(201, { ticket: crypto.randomUUID(), position: 2, facts: ['TicketSigned'], repeated: false })
  await give({ ticket: 't' as TicketId, noun: 'signings', body: { a: 1 }, key: 'k' })
  expect(fetch).toHaveBeenCalledWith(
    '/api/tickets/t/signings',
    expect.objectContaining({
      method: 'POST',
      body: '{"a":1}',
      headers: expect.objectContaining({ 'idempotency-key': 'k' }),
    }),
  )
})
