import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { answered } from '../../../test/cast/calling-back.ts'
import { castCity, hoursLater, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import type { WhatIfAnswer } from '../what-if-api.ts'
import { door } from './stage.ts'

const { scoring: official } = castCity().rulebook.appraise
const daysAgo = (days: number) => hoursLater(-24 * days)
const tried = { period: '2026-11', table: 'streets' }

let api: CastApi
let appraiser: Ask
beforeAll(async () => {
  api = await castApi([door])
  appraiser = await api.as(cast.appraiser)
  const record = (facts: readonly AnyFact[]) => recordFacts(api.platform, facts)
  const handled = (unit: typeof units.jianwai, days: number) => [
    received({ at: daysAgo(days) }),
    classified(),
    dispatched({ lead: unit }),
    { ...resolved, at: daysAgo(days - 1), unit },
  ]
  // In November, Oct 19 to Nov 18: jianwai 10/10, 1/2, 2/2 = 10 + 25 + 40 = 75; chaowai 2/2, 2/2, 1/2 = 10 + 50 + 20 = 80.
  await record([...handled(units.jianwai, 30), answered({ at: daysAgo(28), solved: 'unsolved' })])
  await record([...handled(units.jianwai, 10), answered({ at: daysAgo(8) })])
  await record([...handled(units.chaowai, 10), answered({ at: daysAgo(8) })])
  await record([...handled(units.chaowai, 9), answered({ at: daysAgo(8), satisfied: 'unsatisfied' })])
  // Somebody else answered, which does not count; of two answers the requester's stands.
  const byOther = answered({
    at: daysAgo(7),
    answeredBy: 'other',
    valid: false,
    solved: 'unsolved',
    satisfied: 'unsatisfied',
  })
  await record([...handled(units.huilongguan, 9), byOther])
  await record([...handled(units.huilongguan, 9), answered({ at: daysAgo(8) }), byOther])
  // Received on Nov 20, in the running period.
  await record([...handled(units.jianwai, 3), answered({ at: daysAgo(1), satisfied: 'unsatisfied' })])
})
afterAll(() => api.close())

const ask = (over: object = {}) => appraiser('POST', '/api/what-ifs', { ...tried, ...over })
const rowsOf = (answer: { body: WhatIfAnswer }) => new Map(answer.body.rows.map((row) => [row.unit, row]))

test('a period is tried only once it is closed [APPRAISE-17]', async () => {
  expect(await ask()).toMatchObject({ status: 409, body: { reason: 'not-closed', rule: 'APPRAISE-17' } })
  const closed = await appraiser('POST', '/api/period-closings', {
    period: '2026-11',
    firstDay: '2026-10-19',
    lastDay: '2026-11-18',
  })
  expect(closed.status).toBe(201)
})

test('by the same rules nobody moves', async () => {
  const answer = await ask()
  const rows = rowsOf(answer)
  expect(answer.body).toMatchObject({ closing: 1, provisional: 0, was: { code: official.code } })
  expect(rows.get(units.jianwai)).toMatchObject({
    before: { rank: 3, score: 75 },
    after: { rank: 3, score: 75 },
    steps: [],
  })
  expect(rows.get(units.chaowai)).toMatchObject({ before: { rank: 2, score: 80 }, steps: [] })
  expect(rows.get(units.huilongguan)).toMatchObject({ before: { rank: 1, score: 100, volume: 2, valid: 1 } })
})

test('another template of the edition, and a drafted one: who moves, by which points', async () => {
  // by 30/35/35: jianwai 30 + 17.5 + 35, chaowai the same
  const other = rowsOf(await ask({ scoring: 'three-rates' }))
  expect(other.get(units.jianwai)).toMatchObject({
    after: { score: 82.5, rank: 2 },
    steps: [{ step: 'weights', points: 7.5 }],
  })
  expect(other.get(units.chaowai)).toMatchObject({ after: { score: 82.5, rank: 2 } })
  const weights = { response: 0, resolution: 0, satisfaction: 1 }
  const drafted = rowsOf(await ask({ scoring: { ...official, code: 'draft', weights } }))
  expect(drafted.get(units.jianwai)).toMatchObject({ after: { score: 100, rank: 1 } })
  expect(drafted.get(units.chaowai)).toMatchObject({
    after: { score: 50, rank: 3 },
    steps: [{ step: 'weights', points: -30 }],
  })
})

test('other answerers: answers are decided anew, the last that counts', async () => {
  // huilongguan: both tickets then rest on what somebody else said, unsolved and unsatisfied: 10 + 0 + 0
  const rows = rowsOf(await ask({ validAnswerers: ['requester', 'other'] }))
  expect(rows.get(units.huilongguan)).toMatchObject({
    before: { rank: 1, score: 100, valid: 1 },
    after: { rank: 3, score: 10, valid: 2 },
    steps: [{ step: 'answerers', points: -90 }],
  })
  expect(rowsOf(await ask({ validAnswerers: ['other'] })).get(units.jianwai)?.after).toMatchObject({ valid: 0 })
})

test('another first day takes in days that no closing has fixed, and says how many tickets they hold', async () => {
  // Nov 1 to 30: jianwai keeps the ticket of Nov 13, loses the one of Oct 24 and gains the one of Nov 20: 10 + 50 + 20
  const answer = await ask({ firstDay: 1 })
  expect(answer.body).toMatchObject({
    from: '2026-11-01T00:00:00.000+08:00',
    to: '2026-12-01T00:00:00.000+08:00',
    provisional: 1,
  })
  expect(rowsOf(answer).get(units.jianwai)).toMatchObject({
    before: { score: 75 },
    after: { score: 80, volume: 2 },
    steps: [{ step: 'days', points: 5 }],
  })
})

test('drafted groups: ranks are among the units of a group', async () => {
  const way = {
    code: 'draft',
    words: { zh: '按工单量', en: 'By volume' },
    by: 'volume',
    groups: [{ code: 'all', words: { zh: '全部', en: 'All' }, from: 0 }],
  }
  expect(rowsOf(await ask({ way })).get(units.chaowai)).toMatchObject({
    before: { rank: 2, group: 'all' },
    after: { group: 'all' },
  })
})

test('a draft that no edition could hold is refused with its reason; nothing is kept of any of it', async () => {
  const weights = { response: 0.5, resolution: 0.5, satisfaction: 0.5 }
  expect(await ask({ scoring: { ...official, weights } })).toMatchObject({
    status: 400,
    body: { fields: [{ path: `/body/appraise/${official.code}/weights`, problem: 'weights-do-not-sum-to-one' }] },
  })
  expect((await ask({ scoring: 'none' })).body.fields[0].path).toBe('/body/scoring')
  expect((await ask({ way: 'none' })).body.fields[0].path).toBe('/body/way')
  const fromTen = {
    code: 'w',
    words: { zh: '组', en: 'g' },
    by: 'volume',
    groups: [{ code: 'g', words: { zh: '组', en: 'g' }, from: 10 }],
  }
  expect((await ask({ way: fromTen })).body.fields[0].problem).toBe('groups-do-not-rise-from-zero')
  for (const odd of [
    { firstDay: 31 },
    { validAnswerers: [] },
    { period: 'x' },
    { scoring: { method: 'sql' } },
    { more: 1 },
  ])
    expect((await ask(odd)).status).toBe(400)
  expect((await (await api.as(cast.jianwai))('POST', '/api/what-ifs', tried)).status).toBe(403)
  const { rows } = await api.platform.pool.query('select subject from reference.changes where subject like $1', [
    'appraisal%',
  ])
  expect(rows).toHaveLength(1)
})
