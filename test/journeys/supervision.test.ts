import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, letReact, takeIn } from '../cast/story.ts'

let api: CastApi
let operator: Ask
let street: Ask
let leader: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  leader = await api.as(cast.leader)
})
afterAll(() => api.close())

const give = (as: Ask, ticket: string, noun: string, body: object = {}) =>
  as('POST', `/api/tickets/${ticket}/${noun}`, body)
const rowOf = async (as: Ask, ticket: string, query = '') =>
  (await as('GET', `/api/supervisions${query}`)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)

async function dispatched(): Promise<string> {
  const ticket = await takeIn(operator)
  await give(operator, ticket, 'classifications', coldFlat)
  await letReact(api, doors, ticket)
  return ticket
}

test('pressed, not answered in time, pressed again, answered, closed with a verdict [HANDLE-13]', async () => {
  const ticket = await dispatched()
  const press = { how: 'press', why: '群众多次反映，请三日内答复' }
  expect((await give(leader, ticket, 'supervisions', press)).status).toBe(201)
  const first = await rowOf(street, ticket, '?state=pressed')
  expect(first).toMatchObject({ lead: units.jianwai, issuer: units.districtCentre, press: 1, how: 'press' })
  expect((await street('GET', '/api/supervisions/count')).body.count).toBeGreaterThan(0)

  const tooSoon = await give(leader, ticket, 'presses', { why: '请尽快' })
  expect(tooSoon).toMatchObject({ status: 409, body: { reason: 'answer-not-due', rule: 'HANDLE-13' } })
  api.pass(momentOf(first.due) - api.platform.now() + 1_000)
  expect((await give(leader, ticket, 'presses', { why: '逾期未答复' })).status).toBe(201)
  const second = await rowOf(leader, ticket)
  expect(second).toMatchObject({ press: 2, state: 'pressed', notice: `${second.number}-2`, answered: null })

  const early = await give(leader, ticket, 'supervision-ends', { verdict: 'met', words: '' })
  expect(early).toMatchObject({ status: 409, body: { reason: 'not-answered', rule: 'HANDLE-13' } })
  expect((await give(street, ticket, 'press-answers', { says: '已约维修，明日上门' })).status).toBe(201)
  expect(await rowOf(leader, ticket, '?state=answered')).toMatchObject({ says: '已约维修，明日上门' })
  const end = { verdict: 'partly', words: '已上门，尚待复测' }
  expect((await give(leader, ticket, 'supervision-ends', end)).status).toBe(201)
  expect(await rowOf(street, ticket, '?state=closed')).toMatchObject({ verdict: 'partly' })
})

test('taken personally, it is answered sooner; a leader of another district neither presses nor closes it', async () => {
  const ticket = await dispatched()
  expect((await give(leader, ticket, 'supervisions', { how: 'personal', why: '我来督办' })).status).toBe(201)
  expect(await rowOf(leader, ticket)).toMatchObject({ how: 'personal' })
  const away = await api.as({ ...cast.leader, unit: units.huilongguan, scope: { area: places.changping } })
  expect((await give(away, ticket, 'presses', { why: '请答复' })).status).toBe(403)
  const head = await api.as({ ...cast.leader, unit: units.jianwai, scope: { area: places.jianwai } })
  await give(street, ticket, 'press-answers', { says: '已办' })
  expect(await give(head, ticket, 'supervision-ends', { verdict: 'met', words: '' })).toMatchObject({
    status: 409,
    body: { reason: 'not-for-your-level' },
  })
  expect((await give(street, ticket, 'supervisions', { how: 'press', why: '…' })).status).toBe(403)
})

test('it follows the ticket to the next unit, which then answers', async () => {
  const ticket = await dispatched()
  await give(leader, ticket, 'supervisions', { how: 'press', why: '请答复' })
  const byHand = { by: 'dispatcher', lead: units.chaowai, why: '属地更正' }
  expect((await give(operator, ticket, 'dispatches', byHand)).status).toBe(201)
  expect(await give(street, ticket, 'press-answers', { says: '已转' })).toMatchObject({
    status: 409,
    body: { reason: 'not-your-ticket' },
  })
  const chaowai = await api.as(cast.chaowai)
  expect(await rowOf(chaowai, ticket)).toMatchObject({ state: 'pressed', lead: units.chaowai })
})

test('rebuilt from the facts, the list stands as it did', async () => {
  for (const view of doors.flatMap(({ views }) => views).filter(({ table }) => table === 'handle.supervisions'))
    expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(0)
})
