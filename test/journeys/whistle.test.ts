import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { keepWhistles } from '#handle/server/whistle-keeper.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../cast/story.ts'

const minute = 60_000
const { housing, urban, heatUtility } = units
let api: CastApi
let operator: Ask
let street: Ask
let district: Ask
let inTime: Ask
let late: Ask
let absent: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  district = await api.as(cast.leader)
  inTime = await api.as(cast.housing)
  late = await api.as(of(urban))
  absent = await api.as(of(heatUtility))
})
afterAll(() => api.close())

function of(unit: UnitCode) {
  return { ...cast.housing, unit, scope: { area: places.chaoyang, line: unit } }
}

async function signedFor(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  return ticket
}

const emergency = {
  ground: 'emergency',
  matter: '供热管线爆裂，路面积水结冰',
  where: '永安里东社区3号楼前',
  departments: [housing, urban],
}
const rowOf = async (as: Ask, path: `/api/${string}`, ticket: string) =>
  (await as('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)
const countOf = async (as: Ask) => (await as('GET', '/api/whistles/to-me/count')).body.count
const phaseOf = async (ticket: string) => (await rowOf(street, '/api/whistles', ticket))?.phase
const typesOf = async (ticket: string) => (await factsOf(api, ticket)).map(({ type }) => type)

const departments = [housing, urban, heatUtility]
const verdicts = departments.map((unit) => ({ unit, score: unit === heatUtility ? 1 : 5, words: '' }))
const conclusion = { result: '积水已排，管线临时封堵', verdicts }
const answered = { result: 'solved', workDone: '联合抢修', publicAnswer: '您家暖气已恢复供热。', evidence: [] }
let ticket: string
let other: string
let code: string

test('the street whistles, and nobody is called yet', async () => {
  ticket = await signedFor()
  other = await signedFor()
  expect((await inTime('GET', `/api/tickets/${other}`)).status).toBe(403)
  const blown = await street('POST', `/api/tickets/${ticket}/whistles`, { ...emergency, tickets: [other] })
  expect(blown).toMatchObject({ status: 201, body: { facts: ['WhistleBlown'] } })
  expect(await rowOf(district, '/api/whistles/to-confirm', ticket)).toMatchObject({
    phase: 'asked',
    tickets: [other],
  })
  expect((await district('GET', '/api/whistles/to-confirm/count')).body.count).toBe(1)
  expect(await countOf(inTime)).toBe(0)
})

test('the district adds a department; each finds both tickets and has half an hour', async () => {
  const call = { departments, note: '热力一并到场' }
  expect((await district('POST', `/api/tickets/${ticket}/whistle-confirmations`, call)).status).toBe(201)
  await letReact(api, doors, ticket)
  expect(await typesOf(other)).toContain('WhistleJoined')
  const { due } = await rowOf(absent, '/api/whistles/to-me', ticket)
  expect(momentOf(due)).toBe(api.platform.now() + 30 * minute)
  for (const one of [inTime, late, absent]) {
    expect(await countOf(one)).toBe(1)
    expect((await one('GET', `/api/tickets/${ticket}`)).status).toBe(200)
    expect((await one('GET', `/api/tickets/${other}`)).status).toBe(200)
  }
})

test('arrival takes the code of the street’s screen while it holds', async () => {
  expect((await inTime('POST', `/api/tickets/${ticket}/whistle-signatures`, {})).status).toBe(201)
  api.pass(12 * minute)
  code = (await street('GET', `/api/tickets/${ticket}/arrival-code`)).body.code
  const forged = await inTime('POST', `/api/tickets/${ticket}/arrivals`, { code: '0000-0000-0000', people: 2 })
  expect(forged).toMatchObject({ status: 409, body: { reason: 'code-forged', rule: 'HANDLE-11' } })
  expect((await inTime('POST', `/api/tickets/${ticket}/arrivals`, { code, people: 2 })).status).toBe(201)
  api.pass(7 * minute)
  const expired = await late('POST', `/api/tickets/${ticket}/arrivals`, { code, people: 1 })
  expect(expired).toMatchObject({ status: 409, body: { reason: 'code-expired', rule: 'HANDLE-11' } })
  expect((await rowOf(street, '/api/whistles', ticket)).missing).toEqual([urban, heatUtility])
  const early = await street('POST', `/api/tickets/${ticket}/whistle-conclusions`, conclusion)
  expect(early).toMatchObject({ status: 409, body: { reason: 'still-awaited', rule: 'HANDLE-12' } })
})

test('or the word of the street; both tickets wait for the whistle', async () => {
  api.pass(20 * minute)
  const word = { department: urban, people: 3 }
  expect((await street('POST', `/api/tickets/${ticket}/arrival-confirmations`, word)).status).toBe(201)
  await inTime('POST', `/api/tickets/${ticket}/department-parts`, { what: '开挖检修' })
  for (const department of [housing, urban])
    expect((await street('POST', `/api/tickets/${ticket}/department-releases`, { department })).status).toBe(201)
  for (const one of [ticket, other]) {
    await street('POST', `/api/tickets/${one}/contacts`, { by: 'visit', note: '已上门' })
    const barred = await street('POST', `/api/tickets/${one}/results`, answered)
    expect(barred).toMatchObject({ status: 409, body: { reason: 'whistle-open', rule: 'HANDLE-03' } })
  }
})

test('the conclusion judges each and resolves the ticket; the other goes on by itself', async () => {
  const done = { ...conclusion, resolution: answered }
  const concluded = await street('POST', `/api/tickets/${ticket}/whistle-conclusions`, done)
  expect(concluded).toMatchObject({ status: 201, body: { facts: ['WhistleConcluded', 'TicketResolved'] } })
  await letReact(api, doors, ticket)
  expect((await factsOf(api, ticket)).find(({ type }) => type === 'WhistleConcluded')).toMatchObject({
    verdicts: [
      { unit: housing, inTime: true, partDone: true },
      { unit: urban, inTime: false, partDone: false },
      { unit: heatUtility, inTime: false, partDone: false, score: 1 },
    ],
  })
  expect((await factsOf(api, other)).at(-1)).toMatchObject({ type: 'WhistleLeft', result: conclusion.result })
  expect((await street('POST', `/api/tickets/${other}/results`, answered)).status).toBe(201)
})

test('each department judges the street', async () => {
  const verdict = { score: 4, words: '现场有序' }
  expect((await late('POST', `/api/tickets/${ticket}/street-verdicts`, verdict)).status).toBe(201)
  expect(await countOf(late)).toBe(0)
  expect(await countOf(inTime)).toBe(1)
})

test('what is not allowed is refused with its rule', async () => {
  const ticket = await signedFor()
  const refused = async (over: object) =>
    (await street('POST', `/api/tickets/${ticket}/whistles`, { ...emergency, ...over })).body
  expect(await refused({ departments: [units.jianwai] })).toMatchObject({
    reason: 'whistles-for-itself',
    rule: 'HANDLE-10',
  })
  expect(await refused({ departments: [units.huilongguan] })).toMatchObject({ reason: 'outside-the-districts-reach' })
  expect(await refused({ departments: ['nowhere'] })).toMatchObject({ reason: 'no-such-unit' })
  expect(await refused({ tickets: ['00000000-0000-4000-8000-00000000dead'] })).toMatchObject({
    reason: 'other-ticket-not-yours',
  })
  const past = instantOf((api.platform.now() - minute) as Moment)
  expect(await refused({ meetAt: past })).toMatchObject({ reason: 'meets-in-the-past' })
  expect((await street('GET', `/api/tickets/${ticket}/arrival-code`)).body).toMatchObject({
    reason: 'not-your-whistle',
  })

  expect((await street('POST', `/api/tickets/${ticket}/whistles`, emergency)).status).toBe(201)
  expect(await refused({})).toMatchObject({ reason: 'already-whistled', rule: 'HANDLE-10' })
  const own = await street('POST', `/api/tickets/${ticket}/whistle-confirmations`, { departments: [housing], note: '' })
  expect(own.status).toBe(403)
  const no = await district('POST', `/api/tickets/${ticket}/whistle-rejections`, { why: '街道可自行处置' })
  expect(no.status).toBe(201)
  expect(await phaseOf(ticket)).toBe('rejected')
})

test.each([
  ['emoji', '🚒'.repeat(700)],
  ['one character', '水'.repeat(2_000)],
  ['right to left', '\u202Eمرحبا\u202C'],
  ['sql', "'; drop table handle.whistles; --"],
  ['html', '<img src=x onerror=alert(1)>'],
])('%s in every text and code is kept or refused, never a defect', async (_, text) => {
  const ticket = await signedFor()
  const said = await street('POST', `/api/tickets/${ticket}/whistles`, { ...emergency, matter: text, where: text })
  expect([201, 400]).toContain(said.status)
  const call = await district('POST', `/api/tickets/${ticket}/whistle-confirmations`, {
    departments: [housing],
    note: text,
  })
  expect([201, 400]).toContain(call.status)
  const code = await inTime('POST', `/api/tickets/${ticket}/arrivals`, { code: text.slice(0, 100), people: 1 })
  expect([400, 409]).toContain(code.status)
})

test('a flood is no whistle', async () => {
  const ticket = await signedFor()
  const flood = await street('POST', `/api/tickets/${ticket}/whistles`, { ...emergency, matter: '水'.repeat(100_000) })
  expect(flood.status).toBe(400)
})

test('a district that says nothing lets the call stand, from its limit on, once', async () => {
  const ticket = await signedFor()
  await street('POST', `/api/tickets/${ticket}/whistles`, emergency)
  const limit = api.platform.now() + 10 * minute
  await keepWhistles(api.platform)
  expect(await phaseOf(ticket)).toBe('asked')
  api.pass(11 * minute)
  await Promise.all([keepWhistles(api.platform), keepWhistles(api.platform)])
  const facts = (await factsOf(api, ticket)).filter(({ type }) => type === 'WhistleConfirmed')
  expect(facts).toMatchObject([{ how: 'silence', due: limit + 30 * minute }])
  expect(await phaseOf(ticket)).toBe('called')
})

test('rebuilt from the facts, the whistles stand as they did', async () => {
  const view = doors.flatMap(({ views }) => views).find(({ table }) => table === 'handle.whistles')
  if (view === undefined) throw new Error('Handling has a view of whistles')
  expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(3)
})
