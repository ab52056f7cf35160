import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ticketId } from '#foundations/journal/envelope.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, takeIn } from '../cast/story.ts'

let api: CastApi
let operator: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.operator)
})
afterAll(() => api.close())

const demand = { ...coldDemand, place: places.yongan }

test('the same key with another demand is refused; the first one stands', async () => {
  const key = randomUUID()
  expect((await operator('POST', '/api/tickets', demand, key)).body.repeated).toBe(false)
  expect((await operator('POST', '/api/tickets', demand, key)).body).toMatchObject({ ticket: key, repeated: true })
  const refused = { error: 'refused', reason: 'already-received', rule: 'INTAKE-01' }
  for (const over of [{ text: '路灯不亮' }, { address: '别处' }, { channel: 'letter' }, { place: places.jianwai }]) {
    const other = await operator('POST', '/api/tickets', { ...demand, ...over }, key)
    expect([other.status, other.body]).toEqual([409, refused])
  }
  expect(await readHistory(api.platform.pool, ticketId(key))).toMatchObject([{ fact: { text: demand.text } }])
  const malformed = await operator('POST', '/api/tickets', demand, 'not-a-key')
  expect([malformed.status, malformed.body.fields[0].path]).toEqual([400, '/headers/idempotency-key'])
})

test('whoever knows a ticket’s id does not get a look-up code for it', async () => {
  const anybody = await api.as()
  const form = { ...demand, channel: undefined, requester: { ...demand.requester, phone: '13800000000' } }
  const handedIn = await anybody('POST', '/api/public/demands', form, randomUUID())
  expect(handedIn.status).toBe(201)
  const ticket = await takeIn(operator)
  for (const known of [
    ticket,
    (await operator('GET', `/api/tickets?number=${handedIn.body.number}`)).body.rows[0].ticket,
  ]) {
    const guess = await anybody('POST', '/api/public/demands', { ...form, text: '别人的诉求' }, known)
    expect([guess.status, guess.body.reason]).toEqual([409, 'already-received'])
  }
  expect((await anybody('POST', '/api/public/progress', handedIn.body)).status).toBe(200)
})

test('the same key with another command on the ticket changes nothing, and the answer says that it is a repeat', async () => {
  const [ticket, key] = [await takeIn(operator), randomUUID()]
  const url = `/api/tickets/${ticket}/classifications` as const
  expect((await operator('POST', url, coldFlat, key)).body).toMatchObject({ repeated: false, position: 2 })
  const again = await operator('POST', url, { ...coldFlat, kind: 'praise' }, key)
  expect([again.status, again.body]).toMatchObject([201, { repeated: true, position: 2, facts: ['TicketClassified'] }])
  expect(await readHistory(api.platform.pool, ticketId(ticket))).toHaveLength(2)
})

test('a key that somebody else used opens no ticket outside one’s own scope', async () => {
  const [ticket, key] = [await takeIn(operator), randomUUID()]
  expect((await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat, key)).status).toBe(201)
  const stranger = await api.as(cast.chaowai)
  for (const known of [key, ticket]) {
    const { status, body } = await stranger('POST', `/api/tickets/${ticket}/signatures`, {}, known)
    expect([status, body]).toEqual([403, { error: 'outside-your-scope' }])
  }
})
