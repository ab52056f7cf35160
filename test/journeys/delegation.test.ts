import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { TicketDelegated } from '#handle/events.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, expectRebuiltEqualsLive, factsOf } from '../cast/story.ts'

const hour = 3_600_000
const task = { to: units.yongan, why: '请入户测温并拍照' }
let api: CastApi
let operator: Ask
let street: Ask
let community: Ask
let elsewhere: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  community = await api.as(cast.yongan)
  elsewhere = await api.as({ ...cast.yongan, unit: units.chaowai, scope: { area: places.tilu } })
})
afterAll(() => api.close())

const about = (ticket: string, noun: string): `/api/${string}` => `/api/tickets/${ticket}/${noun}`
const queueOf = async (as: Ask) => (await as('GET', '/api/delegations')).body.rows
const typesOf = async (ticket: string) => (await factsOf(api, ticket)).map(({ type }) => type)

/** A demand the street has signed for. */
async function signed(): Promise<string> {
  const { body } = await operator('POST', '/api/tickets', coldDemand)
  await operator('POST', about(body.ticket, 'classifications'), { ...coldFlat, directDispatch: false })
  const lead = { by: 'dispatcher', lead: units.jianwai, supports: [], why: '首接负责' }
  await operator('POST', about(body.ticket, 'dispatches'), lead)
  expect((await street('POST', about(body.ticket, 'signatures'), {})).status).toBe(201)
  return body.ticket
}

test('a street hands on to its community, which answers up in time; the street gives the result [HANDLE-09]', async () => {
  const ticket = await signed()
  expect((await community('POST', about(ticket, 'delegation-answers'), { says: '…' })).body).toMatchObject({
    reason: 'not-asked',
    rule: 'HANDLE-09',
  })
  expect(await street('POST', about(ticket, 'delegations'), task)).toMatchObject({ status: 201 })
  const [row] = await queueOf(community)
  expect(row).toMatchObject({ ticket, asked: [units.yongan], open: [{ to: units.yongan, why: task.why }] })
  expect((await community('GET', '/api/delegations/count')).body.count).toBe(1)
  expect(await queueOf(elsewhere)).toEqual([])
  expect((await elsewhere('GET', `/api/tickets/${ticket}`)).status).toBe(403)

  const delegated = (await factsOf(api, ticket)).at(-1) as TicketDelegated
  expect(momentOf(row.due)).toBe(delegated.due)
  expect(delegated.due).toBeGreaterThan(api.platform.now())

  api.pass(hour)
  const says = '入户测温十三度，已关严门窗'
  expect((await community('POST', about(ticket, 'delegation-answers'), { says })).status).toBe(201)
  expect(await queueOf(community)).toEqual([])
  await street('POST', about(ticket, 'contacts'), { by: 'phone', note: '已致电' })
  const result = { result: 'solved', workDone: '社区测温后换阀', publicAnswer: '已为您家更换阀门，室温恢复到二十度。' }
  expect(await street('POST', about(ticket, 'results'), result)).toMatchObject({ status: 201 })
  expect(await typesOf(ticket)).toEqual(expect.arrayContaining(['TicketDelegated', 'DelegateAnswered']))
})

test('what is not answered shows to the street as late, is taken back, and never bars the result [HANDLE-09]', async () => {
  const ticket = await signed()
  await street('POST', about(ticket, 'delegations'), task)
  api.pass(100 * hour)
  const [late] = await queueOf(street)
  expect(momentOf(late.due)).toBeLessThan(api.platform.now())
  const recall = { from: units.yongan, why: '街道自行上门' }
  expect((await street('POST', about(ticket, 'delegation-recalls'), recall)).status).toBe(201)
  expect(await queueOf(community)).toEqual([])
  expect((await street('POST', about(ticket, 'delegations'), task)).status).toBe(201)
  await street('POST', about(ticket, 'contacts'), { by: 'visit', note: '已上门' })
  const result = { result: 'solved', workDone: '已换阀', publicAnswer: '已为您家更换阀门，室温恢复到二十度。' }
  expect((await street('POST', about(ticket, 'results'), result)).status).toBe(201)
  expect(await queueOf(community)).toEqual([])
  expect((await community('POST', about(ticket, 'delegation-answers'), { says: '已测温' })).body.reason).toBe(
    'not-asked',
  )
})

test.each([
  ['not-below-you', { to: units.chaowai }, 409],
  ['no-such-unit', { to: 'community-999' }, 409],
  ['why-missing', { why: '' }, 409],
  [undefined, { to: 'DROP TABLE; --' }, 400],
  [undefined, { why: '🥶'.repeat(60_000) }, 400],
  [undefined, { extra: true }, 400],
])('handing on is refused calmly: %s', async (reason, over, status) => {
  const ticket = await signed()
  const said = await street('POST', about(ticket, 'delegations'), { ...task, ...over })
  expect(said.status).toBe(status)
  expect(said.body.reason).toBe(reason)
})

test('the queue told again from the facts is the queue as it stands', async () => {
  const [delegations] = doors.flatMap(({ views }) => views.filter(({ table }) => table === 'handle.delegations'))
  if (delegations === undefined) throw new Error('No stage keeps delegations')
  expect(await expectRebuiltEqualsLive(api, delegations)).toBeGreaterThan(0)
})
