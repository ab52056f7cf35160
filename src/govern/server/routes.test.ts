import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { unitCode } from '#foundations/units/unit.ts'
import type { CitySource } from '#platform/reference/city-source.ts'
import { hoursLater, places } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { loadedCity } from '../../../test/cast/loaded-city.ts'
import { cast } from '../../../test/cast/people.ts'
import { door } from './stage.ts'

let api: CastApi
let administrator: Ask
let operator: Ask
let city: CitySource

beforeAll(async () => {
  api = await castApi([door], async (scratch) => {
    city = await loadedCity(scratch)
    return { cityAt: city.cityAt, reloadCity: city.reload }
  })
  administrator = await api.as({ ...cast.administrator, unit: unitCode('centre-11') })
  operator = await api.as({ ...cast.operator, unit: unitCode('centre-11') })
})
afterAll(async () => {
  city.close()
  await api.close()
})

async function draft(over: Partial<Rulebook> = {}): Promise<Rulebook> {
  const { body } = await operator('GET', '/api/rulebook-editions')
  const { rulebook } = (await operator('GET', `/api/rulebook-editions/${body.rows.at(-1).edition}`)).body
  const dispatch = { ...rulebook.dispatch, maxReturns: 5 }
  return { ...rulebook, edition: '2026-12', inForceFrom: instantOf(hoursLater(1)), dispatch, ...over }
}
const kept = async () => (await operator('GET', '/api/rulebook-editions')).body.rows

test('everybody signed in reads the rules; only administrators draft and approve them [IDENTITY-01]', async () => {
  expect(await kept()).toMatchObject([{ edition: '2019-01', state: 'in-force' }])
  for (const route of ['/api/rulebook-checks', '/api/rulebook-editions'] as const)
    expect((await operator('POST', route, await draft())).status).toBe(403)
  expect((await operator('GET', '/api/rulebook-editions/none')).status).toBe(404)
})

test('a faulty draft is refused field by field, and nothing of it is kept [GOVERN-01]', async () => {
  const { dispatch: _, ...partial } = await draft()
  const shape = await administrator('POST', '/api/rulebook-editions', partial)
  expect([shape.status, JSON.stringify(shape.body.fields)]).toEqual([400, expect.stringContaining('dispatch')])
  const contradicting = await draft({ levels: [], rules: [] })
  expect((await administrator('POST', '/api/rulebook-editions', contradicting)).status).toBe(400)
  const levels = (await draft()).levels.filter(({ code }) => code !== '24h')
  const { status, body } = await administrator('POST', '/api/rulebook-editions', await draft({ levels }))
  expect(status).toBe(400)
  expect(body.fields).toContainEqual({ path: '/body/levels/24h', problem: 'in-use-and-missing' })
  expect(body.fields).toContainEqual({ path: '/body/classify/words/effects/聚集群体', problem: 'level-unknown' })
  expect(await kept()).toHaveLength(1)
})

test('a check tells what a draft would change and keeps nothing', async () => {
  const { status, body } = await administrator('POST', '/api/rulebook-checks', await draft())
  expect([status, body]).toEqual([
    200,
    { problems: [], replaces: '2019-01', differences: [{ field: '/dispatch/maxReturns', before: 2, after: 5 }] },
  ])
  expect(await kept()).toHaveLength(1)
})

test('an approved edition is journalled, comes into force at its instant, and is not approved twice [GOVERN-02]', async () => {
  const past = await administrator(
    'POST',
    '/api/rulebook-editions',
    await draft({ inForceFrom: instantOf(hoursLater(-1)) }),
  )
  expect([past.status, past.body]).toMatchObject([409, { reason: 'starts-in-the-past', rule: 'GOVERN-02' }])
  const both = await Promise.all([1, 2].map(async () => administrator('POST', '/api/rulebook-editions', await draft())))
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect(await kept()).toMatchObject([
    { edition: '2026-12', state: 'coming' },
    { edition: '2019-01', state: 'in-force' },
  ])
  const returnsAt = (hours: number) => api.platform.cityAt(hoursLater(hours)).rulebook.dispatch.maxReturns
  expect([returnsAt(0.9), returnsAt(1)]).toEqual([2, 5])
  const { body } = await administrator('GET', '/api/reference-changes?subject=rulebook_editions&limit=1')
  expect(body.rows[0]).toMatchObject({
    by: { name: cast.administrator.name, role: 'administrator' },
    addedCodes: ['2026-12'],
    differences: [{ field: '/dispatch/maxReturns', before: 2, after: 5 }],
  })
  const next = await operator('GET', '/api/rulebook-editions/2026-12')
  expect(next.body).toMatchObject({ replaces: '2019-01', state: 'coming', differences: [{ after: 5 }] })
})

test('the log of changes is read onward by position, and is not for everybody', async () => {
  const first = await administrator('GET', '/api/reference-changes?limit=4')
  const rest = await administrator('GET', `/api/reference-changes?after=${first.body.next}`)
  const positions = [...first.body.rows, ...rest.body.rows].map(({ position }) => position)
  expect(positions).toEqual(positions.toSorted((one, other) => other - one))
  expect([new Set(positions).size, rest.body.next]).toEqual([positions.length, null])
  expect((await operator('GET', '/api/reference-changes')).status).toBe(403)
})

test('catalogue, categories and units are open to everybody signed in', async () => {
  const { body } = await operator('GET', `/api/catalogue-lines?category=heat.indoor.too-cold&place=${places.jianwai}`)
  expect(body).toMatchObject({ count: 2, next: null, rows: [{ id: 'C-001' }, { id: 'C-002', signLimit: '30min' }] })
  const paged = await operator('GET', '/api/catalogue-lines?limit=2')
  expect(paged.body).toMatchObject({ count: 3, next: '2' })
  expect((await operator('GET', '/api/catalogue-lines?limit=2&after=2')).body.rows).toMatchObject([{ id: 'C-003' }])
  expect((await operator('GET', '/api/categories')).body.rows[0]).toMatchObject({ lexicon: ['暖气', '冰凉'] })
  const top = (await operator('GET', '/api/unit-tree')).body.rows
  expect(top).toMatchObject([{ code: 'centre-11', below: 3 }])
  expect((await operator('GET', '/api/unit-tree?above=district-110105')).body.rows).toHaveLength(2)
})
