import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorker } from '#platform/jobs/worker.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'

let api: CastApi
let worker: { stop: () => Promise<void> }
let operator: Ask
let street: Ask
let callBack: Ask
beforeAll(async () => {
  api = await castApi(doors)
  worker = await startWorker(api.platform, doors, api.ownerUrl)
  ;[operator, street, callBack] = await Promise.all([
    api.as(cast.operator),
    api.as(cast.jianwai),
    api.as(cast.callBack),
  ])
})
afterAll(async () => {
  await worker.stop()
  await api.close()
})

const hour = 3_600_000
const demand = {
  channel: 'phone',
  text: '我家住永安里东社区3号楼，暖气冰凉，室温只有十三度，希望尽快解决，联系电话13800000000',
  address: '永安里东社区3号楼',
  place: places.yongan,
  requester: { kind: 'citizen', confidential: false, name: '王某某', phone: '13800000000' },
}
const matter = { kind: 'complaint', category: categories.tooCold, level: '24h', place: places.yongan }
const answered = { channel: 'person', contacted: true, answeredBy: 'requester' }

/** Asks again until the answer fits, for what follows from a command in the background. */
async function eventually<Value>(read: () => Promise<Value>, fits: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await read()
    if (fits(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return read()
}
const phaseOf = async (ticket: string) => (await operator('GET', `/api/tickets/${ticket}`)).body.register?.phase

async function take(): Promise<string> {
  const received = await operator('POST', '/api/tickets', demand)
  expect(received.status).toBe(201)
  const { ticket } = received.body
  expect((await operator('POST', `/api/tickets/${ticket}/classifications`, matter)).status).toBe(201)
  await eventually(
    () => phaseOf(ticket),
    (phase) => phase === 'dispatched',
  )
  return ticket
}

async function workOn(ticket: string, round: 1 | 2): Promise<void> {
  if (round === 1) expect((await street('POST', `/api/tickets/${ticket}/signatures`, {})).status).toBe(201)
  const contact = { by: 'phone', note: '已电话联系诉求人，约定当天下午入户测温' }
  expect((await street('POST', `/api/tickets/${ticket}/contacts`, contact)).status).toBe(201)
  api.pass(hour)
  const result = {
    result: 'solved',
    workDone: '排气后室温升至二十度',
    publicAnswer: '已入户排气，室温恢复到二十度，如有反复请再次来电。',
  }
  const resolved = await street('POST', `/api/tickets/${ticket}/results`, result)
  expect([resolved.status, resolved.body]).toMatchObject([201, {}])
  await eventually(
    async () => (await street('GET', `/api/tickets/${ticket}`)).body.facts.at(-1).fact.type,
    (last) => last === 'CallBackOpened',
  )
  api.pass(hour)
}

async function rowOfStreet() {
  const { status, body } = await callBack('GET', '/api/rankings?table=streets')
  expect(status).toBe(200)
  return body.league.rows.find((row: { unit: string }) => row.unit === units.jianwai)
}

test('a cold flat goes round the whole loop, and the rates of its street change', async () => {
  const ticket = await take()
  const { body: file } = await street('GET', `/api/tickets/${ticket}`)
  expect(file.register).toMatchObject({ lead: units.jianwai, level: '24h' })
  const dispatch = file.facts.find((line: { fact: { type: string } }) => line.fact.type === 'TicketDispatched').fact
  expect(dispatch).toMatchObject({ rule: 'DISPATCH-01', reason: { by: 'catalogue', line: 'C-001' } })
  expect(JSON.stringify(file)).not.toContain('13800000000')

  await workOn(ticket, 1)
  const before = await rowOfStreet()
  const rated = await callBack('POST', `/api/tickets/${ticket}/call-backs`, {
    ...answered,
    solved: 'solved',
    satisfied: 'satisfied',
  })
  expect([rated.status, rated.body]).toMatchObject([201, { facts: ['CallBackAnswered'] }])
  const after = await rowOfStreet()
  expect([before.full.valid, before.full.score]).toEqual([0, undefined])
  expect(after.full).toMatchObject({ valid: 1, score: 100, resolution: 1 })
})

test('an unsolved matter comes back to the street, is handled again and asked again', async () => {
  const ticket = await take()
  await workOn(ticket, 1)
  const unhappy = { ...answered, solved: 'unsolved', satisfied: 'unsatisfied', why: '室温还是十四度' }
  expect((await callBack('POST', `/api/tickets/${ticket}/call-backs`, unhappy)).status).toBe(201)
  expect(
    await eventually(
      () => phaseOf(ticket),
      (phase) => phase === 'second-handling',
    ),
  ).toBe('second-handling')
  await workOn(ticket, 2)
  const happier = { ...answered, solved: 'solved', satisfied: 'basically' }
  expect((await callBack('POST', `/api/tickets/${ticket}/call-backs`, happier)).status).toBe(201)
  const { body } = await operator('GET', `/api/tickets/${ticket}`)
  expect(body.facts.map((line: { fact: { type: string } }) => line.fact.type)).toEqual([
    ...[
      'TicketReceived',
      'TicketClassified',
      'TicketDispatched',
      'TicketSigned',
      'RequesterContacted',
      'TicketResolved',
    ],
    ...['CallBackOpened', 'CallBackAnswered', 'SecondHandlingOpened', 'RequesterContacted', 'TicketResolved'],
    ...['CallBackOpened', 'CallBackAnswered'],
  ])
})

test('of two people who resolve one ticket at once, one gets a clear conflict', async () => {
  const ticket = await take()
  expect((await street('POST', `/api/tickets/${ticket}/signatures`, {})).status).toBe(201)
  expect((await street('POST', `/api/tickets/${ticket}/contacts`, { by: 'visit', note: '已上门' })).status).toBe(201)
  const result = { result: 'solved', workDone: '已排气', publicAnswer: '已入户排气，室温恢复到二十度。' }
  const both = await Promise.all([1, 2].map(() => street('POST', `/api/tickets/${ticket}/results`, result)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)?.body).toEqual({
    error: 'refused',
    reason: 'already-resolved',
    rule: 'HANDLE-03',
  })
})

test('another street may neither see nor touch it', async () => {
  const ticket = await take()
  const stranger = await api.as(cast.chaowai)
  expect((await stranger('GET', `/api/tickets/${ticket}`)).body).toEqual({ error: 'outside-your-scope' })
  expect((await stranger('POST', `/api/tickets/${ticket}/signatures`, {})).status).toBe(403)
  const { body } = await stranger('GET', '/api/tickets')
  expect(body.rows).toEqual([])
})
