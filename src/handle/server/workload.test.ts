import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { door as intake } from '#intake/server/stage.ts'
import { units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { coldFlat, letReact, takeIn } from '../../../test/cast/story.ts'
import { door } from './stage.ts'

const doors = [intake, classify, dispatch, door]
let api: CastApi
let operator: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
})
afterAll(() => api.close())

async function withStreet(): Promise<void> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
}

test('a unit carries what is open with it, what is overdue and what is due soon, against its people [HANDLE-17]', async () => {
  await withStreet()
  await withStreet()
  const loads = async (query = '') => (await operator('GET', `/api/workload${query}`)).body.rows
  const people = 12
  expect(await loads()).toEqual([
    { unit: units.jianwai, open: 2, overdue: 0, soon: 2, people, share: 2 / (12 * people) },
  ])
  api.pass(3_600_000)
  expect(await loads()).toMatchObject([{ open: 2, overdue: 2, soon: 0 }])
})

test('whoever chooses a unit sees its load, also where it has nothing in hand', async () => {
  const { body } = await operator('GET', `/api/workload?units=${units.housing},${units.jianwai},nobody`)
  expect(body.rows.map(({ unit }: { unit: string }) => unit)).toEqual([units.jianwai, units.housing])
  expect(body.rows.at(-1)).toMatchObject({ open: 0, share: 0 })
  expect((await operator('GET', "/api/workload?units=a'--")).status).toBe(400)
})

test('units do not look at the load of others, a leader sees the district', async () => {
  expect((await (await api.as(cast.jianwai))('GET', '/api/workload')).status).toBe(403)
  expect((await (await api.as(cast.leader))('GET', '/api/workload')).body.rows).toHaveLength(1)
})
