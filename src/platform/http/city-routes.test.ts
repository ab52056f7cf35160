import { afterAll, beforeAll, expect, test } from 'vitest'
import { places, units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'

let api: CastApi
let operator: Ask
let jianwai: Ask

beforeAll(async () => {
  api = await castApi([])
  operator = await api.as(cast.operator)
  jianwai = await api.as(cast.jianwai)
})
afterAll(() => api.close())

const codes = ({ body }: { body: { rows: { code: string }[] } }) => body.rows.map(({ code }) => code)

test('the city tells its rules in force, and nothing to strangers', async () => {
  const { status, body } = await operator('GET', '/api/city')
  const { edition } = api.platform.cityAt(api.platform.now()).rulebook
  expect([status, body.name, body.rulebook.edition]).toEqual([200, '北京市', edition])
  expect((await (await api.as())('GET', '/api/city')).status).toBe(401)
})

test('anybody may know the topics, districts and streets', async () => {
  const { status, body } = await (await api.as())('GET', '/api/public/city')
  expect(status).toBe(200)
  expect(body.districts[0]).toMatchObject({ name: '朝阳区', streets: [{ name: '建外街道' }, { name: '朝外街道' }] })
  expect(body).not.toHaveProperty('rulebook')
})

test('places are found by code, parent, area and level, with the path people know', async () => {
  const byCode = await operator('GET', `/api/places?codes=${places.yongan},999999`)
  expect(byCode.body.rows).toEqual([
    { code: places.yongan, name: '永安里东社区', level: 'community', path: '朝阳区 建外街道 永安里东社区' },
  ])
  expect(codes(await operator('GET', `/api/places?parent=${places.chaoyang}`))).toEqual([
    places.jianwai,
    places.chaowai,
  ])
  expect(codes(await operator('GET', '/api/places?within=110114&level=street'))).toEqual([places.huilongguan])
  expect(codes(await operator('GET', '/api/places?limit=1'))).toEqual([places.city])
})

test('a search by name or start of code is kept to the area of the post', async () => {
  const search = `/api/places?search=${encodeURIComponent('街道')}` as const
  expect(codes(await operator('GET', search))).toEqual([places.jianwai, places.chaowai, places.huilongguan])
  expect(codes(await jianwai('GET', search))).toEqual([places.jianwai])
  expect(codes(await operator('GET', '/api/places?search=110114'))).toContain(places.longze)
})

test('units are found by code, kind, line and name', async () => {
  expect(codes(await operator('GET', `/api/units?codes=${units.heatUtility},nobody`))).toEqual([units.heatUtility])
  expect(codes(await operator('GET', '/api/units?kind=city-bureau&line=heat'))).toEqual([units.heatBureau])
  expect(codes(await operator('GET', `/api/units?search=${encodeURIComponent('房管')}`))).toEqual([units.housing])
  expect(codes(await operator('GET', '/api/units?within=110114'))).toEqual([units.huilongguan])
})

test('what a query does not know is refused with the field', async () => {
  const { status, body } = await operator('GET', '/api/units?kind=ministry')
  expect([status, body.fields[0].path]).toEqual([400, '/querystring/kind'])
})
