import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordination } from '#handle/server/coordination.ts'
import { firmDemands } from '#handle/server/firm-demands.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, expectRebuiltEqualsLive, letReact, takeIn } from '../cast/story.ts'

const districtPost = { unit: units.districtCentre, scope: { area: places.chaoyang } }
let api: CastApi
let operator: Ask
let district: Ask
let city: Ask
let housing: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  district = await api.as({ ...cast.dispatcher, person: 'cast-district', name: '钱区派', ...districtPost })
  city = operator
  housing = await api.as(cast.housing)
})
afterAll(() => api.close())

const give = (as: Ask, ticket: string, noun: string, body: object) => as('POST', `/api/tickets/${ticket}/${noun}`, body)
const rowOf = async (as: Ask, path: `/api/${string}`, ticket: string) =>
  (await as('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)

async function classified(place: string): Promise<string> {
  const ticket = await takeIn(operator)
  await give(operator, ticket, 'classifications', { ...coldFlat, place })
  await letReact(api, doors, ticket)
  return ticket
}

test('a district decomposes within its area, notes to a department, reports up and is answered [HANDLE-16]', async () => {
  const ticket = await classified(places.yongan)
  const outside = await give(district, ticket, 'dispatches', { by: 'dispatcher', lead: units.heatBureau, why: '市管' })
  expect(outside).toMatchObject({ status: 409, body: { reason: 'lead-outside-your-area', rule: 'DISPATCH-02' } })
  const inside = { by: 'dispatcher', lead: units.chaowai, why: '属地调整' }
  expect((await give(district, ticket, 'dispatches', inside)).status).toBe(201)

  const note = { text: '请住建委派人到场，联系13812345678', to: units.housing }
  expect((await give(district, ticket, 'notes', note)).status).toBe(201)
  expect(await rowOf(housing, '/api/coordination/to-me', ticket)).toMatchObject({
    note: '请住建委派人到场，联系〔电话〕',
    note_from: units.districtCentre,
    asks: [units.housing],
  })
  expect((await housing('GET', '/api/coordination/to-me/count')).body.count).toBe(1)
  expect((await give(housing, ticket, 'notes', { text: '已到场', to: units.districtCentre })).status).toBe(201)
  expect(await rowOf(housing, '/api/coordination/to-me', ticket)).toBeUndefined()

  expect((await give(district, ticket, 'reports-up', { why: '供热主管线属市级' })).status).toBe(201)
  const again = await give(district, ticket, 'reports-up', { why: '再报' })
  expect(again).toMatchObject({ status: 409, body: { reason: 'already-reported', rule: 'HANDLE-16' } })
  expect(await rowOf(city, '/api/coordination/to-me', ticket)).toMatchObject({ report_from: units.districtCentre })
  expect((await give(city, ticket, 'notes', { text: '市级协调供热单位', to: units.districtCentre })).status).toBe(201)
  expect(await rowOf(city, '/api/coordination/to-me', ticket)).toBeUndefined()
  expect(await rowOf(district, '/api/coordination', ticket)).toMatchObject({ report: null, note_from: units.centre })
})

test('another district’s ticket is none of its concern, in no list and by no command', async () => {
  const ticket = await classified(places.longze)
  await give(city, ticket, 'notes', { text: '市级关注' })
  expect(await rowOf(city, '/api/coordination', ticket)).toMatchObject({ note: '市级关注', asks: [] })
  expect(await rowOf(district, '/api/coordination', ticket)).toBeUndefined()
  expect(await rowOf(district, '/api/dispatch/desk', ticket)).toBeUndefined()
  for (const [noun, body] of [
    ['notes', { text: '我也看看' }],
    ['reports-up', { why: '…' }],
    ['dispatches', { by: 'dispatcher', lead: units.chaowai, why: '…' }],
  ] as const)
    expect((await give(district, ticket, noun, body)).status).toBe(403)
})

test('a note names a unit that is there, and not oneself', async () => {
  const ticket = await classified(places.yongan)
  for (const [to, reason] of [
    ['nobody', 'unit-unknown'],
    [units.districtCentre, 'to-yourself'],
    ["x'; drop table", 'unit-unknown'],
  ] as const)
    expect(await give(district, ticket, 'notes', { text: '请协助', to })).toMatchObject({
      status: 409,
      body: { reason },
    })
  expect((await give(city, ticket, 'reports-up', { why: '…' })).body).toMatchObject({ reason: 'nobody-above' })
})

test('the notes rebuilt from the journal are the notes', async () => {
  expect(await expectRebuiltEqualsLive(api, coordination)).toBeGreaterThan(1)
})

test('demands of firms are a track of their own: whose they are, until when, kept to the reader’s own', async () => {
  const firm = { ...coldDemand, text: '厂房暖气不热，影响生产', requester: { kind: 'firm', confidential: false } }
  const { body } = await operator('POST', '/api/tickets', firm)
  const citizen = await classified(places.yongan)
  expect(await rowOf(operator, '/api/firm-demands?state=to-assign', body.ticket)).toMatchObject({
    lead: null,
    due: null,
  })
  await give(operator, body.ticket, 'classifications', { ...coldFlat, directDispatch: false })
  await give(operator, body.ticket, 'dispatches', { by: 'dispatcher', lead: units.housing, why: '企业服务' })

  const own = await rowOf(housing, '/api/firm-demands?state=in-hand', body.ticket)
  expect(own).toMatchObject({ lead: units.housing, state: 'in-hand', due: expect.any(String) })
  expect((await housing('GET', '/api/firm-demands/units')).body).toEqual({
    count: 1,
    rows: [{ lead: units.housing, count: 1, overdue: 0 }],
  })
  expect(await rowOf(operator, '/api/firm-demands', citizen)).toBeUndefined()
  const street = await api.as(cast.chaowai)
  expect(await rowOf(street, '/api/firm-demands', body.ticket)).toBeUndefined()
  expect((await street('GET', '/api/firm-demands/units')).body.count).toBe(0)
  const csv = (await operator('GET', '/api/firm-demands?format=csv')).body
  expect(csv).toContain('主办单位')
  expect((await give(operator, body.ticket, 'withdrawals', { note: '企业撤回' })).status).toBe(201)
  expect(await rowOf(district, '/api/firm-demands?state=closed', body.ticket)).toMatchObject({ due: null })
  expect(await expectRebuiltEqualsLive(api, firmDemands)).toBeGreaterThan(0)
})
