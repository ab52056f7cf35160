import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import { readHistory } from '#platform/postgres/history.ts'
import { answered, asked, callBackOpened } from '../../../test/cast/calling-back.ts'
import { hoursLater, monday, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { hear, record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import type { RankingAnswer } from '../api.ts'
import { door } from './stage.ts'

let api: CastApi
let caller: Ask
let jianwai: Ask
beforeAll(async () => {
  api = await castApi([door])
  caller = await api.as(cast.callBack)
  jianwai = await api.as(cast.jianwai)
})
afterAll(() => api.close())

const record = (facts: readonly AnyFact[], ticket?: TicketId) => recordFacts(api.platform, facts, ticket)

const withResult = [received(), classified(), dispatched(), resolved]
const content = {
  channel: 'person',
  contacted: true,
  solved: 'solved',
  satisfied: 'satisfied',
  answeredBy: 'requester',
} as const

const listed = async (ticket: TicketId) => {
  const { body } = await caller('GET', '/api/call-backs?limit=200')
  return body.rows.find((row: { ticket: string }) => row.ticket === ticket)
}

test('a result puts its requester on the call-back list, once, with the instant by which to ask [APPRAISE-01]', async () => {
  const ticket = await record(withResult)
  expect(await listed(ticket)).toBeUndefined()
  await hear(api.platform, door, ticket)
  const facts = (await readHistory(api.platform.pool, ticket)).map(({ fact }) => fact)
  expect(facts.at(-1)).toEqual(callBackOpened())
  expect(facts.filter(({ type }) => type === 'CallBackOpened')).toHaveLength(1)
  expect(await listed(ticket)).toMatchObject({
    lead: units.jianwai,
    urgent: true,
    attempts: 0,
    due: '2026-11-26T18:00:00.000+08:00',
    next_attempt: '2026-11-23T18:00:00.000+08:00',
  })
})

test('a missed call waits for its interval; an answered one leaves the list, and only then are the closing words shown', async () => {
  const ticket = await record([...withResult, callBackOpened({ nextAt: monday })])
  const url = `/api/tickets/${ticket}` as const
  const missed = { channel: 'person', outcome: 'no-answer' }
  expect((await caller('POST', `${url}/missed-call-backs`, missed)).status).toBe(201)
  expect(await caller('POST', `${url}/missed-call-backs`, missed)).toMatchObject({
    status: 409,
    body: { reason: 'too-early', rule: 'APPRAISE-02' },
  })
  expect(await listed(ticket)).toMatchObject({ attempts: 1, next_attempt: '2026-11-23T13:30:00.000+08:00' })
  const before = await caller('GET', `/api/call-backs/${ticket}`)
  expect(before).toMatchObject({ status: 200, body: { ended: false, attempts: [{ outcome: 'no-answer' }] } })
  expect(JSON.stringify(before.body)).not.toContain(resolved.workDone)

  expect(await caller('POST', `${url}/call-backs`, { ...content, contacted: false })).toMatchObject({
    status: 409,
    body: { reason: 'reason-missing' },
  })
  expect(await caller('POST', `${url}/call-backs`, content)).toMatchObject({
    status: 201,
    body: { facts: ['CallBackAnswered'] },
  })
  expect(await listed(ticket)).toBeUndefined()
  expect((await caller('GET', `/api/call-backs/${ticket}`)).body.closing.workDone).toBe(resolved.workDone)
  expect(await caller('POST', `${url}/call-backs`, content)).toMatchObject({ body: { reason: 'already-answered' } })
})

test('progress counts what may be called now, what is late and what was done today', async () => {
  const { body: before } = await caller('GET', '/api/call-backs/progress')
  await record([...withResult, callBackOpened({ due: hoursLater(-1) })])
  const called = await record([
    { ...received(), at: hoursLater(-48) },
    dispatched(),
    { ...resolved, at: hoursLater(-40) },
    callBackOpened(),
  ])
  await caller('POST', `/api/tickets/${called}/call-backs`, content)
  expect((await caller('GET', '/api/call-backs/progress')).body).toMatchObject({
    waiting: before.waiting + 1,
    overdue: before.overdue + 1,
    answeredToday: before.answeredToday + 1,
  })
})

test('only call-back staff ask; others read or are turned away', async () => {
  const ticket = await record([...withResult, callBackOpened()])
  const [operator, leader] = [await api.as(cast.operator), await api.as(cast.leader)]
  expect((await jianwai('POST', `/api/tickets/${ticket}/call-backs`, content)).status).toBe(403)
  expect((await operator('GET', '/api/call-backs')).status).toBe(403)
  expect((await leader('GET', `/api/call-backs/${ticket}`)).status).toBe(200)
  expect((await jianwai('GET', '/api/rankings?table=streets')).status).toBe(200)
  expect((await (await api.as())('GET', '/api/rankings?table=streets')).status).toBe(401)
})

test('an answer moves the street in the league table, in both scopes until it is excluded [APPRAISE-03] [APPRAISE-05]', async () => {
  const [chaowai, appraiser] = [await api.as(cast.chaowai), await api.as(cast.appraiser)]
  const second = await api.as({ ...cast.appraiser, person: 'second-appraiser' })
  const december = '/api/rankings?table=streets&period=2027-01'
  const at = hoursLater(24 * 30)
  const lot = [
    received({ at }),
    classified(),
    dispatched({ lead: units.chaowai }),
    { ...resolved, at, unit: units.chaowai },
  ]
  await record([...lot, answered()])
  const bad = await record(lot)
  const row = async () => {
    const { body } = (await chaowai('GET', december)) as { body: RankingAnswer }
    return body.league.rows[0]
  }
  // one content of one, one ticket unasked: score 100 of 1, volume 2
  expect(await row()).toMatchObject({ unit: units.chaowai, rank: 1, appraised: { volume: 2, valid: 1, score: 100 } })
  await caller('POST', `/api/tickets/${bad}/call-backs`, {
    ...content,
    solved: 'unsolved',
    satisfied: 'unsatisfied',
    why: '未修',
  })
  // response 2/2, resolution 1/2, satisfaction 1/2: 10 + 25 + 20 = 55
  expect(await row()).toMatchObject({ full: { valid: 2, score: 55 }, appraised: { valid: 2, score: 55 } })

  const url = `/api/tickets/${bad}` as const
  const wish = { reason: asked.reason, evidence: asked.evidence }
  expect((await jianwai('POST', `${url}/exclusions`, wish)).body.reason).toBe('not-yours')
  expect((await chaowai('POST', `${url}/exclusions`, wish)).status).toBe(201)
  expect((await appraiser('POST', `${url}/exclusion-reviews`, { step: 1, granted: true, why: '属实' })).status).toBe(
    201,
  )
  expect(
    (await appraiser('POST', `${url}/exclusion-reviews`, { step: 2, granted: true, why: '属实' })).body,
  ).toMatchObject({
    reason: 'first-reviewer-may-not-review-again',
  })
  expect(await row()).toMatchObject({ full: { score: 55 }, appraised: { score: 55 } })
  expect((await second('POST', `${url}/exclusion-reviews`, { step: 2, granted: true, why: '属实' })).status).toBe(201)
  expect(await row()).toMatchObject({ full: { score: 55, valid: 2 }, appraised: { score: 100, valid: 1 } })
  const { body } = await second('GET', '/api/exclusions?exclusion=granted')
  expect(body.rows).toMatchObject([{ ticket: bad, exclusion_reason: 'untrue', exclusion_by: cast.chaowai.name }])
})

test('another template, an unknown one, an empty period', async () => {
  expect((await jianwai('GET', '/api/rankings?table=streets&scoring=three-rates')).body.scoring.code).toBe(
    'three-rates',
  )
  expect((await jianwai('GET', '/api/rankings?table=streets&scoring=none')).body.fields[0].path).toBe(
    '/querystring/scoring',
  )
  const { body } = await jianwai('GET', '/api/rankings?table=departments&period=2020-01')
  expect(body).toMatchObject({
    league: { rows: [], mean: { units: 0 } },
    period: { from: '2019-12-19T00:00:00.000+08:00' },
  })
  expect((await jianwai('GET', '/api/rankings?table=streets&period=2020-13')).status).toBe(400)
})

test('the league table is exported with names; what has no denominator stays empty', async () => {
  const csv = await jianwai('GET', '/api/rankings?table=streets&period=2027-01&format=csv')
  const [, heads, first] = String(csv.body).split('\r\n')
  expect(heads?.split(',').slice(0, 4)).toEqual(['名次', '升降', '单位', '得分（考核）'])
  // one answer of two counts in the appraised scope; nothing was signed, both were closed late; one unit alone is neither first nor last
  // Wilson of 1 of 1: from 1/(1 + 1.96²) = 20.65 % to 100 %
  expect(first).toBe('1,,朝外街道办事处,100,1,1,100,100,100,,0,55,2,2,100,50,50,,0,20.7,100,20.7,100,20.7,100,,,')
  const file = await jianwai('GET', '/api/rankings?table=streets&format=xlsx&language=en')
  expect(file.headers['content-disposition']).toContain('.xlsx')
})

test('units of one group are ranked among themselves; an unknown group is refused by name [APPRAISE-12]', async () => {
  const ask = (group: string) => jianwai('GET', `/api/rankings?table=streets&period=2027-01&group=${group}`)
  const offices = (await ask('type/street-office')).body as RankingAnswer
  expect(offices.ways.map(({ code }) => code)).toEqual(['volume', 'type', 'capacity'])
  expect(offices.league.rows.map(({ unit, rank }) => [unit, rank])).toEqual([[units.chaowai, 1]])
  expect(offices.league.rows).toMatchObject([{ unit: units.chaowai, groups: ['small', 'street-office', 'light'] }])
  expect((await ask('type/town')).body).toMatchObject({ group: 'type/town', league: { rows: [] }, all: { volume: 1 } })
  for (const group of ['type/utility', 'type/none', 'none/none'])
    expect((await ask(group)).body.fields).toEqual([
      { path: '/querystring/group', problem: 'must be a group of the edition for units of this table' },
    ])
  expect((await ask("type/town'--")).status).toBe(400)
})

test('classes tell their rule and the figures of the period; a lone unit with few answers is of none [APPRAISE-12]', async () => {
  const { body } = await jianwai('GET', '/api/rankings/classes?table=streets&period=2027-01')
  expect(body).toMatchObject({ table: 'streets', closed: false, period: { code: '2027-01' }, rows: [] })
  expect(body.classes[0].when.length).toBeGreaterThan(0)
  expect((await jianwai('GET', '/api/rankings/classes?table=streets&scoring=none')).status).toBe(400)
})

test('drill-down follows row scope', async () => {
  const mine = await jianwai('GET', `/api/ratings?lead=${units.jianwai}&createdFrom=2026-11-19T00:00:00%2B08:00`)
  expect(mine.body.rows.length).toBeGreaterThan(0)
  const chaowai = await api.as(cast.chaowai)
  const { body } = await chaowai('GET', `/api/ratings?lead=${units.jianwai}`)
  expect(body.rows).toEqual([])
})
