import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { takeIn } from '../cast/story.ts'

let api: CastApi
let operator: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.operator)
  await takeIn(operator)
})
afterAll(() => api.close())

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([
  ...['bm9uZQ', '', '%00', forged(null), forged([]), forged(['yesterday-ish', randomUUID()])],
  ...[forged([{}, randomUUID()]), forged([7, 'no ticket']), forged([[1], {}]), forged(['\u0000', randomUUID()])],
])('a list goes on only after a key of its own, not %s', async (after) => {
  const { status, body } = await operator('GET', `/api/tickets?after=${after}`)
  expect([status, body]).toEqual([400, { error: 'invalid', fields: [expect.objectContaining({})] }])
})

test.each([
  ['receivedFrom', 'receivedFrom=yesterday'],
  ['receivedTo', 'receivedTo=2026-02-31'],
  ['receivedFrom', 'receivedFrom=infinity'],
  ['sort', 'sort=title:asc'],
  ['sort', 'sort=received;drop'],
  ['limit', 'limit=0'],
  ['limit', 'limit=100000'],
  ['limit', 'limit=-1'],
  ['number', 'number=%00'],
  ['requester', 'requester=citizen'],
  ['format', 'format=pdf'],
])('a list names the %s it cannot use: %s', async (name, query) => {
  for (const format of name === 'format' ? [''] : ['', '&format=csv']) {
    const { status, body } = await operator('GET', `/api/tickets?${query}${format}`)
    expect([status, body.error]).toEqual([400, 'invalid'])
    expect(body.fields[0].path).toBe(`/querystring/${name}`)
  }
})

test.each(['place=%25', "lead=x'%20or%20'1'='1", 'category=_', 'number=%5C', 'phase=nonsense'])(
  'a filter nothing fits finds nothing: %s',
  async (query) => {
    expect(await operator('GET', `/api/tickets?${query}`)).toMatchObject({
      status: 200,
      body: { rows: [], next: null },
    })
  },
)

test('a value that does not fit its column is told, also when a file is asked for', async () => {
  const appraiser = await api.as(cast.appraiser)
  for (const format of ['', '&format=csv', '&format=xlsx']) {
    const { status, body } = await appraiser('GET', `/api/ratings?valid=perhaps${format}`)
    expect([status, body.fields[0].problem]).toEqual([400, expect.stringContaining('perhaps')])
  }
})
