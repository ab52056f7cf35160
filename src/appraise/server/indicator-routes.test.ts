import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { answered, callBackOpened } from '../../../test/cast/calling-back.ts'
import { hoursLater, places, units } from '../../../test/cast/city.ts'
import { contacted, opened, resolved, signed } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, deadlines, dispatched, received } from '../../../test/cast/tickets.ts'
import { door } from './stage.ts'

const file = new URL('../../../city/beijing/indicators.json', import.meta.url)
const [edition] = JSON.parse(readFileSync(file, 'utf8'))

let api: CastApi
let appraiser: Ask
const record = (facts: readonly AnyFact[], ticket?: TicketId) => recordFacts(api.platform, facts, ticket)

const home = { tags: ['住有所居', '安全性'] }
const begun = [received(), classified(home), dispatched(), signed, contacted]
const elsewhere = [
  received({ place: places.longze }),
  classified({ place: places.longze, tags: ['住有所居'] }),
  dispatched({ lead: units.huilongguan, supports: [], deadlines: { ...deadlines, resolveBy: hoursLater(61) } }),
]

beforeAll(async () => {
  api = await castApi([door])
  const owner = openPool(api.ownerUrl, { size: 1, role: 'owner' })
  await owner.query('insert into reference.indicator_editions values ($1, $2, $3)', [
    edition.edition,
    edition.inForceFrom,
    { ...edition, leastCases: 2, indexes: [{ ...edition.indexes[0], leastTags: 2 }] },
  ])
  await owner.end()
  appraiser = await api.as(cast.appraiser)
  // Three in Jianwai: solved within its day; solved, partly and content with 0.9, late; still in hand. One waits in Huilongguan.
  await record([...begun, resolved, callBackOpened(), answered()])
  await record([
    ...begun,
    { ...resolved, at: hoursLater(30) },
    callBackOpened({ at: hoursLater(30) }),
    answered({ at: hoursLater(40), solved: 'partly', satisfied: 'basically', secondHandling: true }),
    opened,
  ])
  await record(begun)
  await record(elsewhere)
  api.pass(60 * 3_600_000)
})
afterAll(() => api.close())

const figures = async (path: string, ask = appraiser) => {
  const { status, body } = await ask('GET', `/api/indicators/${path}`)
  expect([status, body.fields ?? body.error]).toEqual([200, undefined])
  return body
}

test('the definitions in force are told with their edition', async () => {
  const { body } = await appraiser('GET', '/api/indicators')
  expect(body).toMatchObject({ edition: edition.edition, leastCases: 2 })
  expect(body.indicators).toHaveLength(edition.indicators.length)
  expect(body.indexes.map(({ code }: { code: string }) => code)).toEqual(['living'])
})

// Valid call-backs: two. Satisfied counts 1, basically satisfied 0.9: 1.9 of 2. Solved 1, partly 0: 1 of 2.
test('shares of demands stand beside what they are of; too few cases give none [APPRAISE-18]', async () => {
  const satisfaction = await figures('satisfaction-rate?by=unit')
  expect(satisfaction.rows).toMatchObject([{ keys: [units.jianwai], cases: 2, value: 0.95 }])
  expect(satisfaction.total).toEqual({ cases: 2, value: 0.95, rate: { numerator: 1.9, denominator: 2 } })
  expect((await figures('resolution-rate')).total).toMatchObject({ rate: { numerator: 1, denominator: 2 } })
  expect((await figures(`satisfaction-rate?unit=${units.huilongguan}`)).total).toEqual({ cases: 0, few: true })
  expect((await figures('demands?by=tag')).rows).toMatchObject([
    { keys: ['住有所居'], value: 4 },
    { keys: ['安全性'], value: 3 },
  ])
  expect((await figures('demands?by=district,day')).rows).toMatchObject([
    { keys: [places.chaoyang, '2026-11-23'], value: 3 },
    { keys: [places.changping, '2026-11-23'], value: 1 },
  ])
})

// Steps of Jianwai: signed after 0.25 h (three times), contacted 0.75 h later; results 7 h and 29 h after the contact: median 18 h.
test('steps are counted one row each, with the time they took', async () => {
  const hours = await figures(`step-hours?by=step&unit=${units.jianwai}`)
  expect(hours.rows).toMatchObject([
    { keys: ['contact'], cases: 3, value: 0.75 },
    { keys: ['resolve'], cases: 2, value: 18 },
    { keys: ['sign'], cases: 3, value: 0.25 },
  ])
  const inTime = await figures('signed-in-time?by=unit')
  expect(inTime.rows).toMatchObject([{ keys: [units.jianwai], rate: { numerator: 3, denominator: 3 } }])
})

// Jianwai holds three from Monday; one leaves on Monday at 18:00, one on Tuesday at 16:00, and that one is back on Wednesday at 10:00
// by a new deadline. What stays is past its deadline (Tuesday 10:00) on Tuesday and Wednesday.
test('unit-days count what came, what left, and what was open and late as the day ended', async () => {
  const day = { from: '2026-11-23', to: '2026-11-26' }
  const asked = `by=day&unit=${units.jianwai}&from=${day.from}&to=${day.to}`
  const byDay = async (code: string) =>
    (await figures(`${code}?${asked}`)).rows.map(({ keys, value, rate }: Record<string, unknown>) => [
      (keys as string[])[0]?.slice(8),
      rate ?? value,
    ])
  expect(await byDay('taken-on')).toEqual([
    ['23', 3],
    ['24', 0],
    ['25', 1],
  ])
  expect(await byDay('backlog')).toEqual([
    ['23', 2],
    ['24', 1],
    ['25', 2],
  ])
  const { total } = await figures(`overdue-share?${asked}`)
  expect(total).toMatchObject({ cases: 3, rate: { numerator: 2, denominator: 5 } })
  // It is Wednesday, 22:00: what is due at 23:00 is not late yet.
  const later = await figures(`overdue-share?by=day&unit=${units.huilongguan}&from=${day.from}&to=${day.to}`)
  expect(later.total).toMatchObject({ rate: { numerator: 0, denominator: 3 } })
})

test('a street counts its own tickets alone; operators and the public count none', async () => {
  const jianwai = await api.as(cast.jianwai)
  expect((await figures('demands', jianwai)).total.value).toBe(3)
  expect((await figures(`demands?place=${places.changping}`, jianwai)).total.value).toBe(0)
  expect((await figures('demands', await api.as(cast.chaowai))).total.value).toBe(0)
  expect((await (await api.as(cast.operator))('GET', '/api/indicators/demands')).status).toBe(403)
  expect((await (await api.as())('GET', '/api/indicators/demands')).status).toBe(401)
})

// 住有所居 and 安全性 in Chaoyang: response 2/2, solved 1/2, satisfied 1.9/2: 0.1 × 1 + 0.5 × 0.5 + 0.4 × 0.95 = 0.73.
test('the index weighs the shares of every tag with cases enough, and says of how many it is [APPRAISE-18]', async () => {
  const { status, body } = await appraiser('GET', '/api/indexes/living?level=district')
  expect(status).toBe(200)
  const [chaoyang] = body.areas
  expect(body.areas).toHaveLength(1)
  expect(chaoyang).toMatchObject({ area: places.chaoyang, tags: 2 })
  expect(chaoyang.value).toBeCloseTo(73, 10)
  const cell = chaoyang.cells[edition.indexes[0].tags.findIndex(({ tag }: { tag: string }) => tag === '住有所居')]
  expect(cell.parts.map(({ rate }: { rate: object }) => rate)).toEqual([
    { numerator: 2, denominator: 2 },
    { numerator: 1, denominator: 2 },
    { numerator: 1.9, denominator: 2 },
  ])
  expect(body.all.value).toBeCloseTo(73, 10)
  expect(chaoyang.cells.filter(({ value }: { value?: number }) => value === undefined)).toHaveLength(10)
})

test('figures leave as a file, with names and what they are of', async () => {
  const csv = async (url: `/api/${string}`) => String((await appraiser('GET', url)).body).split('\n')
  expect(await csv('/api/indicators/satisfaction-rate?by=unit&format=csv')).toEqual(
    expect.arrayContaining([
      expect.stringContaining('单位,满意率,分子,分母,件数'),
      expect.stringContaining('建外街道办事处,0.95,1.9,2,2'),
    ]),
  )
  expect((await csv('/api/indexes/living?format=csv&language=en')).join()).toContain('朝阳区,73,2,')
})

test.each([
  ['demands?by=step', 400],
  ['demands?by=unit,unit', 400],
  ["demands?by=unit'--", 400],
  ['demands?by=unit,day,tag', 400],
  ['demands?from=2026-13-01', 400],
  ['demands?from=2026-11-23&to=2026-11-23', 400],
  ['demands?from=2020-01-01', 400],
  ['demands?from=2027-01-01', 400],
  ["demands?unit=street-1' or true--", 400],
  ['demands?place=%25', 400],
  ['demands?colour=red', 400],
  ['constructor', 404],
  ["demands';drop table appraise.ratings", 404],
  ['😀', 404],
  [`${'x'.repeat(61)}`, 400],
])('%s is answered calmly', async (path, status) => {
  expect((await appraiser('GET', `/api/indicators/${encodeURI(path)}`)).status).toBe(status)
})

test('a city without indicators has none to tell', async () => {
  const bare = await castApi([door])
  const ask = await bare.as(cast.appraiser)
  expect((await ask('GET', '/api/indicators')).body).toEqual({ indicators: [], indexes: [] })
  expect((await ask('GET', '/api/indicators/demands')).status).toBe(404)
  await bare.close()
})
