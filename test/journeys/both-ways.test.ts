import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, letReact, takeIn } from '../cast/story.ts'

const { housing, jianwai } = units
const day = 86_400_000
let api: CastApi
let operator: Ask
let street: Ask
let department: Ask
let first: Ask
let second: Ask
let third: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  department = await api.as(cast.housing)
  const appraiser = (unit: typeof jianwai) => api.as({ ...cast.appraiser, unit })
  first = await appraiser(units.centre)
  second = await appraiser(units.districtCentre)
  third = await appraiser(units.heatBureau)
})
afterAll(() => api.close())

const answer = {
  result: 'solved',
  workDone: '联合抢修',
  publicAnswer: '楼道阀门已更换，您家暖气已恢复供热。',
  evidence: [],
}

/** A ticket of the street, for which it called the housing department, which came in time. */
async function whistledFor(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  const say = (noun: string, body: object = {}) => street('POST', `/api/tickets/${ticket}/${noun}`, body)
  await say('signatures')
  await say('contacts', { by: 'visit', note: '已上门' })
  const whistle = { ground: 'emergency', matter: '管线漏水', where: '3号楼前', departments: [housing] }
  await say('whistles', whistle)
  const leader = await api.as(cast.leader)
  await leader('POST', `/api/tickets/${ticket}/whistle-confirmations`, { departments: [housing], note: '' })
  await say('arrival-confirmations', { department: housing, people: 2 })
  await department('POST', `/api/tickets/${ticket}/department-parts`, { what: '开挖检修' })
  await say('department-releases', { department: housing })
  const verdicts = [{ unit: housing, score: 5, words: '及时' }]
  const concluded = await say('whistle-conclusions', { result: '已修好', verdicts, resolution: answer })
  expect(concluded.status).toBe(201)
  await letReact(api, doors, ticket)
  return ticket
}

const waiting = async (as: Ask) => (await as('GET', '/api/exclusions/count')).body
const review = (as: Ask, ticket: string, step: number, granted: boolean) =>
  as('POST', `/api/tickets/${ticket}/exclusion-reviews`, { step, granted, why: '测温记录' })
const wish = { reason: 'untrue', evidence: '三次测温均为 21 度' }
let ticket: string

test('a department that was called is appraised by its arrival, its part and the verdict [APPRAISE-13]', async () => {
  ticket = await whistledFor()
  for (let more = 0; more < 4; more += 1) await whistledFor()
  const { body, status } = await street('GET', '/api/departments/appraisal')
  expect(status).toBe(200)
  expect(body.departments).toMatchObject([
    { unit: housing, arrival: { numerator: 5, denominator: 5 }, part: { numerator: 5 }, score: 100, rank: 1 },
  ])
  expect(body.whistleRates).toMatchObject([{ unit: jianwai, tickets: 5, whistled: 5 }])
})

const behind = async (as: Ask, unit: string, work: string, more = '') =>
  (await as('GET', `/api/departments/tickets?unit=${unit}&work=${work}${more}`)).body.rows

test('each number opens its tickets, kept to row scope [APPRAISE-13, APPRAISE-14]', async () => {
  const count = async (as: Ask, unit: string, work: string) => (await behind(as, unit, work)).length
  expect(await behind(department, housing, 'called')).toMatchObject(
    Array.from({ length: 5 }, () => ({ lead: jianwai, cases: 1, in_time: true, part_done: true, score: 5 })),
  )
  expect(await count(street, housing, 'arrived')).toBe(5)
  expect(await count(street, jianwai, 'whistled')).toBe(5)
  for (const work of ['late', 'undone', 'criticised', 'returned', 'groundless', 'supported-late'])
    expect([work, await count(street, housing, work)]).toEqual([work, 0])
  expect(await behind(street, housing, 'called', '&period=2026-09')).toEqual([])
  const chaowai = await api.as(cast.chaowai)
  expect([await count(chaowai, housing, 'called'), await count(chaowai, jianwai, 'whistled')]).toEqual([0, 0])
  expect(await count(street, "x' or true --", 'called')).toBe(0)
  expect((await operator('GET', `/api/departments/tickets?unit=${housing}&work=called`)).status).toBe(403)
  expect((await street('GET', `/api/departments/tickets?unit=${housing}&work=anything`)).status).toBe(400)
  const file = await department('GET', `/api/departments/tickets?unit=${housing}&work=called&format=csv`)
  expect(String(file.body).trim().split('\r\n')).toHaveLength(7)
})

test('a table is exported with numerators and denominators [APPRAISE-13]', async () => {
  const lines = async (table: string) =>
    String((await street('GET', `/api/departments/appraisal?table=${table}&format=csv`)).body)
      .trim()
      .split('\r\n')
  expect((await lines('departments'))[2]).toBe('1,朝阳区房管局,100,,,100,5,5,100,5,5,100,5,5,,0,0,0,0,0')
  expect((await lines('whistle-rates'))[2]).toMatch(/^.*办事处,100,5,5,/)
})

test('its result is shared with the street, beside the official score [APPRAISE-14]', async () => {
  const caller = await api.as(cast.callBack)
  const said = { channel: 'person', contacted: true, solved: 'solved', satisfied: 'satisfied', answeredBy: 'requester' }
  expect((await caller('POST', `/api/tickets/${ticket}/call-backs`, said)).status).toBe(201)
  const { body } = await street('GET', '/api/departments/appraisal')
  expect(body.shared).toMatchObject([
    { unit: housing, answers: 0.5, shared: 100 },
    { unit: jianwai, answers: 0.5, shared: 100, official: 100 },
  ])
  for (const unit of [housing, jianwai]) expect(await behind(street, unit, 'shared')).toMatchObject([{ ticket }])
})

test('a refused exclusion is objected to once, in time; a third person decides [APPRAISE-09]', async () => {
  const object = (as: Ask) => as('POST', `/api/tickets/${ticket}/objections`, { why: '测温记录未被采信' })
  const decide = (as: Ask) =>
    as('POST', `/api/tickets/${ticket}/objection-decisions`, { upheld: true, why: '记录有效' })
  expect((await street('POST', `/api/tickets/${ticket}/exclusions`, wish)).status).toBe(201)
  expect(await object(street)).toMatchObject({ status: 409, body: { reason: 'not-refused', rule: 'APPRAISE-09' } })
  expect(await waiting(first)).toMatchObject({ count: 1, asked: 1, overdue: 0 })
  expect(await waiting(street)).toMatchObject({ count: 0 })
  await review(first, ticket, 1, true)
  expect([await waiting(first), await waiting(second)]).toMatchObject([{ count: 0 }, { count: 1, 'granted-once': 1 }])
  expect(await review(first, ticket, 2, false)).toMatchObject({
    body: { reason: 'first-reviewer-may-not-review-again' },
  })
  expect((await review(second, ticket, 2, false)).status).toBe(201)
  expect([await waiting(street), await waiting(second)]).toMatchObject([{ count: 1, refused: 1 }, { count: 0 }])
  expect((await object(department)).status).toBe(409)
  expect((await object(street)).status).toBe(201)
  const mine = async (as: Ask) => (await as('GET', '/api/exclusions?mine=true')).body.rows
  expect([await waiting(second), await waiting(third)]).toMatchObject([{ count: 0 }, { count: 1, objected: 1 }])
  expect([await mine(second), await mine(street), await mine(department)]).toEqual([[], [], []])
  expect(await mine(third)).toMatchObject([
    { ticket, exclusion_people: Array.from({ length: 4 }, () => expect.any(String)), exclusion_unit: jianwai },
  ])
  expect(await object(street)).toMatchObject({ status: 409, body: { reason: 'already-objected' } })
  expect(await decide(second)).toMatchObject({ status: 409, body: { reason: 'had-a-part-in-it' } })
  expect((await decide(street)).status).toBe(403)
  expect((await decide(third)).status).toBe(201)
  const { rows } = (await street('GET', '/api/exclusions')).body
  expect(rows[0]).toMatchObject({ ticket, exclusion: 'granted', objection: 'upheld', exclusion_due: null })
  const { body } = await street('GET', '/api/exclusions/figures')
  expect(body).toMatchObject({ volume: 5, all: { asked: 1, granted: 1, objected: 1, upheld: 1 } })
  const { body: file } = await street('GET', '/api/exclusions/figures?format=csv')
  expect(String(file).trim().split('\r\n').at(-1)).toBe('合计 All,,5,1,1,0,0,0,1,1')
  const listed = await street('GET', '/api/exclusions?objected=true&createdFrom=2026-11-19')
  expect(listed.body.rows).toMatchObject([{ ticket }])
})

test('after the limit nobody objects; a late review is counted as late, and public figures leave out small counts', async () => {
  const other = await whistledFor()
  await street('POST', `/api/tickets/${other}/exclusions`, wish)
  api.pass(10 * day)
  expect((await street('GET', '/api/exclusions/figures')).body.all).toMatchObject({ open: 1, overdue: 1 })
  expect((await first('GET', '/api/exclusions?overdue=true')).body.rows).toMatchObject([{ ticket: other }])
  expect(await waiting(first)).toMatchObject({ count: 1, overdue: 1 })
  expect((await review(first, other, 1, false)).status).toBe(201)
  api.pass(10 * day)
  const late = await street('POST', `/api/tickets/${other}/objections`, { why: '测温记录未被采信' })
  expect(late).toMatchObject({ status: 409, body: { reason: 'too-late', rule: 'APPRAISE-09' } })
  expect(await waiting(street)).toMatchObject({ count: 0 })
  expect((await first('GET', '/api/exclusions?overdue=true')).body.rows).toEqual([])
  const anybody = await api.as()
  expect((await anybody('GET', '/api/public/exclusions')).body).toMatchObject({ reasons: [], units: [] })
  expect((await anybody('GET', '/api/exclusions/figures')).status).toBe(401)
})

test('the next period stands beside the one before [APPRAISE-13, APPRAISE-14]', async () => {
  api.pass(10 * day)
  await whistledFor()
  const { body } = await street('GET', '/api/departments/appraisal')
  expect(body.departments).toMatchObject([
    { unit: housing, arrival: { numerator: 1, denominator: 1 }, before: { score: 100, rank: 1 } },
  ])
  expect(body.departments[0]).not.toHaveProperty('yearBefore')
  expect(body.whistleRates).toMatchObject([{ tickets: 1, whistled: 1, before: { numerator: 6, denominator: 6 } }])
})

test.each([
  ['emoji', '🚒'.repeat(250)],
  ['right to left', '\u202Eمرحبا\u202C'],
  ['sql', "'; drop table appraise.ratings; --"],
  ['html', '<img src=x onerror=alert(1)>'],
  ['a flood', '水'.repeat(100_000)],
])('%s as evidence or objection is kept or refused, never a defect', async (_, text) => {
  const odd = await whistledFor()
  const asked = await street('POST', `/api/tickets/${odd}/exclusions`, { ...wish, evidence: text })
  expect([201, 400]).toContain(asked.status)
  const objected = await street('POST', `/api/tickets/${odd}/objections`, { why: text })
  expect([400, 409]).toContain(objected.status)
  expect(
    (await street('GET', `/api/departments/appraisal?period=${encodeURIComponent(text.slice(0, 50))}`)).status,
  ).toBe(400)
})

test.each(['appraise.joint_work', 'appraise.ratings', 'circulate.tickets'])(
  '%s rebuilt stands as it did',
  async (table) => {
    const view = doors.flatMap(({ views }) => views).find((one) => one.table === table)
    if (view === undefined) throw new Error(`There is a view ${table}`)
    expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(4)
  },
)
