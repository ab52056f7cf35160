import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { door as intake } from '#intake/server/stage.ts'
import { places, units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../../../test/cast/story.ts'
import { keepClocks } from './clock-keeper.ts'
import { door } from './stage.ts'

const doors = [intake, classify, dispatch, door]
const hour = 3_600_000
let api: CastApi
let operator: Ask
let street: Ask
let head: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  head = await api.as({ ...cast.leader, unit: units.jianwai, scope: { area: places.jianwai } })
})
afterAll(() => api.close())

async function contacted(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  await street('POST', `/api/tickets/${ticket}/contacts`, { by: 'phone', note: '已致电' })
  return ticket
}

const rowOf = async (as: Ask, path: `/api/${string}`, ticket: string) =>
  (await as('GET', path)).body.rows.find((row: { ticket: string }) => row.ticket === ticket)
const typesOf = async (ticket: string) => (await factsOf(api, ticket)).map(({ type }) => type)

test('while the lead waits for the requester nothing falls due; at its limit the wait ends by itself, once [HANDLE-06]', async () => {
  const ticket = await contacted()
  const before = await rowOf(street, '/api/inbox', ticket)
  expect((await street('POST', `/api/tickets/${ticket}/waits`, { why: '请补充购房合同' })).status).toBe(201)
  const waiting = await rowOf(street, '/api/inbox?ask=waiting-for-requester', ticket)
  expect(waiting).toMatchObject({ clock: 'wait', ask: 'waiting-for-requester' })

  api.pass(momentOf(waiting.due) - api.platform.now() - 1_000)
  await keepClocks(api.platform)
  expect(await typesOf(ticket)).not.toContain('ClockReminded')

  api.pass(9_000)
  await Promise.all([keepClocks(api.platform), keepClocks(api.platform)])
  const facts = await factsOf(api, ticket)
  expect(facts.filter(({ type }) => type === 'WaitEnded')).toMatchObject([
    { how: 'limit-reached', waited: { to: momentOf(waiting.due) } },
  ])
  const after = await rowOf(street, '/api/inbox', ticket)
  expect(after).toMatchObject({ ask: 'to-resolve', clock: 'resolve', rule: 'CLOCK-04' })
  const waited = momentOf(waiting.due) - momentOf(waiting.clock_from)
  expect(momentOf(after.due)).toBe(momentOf(before.due) + waited)
})

test('more time is asked for, decided by the level above, and a refusal says why [HANDLE-07]', async () => {
  const ticket = await contacted()
  const asks = { amount: 3, why: '配件需定制', basis: '供货合同' }
  expect((await street('POST', `/api/tickets/${ticket}/extensions`, asks)).status).toBe(201)
  expect(await rowOf(head, '/api/extensions', ticket)).toMatchObject({ why: '配件需定制', decided_by: 'unit' })
  const refusal = await head('POST', `/api/tickets/${ticket}/extension-decisions`, { verdict: 'refuse', why: '' })
  expect(refusal).toMatchObject({ status: 409, body: { reason: 'why-missing', rule: 'HANDLE-07' } })
  expect(
    (await head('POST', `/api/tickets/${ticket}/extension-decisions`, { verdict: 'refuse', why: '材料不足' })).status,
  ).toBe(201)

  await street('POST', `/api/tickets/${ticket}/extensions`, { ...asks, amount: 15 })
  const tooHigh = await head('POST', `/api/tickets/${ticket}/extension-decisions`, { verdict: 'grant', why: '' })
  expect(tooHigh).toMatchObject({ status: 409, body: { reason: 'not-for-your-level' } })
  const leader = await api.as(cast.leader)
  const { until } = await rowOf(leader, '/api/extensions', ticket)
  expect(
    (await leader('POST', `/api/tickets/${ticket}/extension-decisions`, { verdict: 'grant', why: '' })).status,
  ).toBe(201)
  expect(await rowOf(street, '/api/inbox', ticket)).toMatchObject({ due: until, rule: 'HANDLE-07' })
  expect(await rowOf(leader, '/api/extensions', ticket)).toBeUndefined()
})

test('reminders climb the ladder, and a post that nobody holds is an alarm [CLOCK-03]', async () => {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  api.pass(30 * hour)
  await keepClocks(api.platform)
  const leader = await api.as(cast.leader)
  expect(await rowOf(leader, '/api/reminders', ticket)).toMatchObject({
    share: 1,
    tells: ['head', 'district', 'city'],
    missing: ['city'],
  })
  expect(await rowOf(leader, '/api/reminders/unheard', ticket)).toBeDefined()
})

test.each(door.views)('rebuilt from the facts, $table stands as it did', async (view) => {
  await expectRebuiltEqualsLive(api, view)
})
