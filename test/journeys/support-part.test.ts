import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, takeIn } from '../cast/story.ts'

const phone = '13800138000'
let api: CastApi
let operator: Ask
let street: Ask
let housing: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  housing = await api.as(cast.housing)
})
afterAll(() => api.close())

const about = (ticket: string, noun: string): `/api/${string}` => `/api/tickets/${ticket}/${noun}`

/** A street leads, the housing department supports it. */
async function supported(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', about(ticket, 'classifications'), { ...coldFlat, directDispatch: false })
  const to = { by: 'dispatcher', lead: units.jianwai, supports: [units.housing], why: '首接负责' }
  await operator('POST', about(ticket, 'dispatches'), to)
  return ticket
}

test('a supporting unit does its part, and the lead sees it [HANDLE-05]', async () => {
  const ticket = await supported()
  const mine = async (): Promise<{ to_sign: string[]; to_do: string[] } | undefined> =>
    (await housing('GET', '/api/parts')).body.rows.find((row: { ticket: string }) => row.ticket === ticket)
  expect(await mine()).toMatchObject({ to_sign: [units.housing], to_do: [] })
  expect(await street('POST', about(ticket, 'part-signatures'), {})).toMatchObject({
    status: 409,
    body: { reason: 'not-a-support', rule: 'HANDLE-05' },
  })
  expect((await housing('POST', about(ticket, 'parts'), { workDone: '…' })).body).toMatchObject({
    reason: 'not-signed',
  })
  expect((await housing('POST', about(ticket, 'part-signatures'), {})).status).toBe(201)
  expect(await mine()).toMatchObject({ to_sign: [], to_do: [units.housing] })
  expect((await housing('GET', '/api/parts/count')).body.count).toBeGreaterThan(0)
  expect((await housing('POST', about(ticket, 'parts'), { workDone: `已检修，${phone}` })).status).toBe(201)
  expect(await mine()).toBeUndefined()
  const { facts } = (await street('GET', `/api/tickets/${ticket}`)).body
  expect(facts.at(-1).fact).toMatchObject({ type: 'PartDone', unit: units.housing, workDone: '已检修，〔电话〕' })
})
