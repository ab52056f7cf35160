import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorker } from '#platform/jobs/worker.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { places } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { factsOf } from '../cast/story.ts'

let api: CastApi
let worker: { stop: () => Promise<void> }
let [operator, street, callBack, anybody]: Ask[] = []
const as = (ask: Ask | undefined): Ask => {
  if (ask === undefined) throw new Error('Nobody has signed in yet')
  return ask
}
beforeAll(async () => {
  api = await castApi(doors)
  worker = await startWorker(api.platform, doors, api.ownerUrl)
  ;[operator, street, callBack, anybody] = await Promise.all([
    api.as(cast.operator),
    api.as(cast.jianwai),
    api.as(cast.callBack),
    api.as(),
  ])
})
afterAll(async () => {
  await worker.stop()
  await api.close()
})

const hour = 3_600_000
const matter = { kind: 'complaint', category: categories.tooCold, level: '24h', place: places.yongan }
const calls = [
  { phone: '13800000001', text: '永安里东社区三号楼暖气管爆裂，热水一直往外喷，整栋楼的暖气都凉了，请马上派人来修' },
  { phone: '13800000002', text: '三号楼暖气管爆裂了，热水一直往外喷，整栋楼暖气都凉了，请派人马上来修一下' },
]

async function eventually<Value>(read: () => Promise<Value>, fits: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await read()
    if (fits(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return read()
}
const typesOf = async (ticket: string) => (await factsOf(api, ticket)).map(({ type }) => type)
const told = async (ticket: string) => (await factsOf(api, ticket)).filter(({ type }) => type === 'LinkedAnswerGiven')

async function call(over: { readonly phone: string; readonly text: string }): Promise<string> {
  const { status, body } = await as(operator)('POST', '/api/tickets', {
    channel: 'phone',
    text: over.text,
    address: '永安里东社区3号楼',
    place: places.yongan,
    requester: { kind: 'citizen', confidential: false, phone: over.phone },
  })
  expect(status).toBe(201)
  return body.ticket
}

async function linkToFound(ticket: string, text: string): Promise<void> {
  const { body } = await as(operator)('POST', '/api/repeat-searches', { text, ticket, ...matterOf })
  const [first] = body.rows
  expect(first.head ?? first.ticket).toBe(head)
  expect(first.as).toContain('same-text')
  const linked = await as(operator)('POST', `/api/tickets/${ticket}/links`, { to: head, as: first.as[0] })
  expect(linked.status).toBe(201)
}
const { category, place } = matter
const matterOf = { category, place }

async function resolve(result: object): Promise<void> {
  const said = await as(street)('POST', `/api/tickets/${head}/results`, {
    result: 'solved',
    workDone: '更换管段',
    ...result,
  })
  expect([said.status, said.body]).toMatchObject([201, {}])
  await eventually(
    () => typesOf(head),
    (types) => types.at(-1) === 'CallBackOpened',
  )
  api.pass(hour)
}

async function rates() {
  const { body } = await as(callBack)('GET', '/api/rankings?table=streets')
  return body.league.rows.find((row: { unit: string }) => row.unit === 'street-110105001').full
}

let head: string
let repeats: readonly string[]
let web: { readonly number: string; readonly code: string }

test('three people report one burst pipe: one ticket goes to the street, two wait for it [CLASSIFY-03]', async () => {
  const [first, second] = calls
  if (first === undefined || second === undefined) throw new Error('Nobody called')
  head = await call(first)
  expect((await as(operator)('POST', `/api/tickets/${head}/classifications`, matter)).status).toBe(201)
  await eventually(
    () => typesOf(head),
    (types) => types.includes('TicketDispatched'),
  )
  const byPhone = await call(second)
  await linkToFound(byPhone, second.text)
  const receipt = await as(anybody)('POST', '/api/public/demands', {
    text: second.text,
    address: '',
    place: places.yongan,
    requester: { kind: 'citizen', confidential: false, phone: '13800000004' },
  })
  expect(receipt.status).toBe(201)
  web = receipt.body
  const { rows } = (await as(operator)('GET', `/api/tickets?number=${web.number}`)).body
  const byWeb = rows[0].ticket
  await linkToFound(byWeb, second.text)
  repeats = [byPhone, byWeb]
  await eventually(
    () => typesOf(head),
    (types) => types.filter((type) => type === 'RepeatJoined').length === 2,
  )
  const seen = (await as(street)('GET', `/api/repeats/${head}`)).body
  expect(seen.count).toBe(2)
  const progress = (await as(anybody)('POST', '/api/public/progress', web)).body
  expect(progress).toMatchObject({ phase: 'linked', answer: null, due: expect.any(String) })
  expect(progress.sentence.zh).toContain('建外街道办事处')
})

test('its one result is told to each of them once, and counts once in the rates', async () => {
  expect((await as(street)('POST', `/api/tickets/${head}/signatures`, {})).status).toBe(201)
  expect((await as(street)('POST', `/api/tickets/${head}/contacts`, { by: 'phone', note: '已联系' })).status).toBe(201)
  await resolve({ publicAnswer: '暖气管已更换，供热恢复。' })
  for (const ticket of repeats) {
    const given = await eventually(
      () => told(ticket),
      (facts) => facts.length > 0,
    )
    expect(given).toMatchObject([{ from: head, result: 'solved', answer: '暖气管已更换，供热恢复。' }])
    expect(await typesOf(ticket)).toEqual(['TicketReceived', 'TicketLinked', 'LinkedAnswerGiven'])
  }
  const progress = (await as(anybody)('POST', '/api/public/progress', web)).body
  expect(progress).toMatchObject({ phase: 'told-with-head', answer: '暖气管已更换，供热恢复。' })
  expect((await rates()).valid).toBe(0)
  for (const ticket of repeats) {
    const asked = await as(callBack)('POST', `/api/tickets/${ticket}/call-backs`, answered)
    expect(asked).toMatchObject({ status: 409, body: { reason: 'not-resolved' } })
  }
  expect((await as(callBack)('POST', `/api/tickets/${head}/call-backs`, answered)).status).toBe(201)
  expect((await rates()).valid).toBe(1)
})

const answered = {
  channel: 'person',
  contacted: true,
  answeredBy: 'requester',
  solved: 'unsolved',
  satisfied: 'unsatisfied',
  why: '还在漏',
}

test('a second handling tells them of its new result, and not of the same again', async () => {
  await eventually(
    () => typesOf(head),
    (types) => types.at(-1) === 'SecondHandlingOpened',
  )
  expect((await as(street)('POST', `/api/tickets/${head}/contacts`, { by: 'visit', note: '已上门' })).status).toBe(201)
  await resolve({ publicAnswer: '整段管道已更换，不再漏水。' })
  for (const ticket of repeats) {
    const given = await eventually(
      () => told(ticket),
      (facts) => facts.length > 1,
    )
    expect(given.map((fact) => ('answer' in fact ? fact.answer : ''))).toEqual([
      '暖气管已更换，供热恢复。',
      '整段管道已更换，不再漏水。',
    ])
  }
})

test('whoever is linked after the answer is told it at once', async () => {
  const [, second] = calls
  const late = await call({ phone: '13800000003', text: second?.text ?? '' })
  expect((await as(operator)('POST', `/api/tickets/${late}/links`, { to: head, as: 'same-text' })).status).toBe(201)
  const given = await eventually(
    () => told(late),
    (facts) => facts.length > 0,
  )
  expect(given).toMatchObject([{ answer: '整段管道已更换，不再漏水。' }])
})
