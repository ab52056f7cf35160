import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { door as intake } from '#intake/server/stage.ts'
import { categories, levels } from '../../../test/cast/catalogue.ts'
import { places } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { expectRebuiltEqualsLive, factsOf, letReact } from '../../../test/cast/story.ts'
import { desk } from './desk.ts'
import { fingerprints } from './fingerprints.ts'
import { matters } from './matters.ts'
import { door } from './stage.ts'

let api: CastApi
let operator: Ask
beforeAll(async () => {
  api = await castApi([intake, door, dispatch])
  operator = await api.as(cast.operator)
})
afterAll(() => api.close())

const month = 31 * 86_400_000
/** A story that searches has the window to itself. */
const later = () => api.pass(month)

const burst = '永安里东里三号楼门口的自来水管爆裂，水一直往外冒，路面都淹了，请尽快派人来修'
const again = '您好，永安里东里三号楼门口自来水管爆裂，水一直往外冒，路面都淹了，请快点派人来修'
const noise = '朝外大街的广场舞音响每天吵到晚上十点，老人没有办法休息，希望有人管一管'
const matter = { kind: 'complaint', category: categories.leak, level: levels.week, directDispatch: false }

async function receive(text: string, phone = '13800000001'): Promise<string> {
  const { body } = await operator('POST', '/api/tickets', {
    channel: 'phone',
    text,
    address: '',
    requester: { kind: 'citizen', confidential: false, phone },
  })
  return body.ticket
}

async function classify(ticket: string, place: string, category: string = categories.leak): Promise<string> {
  const { status } = await operator('POST', `/api/tickets/${ticket}/classifications`, { ...matter, category, place })
  expect(status).toBe(201)
  return ticket
}

async function search(asked: object, ask = operator) {
  const { status, body } = await ask('POST', '/api/repeat-searches', asked)
  expect(status).toBe(200)
  return body.rows.map(({ ticket, as }: { ticket: string; as: string[] }) => [ticket, as])
}

const link = (ticket: string, to: string, as = 'same-text') =>
  operator('POST', `/api/tickets/${ticket}/links`, { to, as })

test('while the operator types, what was said before is found by text, by requester and by place [CLASSIFY-03]', async () => {
  later()
  const byText = await receive(burst, '13800000009')
  const byPhone = await classify(await receive(noise, '13800000002'), places.longze)
  const byPlace = await classify(await receive('家里的卫生间天花板一直往下滴水', '13800000003'), places.yongan)
  await classify(await receive(noise, '13800000004'), places.tilu, categories.nightNoise)
  const asked = { text: again, phone: '138 0000 0002', category: categories.leak, place: places.yongan }
  const found = await search(asked)
  expect(new Map(found)).toEqual(
    new Map([
      [byText, ['same-text']],
      [byPhone, ['same-requester']],
      [byPlace, ['same-matter']],
    ]),
  )
  const { body } = await operator('POST', '/api/repeat-searches', asked)
  expect(body.rows.find((row: { ticket: string }) => row.ticket === byText)).toMatchObject({
    text: burst,
    open: true,
    lead: null,
    due: null,
    head: null,
    repeats: 0,
    alike: expect.closeTo(0.73, 1),
  })
  expect(JSON.stringify(body)).not.toMatch(/1380000/)
  expect(await search({ text: again, ticket: byText })).toEqual([])
})

test('what lies outside the window, was withdrawn, or is none of the actor’s business is not found', async () => {
  later()
  const old = await receive(burst)
  expect(await search({ text: burst })).toEqual([[old, ['same-text']]])
  const withdrawn = await receive(burst)
  await operator('POST', `/api/tickets/${withdrawn}/withdrawals`, { note: '来电撤回' })
  expect(await search({ text: burst })).toEqual([[old, ['same-text']]])
  const abroad = { ...cast.dispatcher, person: 'cast-changping', scope: { area: places.changping } }
  expect(await search({ text: burst }, await api.as(abroad))).toEqual([])
  await classify(old, places.longze)
  expect(await search({ text: burst }, await api.as(abroad))).toEqual([[old, ['same-text']]])
  api.pass(month)
  expect(await search({ text: burst })).toEqual([])
  expect((await (await api.as(cast.jianwai))('POST', '/api/repeat-searches', { text: burst })).status).toBe(403)
})

test.each([
  ['nothing', ''],
  ['emoji', '😀'.repeat(300)],
  ['one character over and over', '水'.repeat(20_000)],
  ['right-to-left text', 'انفجار أنبوب المياه أمام المبنى'],
  ['SQL', "'); drop table classify.fingerprints; -- 水管爆裂水管爆裂"],
  ['HTML', '<script>alert(1)</script><b>水管爆裂水管爆裂</b>'],
])('%s is searched for calmly', async (_, text) => {
  later()
  expect(await search({ text, category: "'", phone: '%', place: '11' })).toEqual([])
})

test('a text too long or a place that is none is refused with its field', async () => {
  expect((await operator('POST', '/api/repeat-searches', { text: '水'.repeat(100_000) })).status).toBe(400)
  expect((await operator('POST', '/api/repeat-searches', { text: '', place: 'x' })).status).toBe(400)
})

test('a linked ticket leaves the desks, is shown with its head, and is back when it is let go', async () => {
  const head = await receive(burst)
  const repeat = await receive(again)
  const waiting = async () =>
    (await operator('GET', '/api/classify/desk?limit=200')).body.rows.map((row: { ticket: string }) => row.ticket)
  expect((await link(repeat, head)).status).toBe(201)
  await letReact(api, [door, dispatch], repeat)
  expect(await waiting()).not.toContain(repeat)
  const { body } = await operator('GET', `/api/repeats/${head}`)
  expect(body).toMatchObject({ count: 1, rows: [{ ticket: repeat, as: 'same-text', told: null }] })
  expect((await operator('GET', `/api/tickets/${repeat}`)).body.register.phase).toBe('linked')
  expect(await link(head, repeat)).toMatchObject({ status: 409, body: { reason: 'has-repeats-of-its-own' } })
  expect(await link(await receive(again), repeat)).toMatchObject({ status: 409, body: { reason: 'head-is-linked' } })
  expect((await operator('POST', `/api/tickets/${repeat}/releases`, { why: '不是同一处' })).status).toBe(201)
  await letReact(api, [door, dispatch], repeat, 2)
  expect(await waiting()).toContain(repeat)
  expect((await operator('GET', `/api/repeats/${head}`)).body).toEqual({ count: 0, rows: [] })
  expect((await operator('GET', `/api/tickets/${repeat}`)).body.register.phase).toBe('received')
})

test('a linked ticket is not dispatched, whatever it is classified as; let go, a dispatcher decides', async () => {
  const head = await receive(burst)
  const repeat = await receive(again)
  await link(repeat, head)
  const direct = { ...matter, category: categories.tooCold, place: places.yongan, directDispatch: true }
  expect((await operator('POST', `/api/tickets/${repeat}/classifications`, direct)).status).toBe(201)
  await letReact(api, [door, dispatch], repeat)
  expect((await factsOf(api, repeat)).map(({ type }) => type)).toEqual([
    'TicketReceived',
    'TicketLinked',
    'TicketClassified',
  ])
  const dispatcher = await api.as(cast.dispatcher)
  const byHand = await dispatcher('POST', `/api/tickets/${repeat}/dispatches`, { by: 'catalogue' })
  expect(byHand).toMatchObject({ status: 409, body: { reason: 'linked' } })
  await operator('POST', `/api/tickets/${repeat}/releases`, { why: '不是同一处' })
  const { rows } = (await dispatcher('GET', '/api/dispatch/desk?limit=200')).body
  expect(rows.find((row: { ticket: string }) => row.ticket === repeat)).toMatchObject({ why: 'unlinked' })
})

test('of two that are linked to each other at once, one remains linked at most', async () => {
  const [one, two] = [await receive(burst), await receive(again)]
  const both = await Promise.all([link(one, two), link(two, one)])
  for (const ticket of [one, two]) await letReact(api, [door], ticket)
  for (const ticket of [one, two]) await letReact(api, [door], ticket)
  const phases = await Promise.all(
    [one, two].map(async (ticket) => (await operator('GET', `/api/tickets/${ticket}`)).body.register.phase),
  )
  expect(both.some(({ status }) => status === 201)).toBe(true)
  expect(phases.filter((phase) => phase === 'linked').length).toBeLessThan(2)
})

test('a head that is withdrawn lets its repeats go', async () => {
  const head = await receive(burst)
  const repeat = await receive(again)
  await link(repeat, head)
  await letReact(api, [door], repeat)
  await operator('POST', `/api/tickets/${head}/withdrawals`, { note: '来电撤回' })
  await letReact(api, [door], head)
  const last = (await factsOf(api, repeat)).at(-1)
  expect(last).toMatchObject({ type: 'TicketUnlinked', from: head, why: 'head-came-to-nothing' })
})

test('the views rebuilt from the journal equal the ones written along the way', async () => {
  for (const view of [fingerprints, matters, desk]) expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(3)
})
