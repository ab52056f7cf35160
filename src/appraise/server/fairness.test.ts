import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refOf } from '#foundations/journal/envelope.ts'
import type { StageDoor } from '#platform/stage-door.ts'
import { units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import type { CellText } from '../case-sums.ts'
import type { Fairness } from '../fairness-api.ts'
import { adjusting, adjustingNightly, adjustWished } from './adjust.ts'
import { type AdjustBy, adjustInThread } from './adjust-in-thread.ts'
import { type AdjustRules, adjustLeague } from './adjust-league.ts'
import { askForAdjustment } from './adjustments.ts'
import { fairnessRoutes } from './fairness-routes.ts'

const door: StageDoor = {
  name: 'appraise',
  routes: fairnessRoutes,
  views: [],
  reactions: [],
  schedules: [adjusting, adjustingNightly],
}

let api: CastApi
let appraiser: Ask
beforeAll(async () => {
  api = await castApi([door])
  appraiser = await api.as(cast.appraiser)
})
afterAll(() => api.close())

type Lot = { readonly lead: string; readonly category: string; readonly count: number; readonly good: number }

/** Answered tickets of November's period: `good` of them solved and satisfied, all contacted. */
async function fill(
  pool: Pool,
  { lead, category, count, good }: Lot,
  over: { valid?: boolean; excluded?: boolean } = {},
) {
  await pool.query(
    `insert into appraise.ratings (ticket, number, title, lead, category, level, kind, channel, requester, created, round, valid,
       contacted, solved, satisfied, excluded)
     select gen_random_uuid(), 'n', 't', $1, $2, '7d', 'complaint', 'phone', 'citizen', '2026-11-23T10:00:00+08:00', 1, $5,
       true, case when i <= $4 then 'solved' else 'unsolved' end, case when i <= $4 then 'satisfied' else 'unsatisfied' end, $6
     from generate_series(1, $3::int) i`,
    [lead, category, count, good, over.valid ?? true, over.excluded ?? false],
  )
}

// Hard demands succeed in half of all cases, easy ones in nine of ten, whichever street handles them.
const hard = 'heat.indoor.too-cold'
const easy = 'market.food.spoiled'
const atOnce: AdjustBy = async (read, rules) => {
  const texts: CellText[] = []
  await read((text) => texts.push(text))
  return adjustLeague(texts, rules)
}
const work = () => adjustWished(api.platform, atOnce)
const read = async (query = '') =>
  (await appraiser('GET', `/api/fairness?table=streets&period=2026-12${query}`)).body as Fairness

test('a street whose demands are harder is shown what that costs it, beside the official score [APPRAISE-15]', async () => {
  const { pool } = api.platform
  await fill(pool, { lead: units.jianwai, category: hard, count: 180, good: 90 })
  await fill(pool, { lead: units.jianwai, category: easy, count: 20, good: 18 })
  await fill(pool, { lead: units.chaowai, category: hard, count: 20, good: 10 })
  await fill(pool, { lead: units.chaowai, category: easy, count: 180, good: 162 })
  await fill(pool, { lead: units.huilongguan, category: easy, count: 9, good: 9 })
  await fill(pool, { lead: units.jianwai, category: hard, count: 50, good: 0 }, { excluded: true })
  await fill(pool, { lead: units.jianwai, category: hard, count: 50, good: 0 }, { valid: false })
  expect(await read()).toMatchObject({ wish: null, adjusted: null, scoring: 'huairou-2025', fewest: 10 })

  const asked = await appraiser('POST', '/api/fairness/adjustments', { period: '2026-12' })
  expect(asked).toMatchObject({ status: 200, body: { wish: { step: 'waiting', askedBy: cast.appraiser.name } } })
  await work()
  const { wish, adjusted } = await read()
  expect(wish).toMatchObject({ step: 'ended', outcome: 'adjusted' })
  expect(adjusted).toMatchObject({ answers: 400, leftOut: 1 })
  const [one, other] = [units.jianwai, units.chaowai].map((unit) => adjusted?.units.find((row) => row.unit === unit))
  // 10 + 90 × 108/200 = 58.6 and 10 + 90 × 172/200 = 87.4; with the demands of both, 10 + 90 × 0.7 = 73
  expect(one).toMatchObject({ score: 58.6, answers: 200, effective: 200 })
  expect(other).toMatchObject({ score: 87.4 })
  expect(one?.mix).toBeGreaterThan(13)
  expect(other?.mix).toBeLessThan(-13)
  expect(Math.abs((one?.adjusted ?? 0) - 73)).toBeLessThan(1)
  expect(one?.reasons).toContainEqual(expect.objectContaining({ factor: 'group', own: 0.9, city: 0.5 }))
  expect(one?.ranks).toEqual({ low: 1, high: 2 })
})

test('worked out again, the figures are the same; by another template they are others', async () => {
  const before = await read()
  await askForAdjustment(api.platform.pool, {
    period: periodAsked,
    by: refOf(cast.appraiser),
    at: api.platform.now(),
  })
  await work()
  expect((await read()).adjusted?.units).toEqual(before.adjusted?.units)
  const { scoring, adjusted } = await read('&scoring=three-rates')
  // 30 + 70 × 108/200
  expect([scoring, adjusted?.units.find(({ unit }) => unit === units.jianwai)?.score]).toEqual(['three-rates', 67.8])
})

const periodAsked = '2026-12' as Parameters<typeof askForAdjustment>[1]['period']

test('a period without answers has nothing to adjust; one that has not begun, and what is no template, are refused', async () => {
  expect((await appraiser('POST', '/api/fairness/adjustments', { period: '2020-01' })).status).toBe(200)
  await work()
  const { body } = await appraiser('GET', '/api/fairness?table=departments&period=2020-01')
  expect(body).toMatchObject({ wish: { step: 'ended', outcome: 'too-few' }, adjusted: null })
  const late = await appraiser('POST', '/api/fairness/adjustments', { period: '2031-01' })
  expect(late).toMatchObject({ status: 400, body: { fields: [{ path: '/body/period', problem: 'must have begun' }] } })
  expect((await appraiser('POST', '/api/fairness/adjustments', { period: "'; drop table" })).status).toBe(400)
  expect((await appraiser('GET', '/api/fairness?table=streets&scoring=none')).body.fields[0].path).toBe(
    '/querystring/scoring',
  )
})

test('everybody signed in reads, appraisers and analysts ask; work that fails is said to have failed', async () => {
  const jianwai = await api.as(cast.jianwai)
  expect((await jianwai('GET', '/api/fairness?table=streets')).status).toBe(200)
  expect((await jianwai('POST', '/api/fairness/adjustments', { period: '2026-12' })).status).toBe(403)
  expect((await (await api.as())('GET', '/api/fairness?table=streets')).status).toBe(401)
  await appraiser('POST', '/api/fairness/adjustments', { period: '2026-12' })
  await adjustWished(api.platform, () => Promise.reject(new Error('no thread')))
  expect((await read()).wish).toMatchObject({ step: 'ended', outcome: 'failed' })
})

test('a thread comes to the same as the work itself, in whichever order cells come; stopped, it says so', async () => {
  const [whole, square] = [40 * 1e4, 40 * 1e8]
  const line = (category: string, good: number) => [
    ...[category, '7d', 'complaint', 'phone', 'citizen', 40, whole, square, square],
    ...[good * 1e8, good * 1e8, square * 0.1 + good * 0.9e8, square * 0.01 + good * 0.99e8],
  ]
  const texts = [20, 30].map((good, unit) => ({
    unit: `unit-${unit}`,
    lines: JSON.stringify([line('a', good), line('b', good + 5)]),
  }))
  const turned = texts
    .toReversed()
    .map(({ unit, lines }) => ({ unit, lines: JSON.stringify(JSON.parse(lines).reverse()) }))
  const rules: AdjustRules = {
    groups: { a: 'A', b: 'B' },
    weights: { response: 0.1, resolution: 0.5, satisfaction: 0.4 },
    ...{ penalty: 1, draws: 200, fewest: 10, seed: 'thread' },
  }
  const read = async (take: (text: CellText) => void) => texts.forEach(take)
  expect(await adjustInThread(read, rules)).toEqual(adjustLeague(texts, rules))
  expect(adjustLeague(turned, rules)).toEqual(adjustLeague(texts, rules))
  await expect(adjustInThread(read, rules, AbortSignal.abort())).rejects.toThrow('stopped before its end')
})
