import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { keepClocks } from '../../src/handle/server/clock-keeper.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, expectRebuiltEqualsLive, factsOf, letReact } from '../cast/story.ts'

const day = 86_400_000
let api: CastApi
let operator: Ask
let street: Ask
let leader: Ask
let anybody: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  leader = await api.as(cast.leader)
  anybody = await api.as()
})
afterAll(() => api.close())

const inDays = (count: number) => dateOf((api.platform.now() + count * day) as Moment)
const planOf = () => ({
  plan: '老旧管网整体改造，由区里统一立项',
  summary: '小区供热管网列入改造计划',
  basis: '区老旧小区改造计划',
  milestones: [
    { what: '完成设计', by: inDays(20) },
    { what: '完成改造', by: inDays(100) },
  ],
})
const result = { result: 'solved', workDone: '管网已更换', publicAnswer: '您家所在小区管网已更换，供热恢复。' }
const rowOf = async (as: Ask, path: `/api/${string}`, ticket: string) =>
  (await as('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)
const give = (as: Ask, ticket: string, noun: string, body: object = {}) =>
  as('POST', `/api/tickets/${ticket}/${noun}`, body)

async function contacted(confidential = false): Promise<string> {
  const demand = { ...coldDemand, requester: { kind: 'citizen', confidential } }
  const { ticket } = (await operator('POST', '/api/tickets', demand)).body
  await give(operator, ticket, 'classifications', coldFlat)
  await letReact(api, doors, ticket)
  await give(street, ticket, 'signatures')
  expect((await give(street, ticket, 'contacts', { by: 'phone', note: '已致电' })).status).toBe(201)
  return ticket
}

async function shelved(confidential = false): Promise<string> {
  const ticket = await contacted(confidential)
  expect((await give(street, ticket, 'shelf-requests', planOf())).status).toBe(201)
  expect((await give(leader, ticket, 'shelf-decisions', { verdict: 'approve', why: '' })).status).toBe(201)
  return ticket
}

test('asked, refused, asked again and approved, reviewed, ended, resolved [HANDLE-08]', async () => {
  const ticket = await contacted()
  const before = await rowOf(street, '/api/inbox', ticket)
  expect((await give(street, ticket, 'shelf-requests', planOf())).status).toBe(201)
  expect(await rowOf(leader, '/api/shelf/requests', ticket)).toMatchObject({
    lead: units.jianwai,
    decided_by: 'district',
    milestones: [{ what: '完成设计', reached: false }, { what: '完成改造' }],
  })
  const no = { verdict: 'refuse', why: '请补充立项依据' }
  expect((await give(leader, ticket, 'shelf-decisions', no)).status).toBe(201)
  expect(await rowOf(leader, '/api/shelf/requests', ticket)).toBeUndefined()

  await give(street, ticket, 'shelf-requests', planOf())
  const yes = { verdict: 'approve', summary: '供热管网列入区改造计划，咨询13800138000', why: '' }
  expect((await give(leader, ticket, 'shelf-decisions', yes)).status).toBe(201)
  const line = await rowOf(street, '/api/inbox?ask=shelved', ticket)
  expect(line).toMatchObject({ ask: 'shelved', clock: 'review', rule: 'HANDLE-08' })
  expect(await rowOf(leader, '/api/shelf', ticket)).toMatchObject({ review_by: line.due })

  const open = await give(street, ticket, 'results', result)
  expect(open).toMatchObject({ status: 409, body: { reason: 'shelved', rule: 'HANDLE-03' } })
  const reached = { milestone: 1, note: '设计图已批复' }
  expect((await give(street, ticket, 'milestones', reached)).status).toBe(201)
  expect((await rowOf(leader, '/api/shelf', ticket)).milestones[0]).toMatchObject({ reached: true })

  api.pass(10 * day)
  expect((await give(leader, ticket, 'shelf-reviews', { verdict: 'go-on', why: '进展正常' })).status).toBe(201)
  expect(momentOf((await rowOf(leader, '/api/shelf', ticket)).review_by)).toBeGreaterThan(momentOf(line.due))
  expect((await give(leader, ticket, 'shelf-reviews', { verdict: 'end', why: '管网已更换' })).status).toBe(201)
  const after = await rowOf(street, '/api/inbox', ticket)
  expect(after).toMatchObject({ ask: 'to-resolve', clock: 'resolve', rule: 'HANDLE-08' })
  expect(momentOf(after.due)).toBe(momentOf(before.due) + 10 * day)
  expect(await rowOf(leader, '/api/shelf', ticket)).toBeUndefined()
  expect((await give(street, ticket, 'results', result)).status).toBe(201)
})

test('anybody reads topic, street, the approved summary and the next review, and nothing of who asked', async () => {
  const [open, confidential] = [await shelved(), await shelved(true)]
  const { status, body } = await anybody('GET', '/api/public/shelf')
  expect(status).toBe(200)
  expect(body.rows.slice(0, 2).map(({ place }: { place: string }) => place)).toEqual(
    expect.arrayContaining(['朝阳区 建外街道', '朝阳区']),
  )
  expect(body.rows[0]).toMatchObject({ summary: '小区供热管网列入改造计划', steps: 2, reached: 0 })
  const told = JSON.stringify(body)
  for (const secret of [open, confidential, coldDemand.text, coldDemand.address, places.yongan, '由区里统一立项'])
    expect(told).not.toContain(secret)
  for (const ticket of [open, confidential]) await give(street, ticket, 'shelf-ends')
})

test('unreviewed, those above hear of it once; at its end the plan is over by itself, once', async () => {
  const ticket = await shelved()
  const { due } = await rowOf(street, '/api/inbox', ticket)
  const typesOf = async () => (await factsOf(api, ticket)).map(({ type }) => type)
  api.pass(momentOf(due) - api.platform.now() + 1_000)
  await Promise.all([keepClocks(api.platform), keepClocks(api.platform)])
  expect((await factsOf(api, ticket)).filter(({ type }) => type === 'ClockReminded')).toMatchObject([
    { clock: 'review', share: 1, tells: ['head', 'district', 'city'] },
  ])
  expect(await rowOf(leader, '/api/reminders', ticket)).toMatchObject({ clock: 'review' })
  expect(await rowOf(leader, '/api/overdue', ticket)).toMatchObject({ ask: 'shelved' })

  const { until } = await rowOf(leader, '/api/shelf', ticket)
  api.pass(momentOf(until) - api.platform.now() - 1_000)
  await keepClocks(api.platform)
  expect(await typesOf()).not.toContain('ShelfEnded')
  api.pass(5_000)
  await Promise.all([keepClocks(api.platform), keepClocks(api.platform)])
  expect((await factsOf(api, ticket)).filter(({ type }) => type === 'ShelfEnded')).toMatchObject([
    { how: 'limit-reached', shelved: { to: momentOf(until) } },
  ])
  expect(await rowOf(street, '/api/inbox', ticket)).toMatchObject({ ask: 'to-resolve' })
})

test('given to another unit it leaves the shelf, and the clock goes on as if it had never stood', async () => {
  const ticket = await contacted()
  const { due } = await rowOf(street, '/api/inbox', ticket)
  await give(street, ticket, 'shelf-requests', planOf())
  await give(leader, ticket, 'shelf-decisions', { verdict: 'approve', why: '' })
  const byHand = { by: 'dispatcher', lead: units.chaowai, why: '属地更正' }
  expect((await give(operator, ticket, 'dispatches', byHand)).status).toBe(201)
  expect(await rowOf(leader, '/api/shelf', ticket)).toBeUndefined()
  const { clocks } = (await operator('GET', `/api/tickets/${ticket}`)).body.register
  const resolve = clocks.find(({ name }: { name: string }) => name === 'resolve')
  expect(resolve).toMatchObject({ due })
  expect(resolve).not.toHaveProperty('standsSince')
})

describe('what nobody may', () => {
  test('a street of its own can not approve, and nobody asks without days that are dates', async () => {
    const ticket = await contacted()
    expect((await give(street, ticket, 'shelf-decisions', { verdict: 'approve', why: '' })).status).toBe(403)
    const odd = { ...planOf(), milestones: [{ what: '完成', by: '2027-02-30' }] }
    expect((await give(street, ticket, 'shelf-requests', odd)).status).toBe(400)
    const past = { ...planOf(), milestones: [{ what: '完成', by: '2020-01-01' }] }
    expect(await give(street, ticket, 'shelf-requests', past)).toMatchObject({
      status: 409,
      body: { reason: 'milestone-past', rule: 'HANDLE-08' },
    })
  })

  test.each([
    ['emoji', '👨‍👩‍👧🔥'],
    ['controls', '\u0001\u001b[31m'],
    ['right to left', '\u202eمرحبا'],
    ['SQL', "'; drop table handle.shelved; --"],
    ['HTML', '<script>alert(1)</script>'],
    ['one character very often', '冷'.repeat(100_000)],
  ])('%s gets a calm answer', async (_, text) => {
    const ticket = await contacted()
    const begin = performance.now()
    const { status } = await give(street, ticket, 'shelf-requests', { ...planOf(), plan: text, basis: text })
    expect([201, 400, 409]).toContain(status)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})

test('rebuilt from the facts, the shelf, the inbox and the clocks stand as they did', async () => {
  const wanted = new Set(['handle.shelved', 'handle.inbox', 'handle.clocks', 'handle.told', 'intake.register'])
  for (const view of doors.flatMap(({ views }) => views).filter(({ table }) => wanted.has(table)))
    expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(0)
})
