import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { expectRebuiltEqualsLive, factsOf, letReact } from '../cast/story.ts'
import { png, uploadTo } from '../cast/upload.ts'

const hour = 3_600_000
const seen = { text: '3号楼前井盖破损，有人绊倒', address: '3号楼前' }
let api: CastApi
let dispatcher: Ask
let street: Ask
let community: Ask
let callBack: Ask
beforeAll(async () => {
  api = await castApi(doors)
  dispatcher = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  community = await api.as(cast.yongan)
  callBack = await api.as(cast.callBack)
})
afterAll(() => api.close())

const about = (ticket: string, noun: string): `/api/${string}` => `/api/tickets/${ticket}/${noun}`

test('a community reports a broken cover; the street mends it, nobody is called, no rate moves [HANDLE-15]', async () => {
  const upload = await api.send(uploadTo('/api/files', png, 'cover.png'), cast.yongan)
  const { digest } = upload.body
  const key = '00000000-0000-4000-8000-00000000f1e1'
  const report = {
    ...seen,
    seenAt: instantOf(api.platform.now()),
    attachments: [{ digest, name: 'cover.png' }],
  }
  api.pass(hour)
  const [first, again] = [
    await community('POST', '/api/reports', report, key),
    await community('POST', '/api/reports', report, key),
  ]
  expect([first.status, again.status, again.body.repeated]).toEqual([201, 201, true])
  expect(first.body.number).toBe(again.body.number)
  const ticket = first.body.ticket
  expect(await factsOf(api, ticket)).toMatchObject([
    { type: 'TicketReceived', channel: 'grid', reportedBy: units.yongan, place: places.yongan },
  ])

  const matter = { kind: 'report', category: categories.leak, level: '7d', place: places.yongan, directDispatch: false }
  await dispatcher('POST', about(ticket, 'classifications'), matter)
  const lead = { by: 'dispatcher', lead: units.jianwai, supports: [], why: '属地办理' }
  expect((await dispatcher('POST', about(ticket, 'dispatches'), lead)).status).toBe(201)
  expect((await street('POST', about(ticket, 'signatures'), {})).status).toBe(201)
  const { rows } = (await street('GET', '/api/inbox')).body
  expect(rows.find((row: { ticket: string }) => row.ticket === ticket)).toMatchObject({ ask: 'to-resolve' })
  const contact = await street('POST', about(ticket, 'contacts'), { by: 'phone', note: '…' })
  expect(contact.body).toMatchObject({ reason: 'no-requester', rule: 'HANDLE-15' })
  const result = {
    result: 'solved',
    workDone: '已更换井盖',
    publicAnswer: '井盖已经更换，周边路面已检查，无其他破损。',
  }
  expect(await street('POST', about(ticket, 'results'), result)).toMatchObject({ status: 201 })

  await letReact(api, doors, ticket)
  expect((await factsOf(api, ticket)).map(({ type }) => type)).not.toContain('CallBackOpened')
  expect((await callBack('GET', '/api/call-backs')).body.rows).toEqual([])
  expect((await dispatcher('GET', `/api/tickets/${ticket}`)).body.register.reportedBy).toBe(units.yongan)
})

test.each([
  ['outside-your-area', { place: places.tilu }, 409],
  ['text-missing', { text: '   ' }, 409],
  [undefined, { seenAt: 'yesterday' }, 400],
  [undefined, { channel: 'phone' }, 400],
  [undefined, { text: 5 }, 400],
])('a report is refused calmly: %s', async (reason, over, status) => {
  const said = await community('POST', '/api/reports', { ...seen, ...over })
  expect([said.status, said.body.reason]).toEqual([status, reason])
})

test('emoji, markup, SQL and right-to-left text are kept as they were written', async () => {
  const text = "🕳️ <script>alert(1)</script> '; drop table journal; -- ‏עברית"
  const { body, status } = await community('POST', '/api/reports', { ...seen, text })
  expect(status).toBe(201)
  expect((await factsOf(api, body.ticket))[0]).toMatchObject({ text })
})

test('a key that belongs to another’s report tells nothing of it', async () => {
  const key = '00000000-0000-4000-8000-00000000f1e2'
  expect((await community('POST', '/api/reports', seen, key)).status).toBe(201)
  const other = await street('POST', '/api/reports', { ...seen, text: '别的事' }, key)
  expect([other.status, other.body.reason]).toEqual([409, 'already-received'])
})

test('nobody passes a demand off as a report, and operators report nothing', async () => {
  const demand = { channel: 'grid', ...seen, requester: { kind: 'citizen', confidential: false } }
  expect((await dispatcher('POST', '/api/tickets', demand)).status).toBe(400)
  expect((await callBack('POST', '/api/reports', seen)).status).toBe(403)
})

test.each(['handle.inbox', 'handle.clocks', 'appraise.ratings', 'circulate.tickets'])(
  '%s told again from the facts is as it stands',
  async (table) => {
    const view = doors.flatMap(({ views }) => views).find((one) => one.table === table)
    if (view === undefined) throw new Error(`No stage keeps ${table}`)
    await expectRebuiltEqualsLive(api, view)
  },
)
