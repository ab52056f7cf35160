import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as intake } from '#intake/server/stage.ts'
import { categories, levels } from '../../../test/cast/catalogue.ts'
import { places } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { door } from './stage.ts'

let api: CastApi
let dispatcher: Ask
beforeAll(async () => {
  api = await castApi([intake, door])
  dispatcher = await api.as(cast.dispatcher)
})
afterAll(() => api.close())

const choice = { kind: 'complaint', category: categories.tooCold, level: levels.day, place: places.yongan }

async function receive(): Promise<string> {
  const { body } = await dispatcher('POST', '/api/tickets', {
    channel: 'phone',
    text: '家里暖气冰凉',
    address: '永安里东社区3号楼',
    requester: { kind: 'citizen', confidential: false },
  })
  return body.ticket
}

test('a received ticket waits at the desk until a person has classified it', async () => {
  const ticket = await receive()
  const waiting = async () =>
    (await dispatcher('GET', '/api/classify/desk')).body.rows.map((row: { ticket: string }) => row.ticket)
  const count = async () => (await dispatcher('GET', '/api/classify/desk-count')).body.count
  expect(await waiting()).toEqual([ticket])
  expect(await count()).toBe(1)
  expect((await dispatcher('POST', `/api/tickets/${ticket}/classifications`, choice)).status).toBe(201)
  expect(await waiting()).toEqual([])
  expect(await count()).toBe(0)
  expect((await dispatcher('GET', `/api/tickets/${ticket}`)).body.register).toMatchObject({
    ...choice,
    phase: 'classified',
  })
})

test('what waits belongs to the whole city until it has a place', async () => {
  await receive()
  const leader = await api.as(cast.leader)
  expect((await leader('GET', '/api/classify/desk')).body.rows).toEqual([])
  expect((await (await api.as(cast.jianwai))('GET', '/api/classify/desk')).status).toBe(403)
})

test.each([
  ['category-unknown', { category: 'heat.no-such' }],
  ['place-not-a-street', { place: places.chaoyang }],
])('%s is refused with its rule', async (reason, over) => {
  const ticket = await receive()
  const answer = await dispatcher('POST', `/api/tickets/${ticket}/classifications`, { ...choice, ...over })
  expect(answer).toMatchObject({ status: 409, body: { reason, rule: 'CLASSIFY-01' } })
})

test('words propose category, kind, place and what alarms', async () => {
  const answer = await dispatcher('POST', '/api/suggestions', {
    text: '投诉：暖气冰凉，再不管就着火了',
    address: '龙泽苑5号楼',
  })
  expect(answer).toMatchObject({
    status: 200,
    body: {
      categories: [{ category: categories.tooCold, level: '24h', because: ['暖气', '冰凉'] }],
      kinds: [{ kind: 'complaint', because: ['投诉'] }],
      places: [{ place: places.longze, probability: expect.any(Number), because: ['龙泽苑'] }],
      address: '5号楼',
      sensitive: ['着火'],
      marks: [{ start: 12, end: 14, kind: 'counts' }],
    },
  })
})
