import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, asked, reviewed } from '../../../test/cast/calling-back.ts'
import { units } from '../../../test/cast/city.ts'
import { resolved, signed } from '../../../test/cast/handling.ts'
import { type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import type { ThreeRatesAnswer } from '../three-rates-api.ts'
import { door } from './stage.ts'

let api: CastApi
beforeAll(async () => {
  api = await castApi([door])
  const with_ = (lead = units.jianwai) => [
    received(),
    classified(),
    dispatched({ lead }),
    { ...signed, unit: lead },
    { ...resolved, unit: lead },
  ]
  await record(api.platform, [...with_(), answered()])
  await record(api.platform, [...with_(), answered({ solved: 'unsolved', satisfied: 'unsatisfied' })])
  await record(api.platform, [
    ...with_(),
    answered({ solved: 'unsolved' }),
    asked,
    reviewed(1, true),
    reviewed(2, true),
  ])
  await record(api.platform, [...with_(), answered({ valid: false })])
  await record(api.platform, with_(units.heatUtility))
  await record(api.platform, [received(), classified()])
})
afterAll(() => api.close())

const ask = async (query: string, person = cast.leader) =>
  (await api.as(person))('GET', `/api/three-rates?period=2026-12&${query}`)
const brief = ({ rows }: ThreeRatesAnswer) =>
  rows.map(({ keys, full, appraised }) => [
    ...keys,
    full.volume,
    full.valid,
    full.score,
    appraised.valid,
    appraised.score,
  ])

test('by unit, both scopes side by side; without a valid call-back there is no score [APPRAISE-04]', async () => {
  const { body } = (await ask('by=unit')) as { body: ThreeRatesAnswer }
  // full: response 3/3, resolution 1/3, satisfaction 2/3: 10 + 16.66… + 26.66… = 53.3; appraised: 2/2, 1/2, 1/2: 10 + 25 + 20 = 55
  expect(brief(body)).toEqual([
    [units.jianwai, 4, 3, 53.3, 2, 55],
    [units.heatUtility, 1, 0, undefined, 0, undefined],
  ])
  expect(body.pooled.full).toMatchObject({ volume: 5, valid: 3, resolution: { numerator: 1, denominator: 3 } })
  expect(body.cut).toBe(false)
})

test('by two dimensions, narrowed by others; each group is part of the whole', async () => {
  const { body } = (await ask(`by=unit,topic&unit=${units.jianwai}&channel=phone,web`)) as { body: ThreeRatesAnswer }
  expect(body.by).toEqual(['unit', 'topic'])
  const volume = body.rows.reduce((sum, { full }) => sum + full.volume, 0)
  expect(volume).toBe(body.pooled.full.volume)
  expect((await ask('by=district,street')).body.rows[0].keys).toEqual(['110105', '110105001'])
  expect((await ask('channel=letter')).body).toMatchObject({ rows: [], pooled: { full: { volume: 0 } } })
})

test.each(['level', 'channel', 'kind', 'requester', 'category', 'topic', 'district', 'street'])(
  'told apart by %s nothing is lost',
  async (by) => {
    const { body } = (await ask(`by=${by}`)) as { body: ThreeRatesAnswer }
    expect(body.rows.reduce((sum, { full }) => sum + full.volume, 0)).toBe(5)
  },
)

test('a unit sees its own tickets and those of its area alone, whatever it asks for', async () => {
  expect(brief((await ask('by=unit', cast.chaowai)).body)).toEqual([])
  expect((await ask(`by=unit&unit=${units.jianwai}`, cast.chaowai)).body.rows).toEqual([])
  // what it leads, and what others have in its area
  expect((await ask('by=unit', cast.jianwai)).body.rows.map(({ keys: [unit] }: { keys: string[] }) => unit)).toEqual([
    units.jianwai,
    units.heatUtility,
  ])
  expect((await ask('by=unit', cast.operator)).status).toBe(403)
})

test.each(['by=lead', 'by=unit,unit,unit', "by=unit'--", 'unit=%00', "level=7d')--", 'scoring=none'])(
  '%s is refused',
  async (query) => {
    expect((await ask(query)).status).toBe(400)
  },
)

test('exported with names, the total last', async () => {
  const { body } = await ask('by=unit,level&format=csv&scoring=deductions')
  const lines = String(body).trim().split('\r\n')
  expect(lines[1]?.split(',').slice(0, 3)).toEqual(['单位', '等级', '得分（考核）'])
  expect(lines[2]?.split(',')[0]).toBe('建外街道办事处')
  expect(lines.at(-1)).toMatch(/^合计 Pooled,/)
  const english = async (by: string) =>
    String((await ask(`by=${by}&format=csv&language=en`)).body)
      .trim()
      .split('\r\n')[2]
      ?.split(',')[0]
  expect(await english('level')).toBe('24 hours')
  expect(await english('category')).toMatch(/\w$/)
})
