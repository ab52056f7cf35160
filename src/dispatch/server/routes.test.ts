import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { door as intake } from '#intake/server/stage.ts'
import { categories } from '../../../test/cast/catalogue.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../../../test/cast/story.ts'
import { desk } from './desk.ts'
import { door } from './stage.ts'

const doors = [intake, classify, door]
let api: CastApi
let dispatcher: Ask
let street: Ask
beforeAll(async () => {
  api = await castApi(doors)
  dispatcher = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
})
afterAll(() => api.close())

async function classifyAs(over: object): Promise<string> {
  const ticket = await takeIn(dispatcher)
  await dispatcher('POST', `/api/tickets/${ticket}/classifications`, { ...coldFlat, ...over })
  await letReact(api, doors, ticket)
  return ticket
}

async function waiting(ticket: string) {
  const { body } = await dispatcher('GET', '/api/dispatch/desk')
  return body.rows.find((row: { ticket: string }) => row.ticket === ticket)
}

const byHand = { by: 'dispatcher', lead: units.housing, why: '公房，由房管局负责' }
const handBack = { reason: 'not-our-duty', why: '公房漏水', basis: '职责清单第 3 条', suggestedLead: units.housing }

test('a classified ticket goes straight to its unit, once, and never shows at the desk', async () => {
  const ticket = await classifyAs({})
  const facts = await factsOf(api, ticket)
  expect(facts.map(({ type }) => type)).toEqual(['TicketReceived', 'TicketClassified', 'TicketDispatched'])
  expect(facts[2]).toMatchObject({ lead: units.jianwai, reason: { by: 'catalogue', line: 'C-001' } })
  expect(await waiting(ticket)).toBeUndefined()
})

test('where the catalogue has no answer, the ticket waits with the reason until a dispatcher decides', async () => {
  const ticket = await classifyAs({ category: categories.nightNoise })
  expect(await waiting(ticket)).toMatchObject({ why: 'no-line', returns: 0, due: null })
  const count = async () => (await dispatcher('GET', '/api/dispatch/desk-count')).body.count
  expect(await count()).toBe(1)
  const again = await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, { by: 'catalogue' })
  expect(again).toMatchObject({ status: 409, body: { reason: 'no-line', rule: 'DISPATCH-01' } })
  expect((await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, byHand)).status).toBe(201)
  expect(await waiting(ticket)).toBeUndefined()
  expect(await count()).toBe(0)
})

test('a person who wants to decide gets the ticket at the desk, and may still leave it to the catalogue', async () => {
  const ticket = await classifyAs({ directDispatch: false })
  expect(await waiting(ticket)).toMatchObject({ why: 'person-decides' })
  expect((await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, { by: 'catalogue' })).status).toBe(201)
})

test('a unit hands a ticket back; the dispatcher sees by whom and why, and the clocks go on', async () => {
  const ticket = await classifyAs({})
  expect((await street('POST', `/api/tickets/${ticket}/returns`, handBack)).status).toBe(201)
  expect(await waiting(ticket)).toMatchObject({
    why: 'returned',
    returned_by: units.jianwai,
    returned_why: '公房漏水',
    suggested_lead: units.housing,
    returns: 1,
    due: instantOf(hoursLater(24)),
  })
  expect((await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, byHand)).status).toBe(201)
  expect((await factsOf(api, ticket)).at(-1)).toMatchObject({ round: 2, deadlines: { resolveBy: hoursLater(24) } })
})

test('refusals name their rule; strangers and other posts do not get that far', async () => {
  const ticket = await classifyAs({})
  const returning = (as: Ask) => as('POST', `/api/tickets/${ticket}/returns`, handBack)
  expect(await returning(await api.as(cast.chaowai))).toMatchObject({ status: 403 })
  expect(await returning(dispatcher)).toMatchObject({ status: 403 })
  expect(await street('POST', `/api/tickets/${ticket}/dispatches`, byHand)).toMatchObject({ status: 403 })
  const nobody = { ...byHand, lead: 'street-999' }
  expect(await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, nobody)).toMatchObject({
    status: 409,
    body: { reason: 'no-such-unit', rule: 'DISPATCH-02' },
  })
  expect(await dispatcher('POST', `/api/tickets/${ticket}/dispatches`, { by: 'dice' })).toMatchObject({ status: 400 })
})

test('a preview tells who, by when and why, and which lines lost, without recording anything', async () => {
  const asked = { ...coldFlat, category: categories.leak, level: '7d' }
  expect(await dispatcher('POST', '/api/dispatch-previews', asked)).toMatchObject({
    status: 200,
    body: {
      rule: 'DISPATCH-01',
      edition: 'cast',
      lines: [{ id: 'C-002' }, { id: 'C-003' }],
      plan: { lead: units.housing, supports: [units.jianwai], resolveBy: instantOf(hoursLater(7 * 24)) },
    },
  })
  const gap = await dispatcher('POST', '/api/dispatch-previews', { ...asked, category: categories.nightNoise })
  expect(gap.body).toMatchObject({ gap: 'no-line', lines: [] })
  expect(gap.body.plan).toBeUndefined()
})

test('the preview of a ticket that came back heeds who returned it, and its clocks', async () => {
  const ticket = await classifyAs({})
  const preview = async () => (await dispatcher('POST', '/api/dispatch-previews', { ...coldFlat, ticket })).body
  api.pass(3_600_000)
  expect((await preview()).plan).toMatchObject({
    signBy: instantOf(hoursLater(1.5)),
    resolveBy: instantOf(hoursLater(24)),
  })
  await street('POST', `/api/tickets/${ticket}/returns`, handBack)
  expect(await preview()).toMatchObject({ gap: 'returned-by-that-unit', lines: [{ id: 'C-001' }] })
  const stranger = await api.as(cast.chaowai)
  expect((await stranger('POST', '/api/dispatch-previews', { ...coldFlat, ticket })).status).toBe(403)
})

test('the desk rebuilt from the journal is the desk', async () => {
  expect(await expectRebuiltEqualsLive(api, desk)).toBeGreaterThan(3)
})
