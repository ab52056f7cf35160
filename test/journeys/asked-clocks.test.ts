import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { ClockReminded, TicketDelegated } from '#handle/events.ts'
import { keepAsked } from '../../src/handle/server/asked-keeper.ts'
import { doors } from '../../src/stages.ts'
import { units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, expectRebuiltEqualsLive, factsOf } from '../cast/story.ts'

let api: CastApi
let operator: Ask
let street: Ask
let community: Ask
let leader: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  community = await api.as(cast.yongan)
  leader = await api.as(cast.leader)
})
afterAll(() => api.close())

const give = (as: Ask, ticket: string, noun: string, body: object = {}) =>
  as('POST', `/api/tickets/${ticket}/${noun}`, body)

async function dispatched(): Promise<string> {
  const { body } = await operator('POST', '/api/tickets', coldDemand)
  await give(operator, body.ticket, 'classifications', { ...coldFlat, directDispatch: false })
  await give(operator, body.ticket, 'dispatches', { by: 'dispatcher', lead: units.jianwai, why: '首接负责' })
  return body.ticket
}

async function remindersOf(ticket: string, clock: string) {
  const facts = await factsOf(api, ticket)
  const reminders = facts.filter((fact): fact is ClockReminded => fact.type === 'ClockReminded')
  return reminders.filter((reminder) => reminder.clock === clock)
}

/** Nobody looks until the instant is just over; then two look at once, as after a restart, and once more. */
async function lookAfter(due: string): Promise<void> {
  api.pass(momentOf(due) - api.platform.now() + 1)
  await Promise.all([keepAsked(api.platform), keepAsked(api.platform)])
  await keepAsked(api.platform)
}

const rowOf = async (as: Ask, path: `/api/${string}`, ticket: string) =>
  (await as('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)

test('a ruling that does not come climbs the ladder, once a share, also after a standstill [CLOCK-03]', async () => {
  const ticket = await dispatched()
  await give(street, ticket, 'returns', {
    reason: 'not-our-duty',
    why: '属供热企业',
    basis: '职责清单',
    suggestedLead: units.chaowai,
  })
  const asked = { how: 'adjudicator', units: [], question: '应由谁办理' }
  expect(await give(operator, ticket, 'adjudications', asked)).toMatchObject({ status: 201 })
  await keepAsked(api.platform)
  expect(await remindersOf(ticket, 'ruling')).toEqual([])
  const { due } = await rowOf(operator, '/api/dispatch/adjudications', ticket)
  await lookAfter(due)
  expect(await remindersOf(ticket, 'ruling')).toMatchObject([{ share: 1, tells: ['head', 'district', 'city'] }])
  expect(await rowOf(leader, '/api/reminders?clock=ruling', ticket)).toMatchObject({ clock: 'ruling', share: 1 })
})

test('the answer to a press reminds at half its time and when it is late, and is silent once it came [CLOCK-03]', async () => {
  const ticket = await dispatched()
  await give(leader, ticket, 'supervisions', { how: 'press', why: '请答复' })
  const { due } = await rowOf(street, '/api/supervisions', ticket)
  await lookAfter(due)
  expect(await remindersOf(ticket, 'press')).toMatchObject([{ share: 1, round: 1 }])
  expect(await rowOf(leader, '/api/reminders?clock=press', ticket)).toMatchObject({ share: 1, lead: units.jianwai })

  expect((await give(leader, ticket, 'presses', { why: '逾期未答复' })).status).toBe(201)
  const again = await rowOf(street, '/api/supervisions', ticket)
  await give(street, ticket, 'press-answers', { says: '已约维修，明日上门' })
  expect(await rowOf(leader, '/api/reminders?clock=press', ticket)).toBeUndefined()
  await lookAfter(again.due)
  expect(await remindersOf(ticket, 'press')).toHaveLength(1)
})

test('a unit below that does not answer is named to the street above it, and no more once it was taken back [CLOCK-03]', async () => {
  const ticket = await dispatched()
  await give(street, ticket, 'signatures')
  expect((await give(street, ticket, 'delegations', { to: units.yongan, why: '请入户测温' })).status).toBe(201)
  const { due } = await rowOf(community, '/api/delegations', ticket)
  await lookAfter(due)
  expect(await remindersOf(ticket, 'delegation')).toMatchObject([{ share: 1, to: units.yongan }])
  await give(street, ticket, 'delegation-recalls', { from: units.yongan, why: '街道自行上门' })
  expect(await rowOf(leader, '/api/reminders?clock=delegation', ticket)).toBeUndefined()
  expect((await give(street, ticket, 'delegations', { to: units.yongan, why: '请再次入户' })).status).toBe(201)
  const second = (await factsOf(api, ticket)).at(-1) as TicketDelegated
  api.pass((second.reminders?.marks[0] ?? 0) - api.platform.now())
  await keepAsked(api.platform)
  expect((await remindersOf(ticket, 'delegation')).at(-1)).toMatchObject({ share: 0.5, tells: ['handler'] })
})

test('rebuilt from the facts, what is still to come stands as it did', async () => {
  for (const view of doors.flatMap(({ views }) => views).filter(({ table }) => table === 'handle.asked_clocks'))
    expect(await expectRebuiltEqualsLive(api, view)).toBeGreaterThan(0)
})
