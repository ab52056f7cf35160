import { afterAll, beforeAll, expect, test } from 'vitest'
import { door as classify } from '#classify/server/stage.ts'
import { door as dispatch } from '#dispatch/server/stage.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import { commandId, ticketId } from '#foundations/journal/envelope.ts'
import { memory } from '#foundations/journal/memory.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { accept } from '#foundations/outcome/decision.ts'
import { door as intake } from '#intake/server/stage.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { coldFlat, expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../../../test/cast/story.ts'
import { keepClocks } from './clock-keeper.ts'
import { clocks } from './clocks.ts'
import { inbox } from './inbox.ts'
import { door } from './stage.ts'

const doors = [intake, classify, dispatch, door]
let api: CastApi
let operator: Ask
let street: Ask
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
})
afterAll(() => api.close())

const call = { by: 'phone', note: '已致电' }
const result = { result: 'solved', workDone: '更换阀门', publicAnswer: '您家暖气已恢复。' }

async function dispatched(): Promise<string> {
  const ticket = await takeIn(operator)
  await operator('POST', `/api/tickets/${ticket}/classifications`, coldFlat)
  await letReact(api, doors, ticket)
  return ticket
}

async function lineOf(ticket: string, path: `/api/${string}` = '/api/inbox', as: Ask = street) {
  const { body } = await as('GET', path)
  return body.rows.find((row: { ticket: string }) => row.ticket === ticket)
}

async function resolvedBy(as: Ask, ticket: string): Promise<void> {
  for (const [noun, body] of [
    ['signatures', {}],
    ['contacts', call],
    ['results', result],
  ] as const)
    expect((await as('POST', `/api/tickets/${ticket}/${noun}`, body)).status).toBe(201)
}

/** The requester is asked and not content; said without the stage that asks. */
async function answerUnhappy(ticket: string, round: number): Promise<void> {
  const at = api.platform.now()
  await api.platform.perform(
    memory(0, {}),
    () => accept({ type: 'CallBackAnswered', at, round, secondHandling: true }),
    {
      ticket: ticketId(ticket),
      commandId: commandId(crypto.randomUUID()),
      actor: systemActor,
      at,
      input: {},
    },
  )
  await letReact(api, doors, ticket)
}

test('a ticket moves through the inbox by what is asked next, each time with the clock of that', async () => {
  const ticket = await dispatched()
  const clock = { clock_from: instantOf(hoursLater(0)), rule: 'CLOCK-01', edition: '2019-01', overdue: false }
  expect(await lineOf(ticket)).toMatchObject({
    ask: 'to-sign',
    clock: 'sign',
    due: instantOf(hoursLater(0.5)),
    lead: units.jianwai,
    ...clock,
  })
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  expect(await lineOf(ticket)).toMatchObject({ ask: 'to-contact', clock: 'respond', due: instantOf(hoursLater(4)) })
  await street('POST', `/api/tickets/${ticket}/contacts`, call)
  expect(await lineOf(ticket)).toMatchObject({ ask: 'to-resolve', clock: 'resolve', due: instantOf(hoursLater(24)) })
  await street('POST', `/api/tickets/${ticket}/results`, result)
  expect(await lineOf(ticket)).toBeUndefined()
  expect(await lineOf(ticket, '/api/inbox/handled')).toMatchObject({ ask: 'done', result: 'solved', overdue: false })
})

test('unsolved or unhappy, it comes back as a second handling, once', async () => {
  const ticket = await dispatched()
  await resolvedBy(street, ticket)
  await answerUnhappy(ticket, 1)
  expect(await lineOf(ticket)).toMatchObject({
    ask: 'second-handling',
    clock: 'respond',
    round: 2,
    rule: 'HANDLE-04',
    due: instantOf(hoursLater(24)),
  })
  await street('POST', `/api/tickets/${ticket}/contacts`, call)
  expect(await lineOf(ticket)).toMatchObject({ ask: 'second-handling', clock: 'resolve' })
  expect((await street('POST', `/api/tickets/${ticket}/results`, result)).status).toBe(201)
  expect((await factsOf(api, ticket)).filter(({ type }) => type === 'SecondHandlingOpened')).toHaveLength(1)
})

test('what was handed back waits elsewhere, and the next unit starts from the beginning', async () => {
  const ticket = await dispatched()
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  await street('POST', `/api/tickets/${ticket}/returns`, { reason: 'unclear', why: '公房', basis: '职责清单' })
  expect(await lineOf(ticket, '/api/inbox/handled')).toMatchObject({ ask: 'returned' })
  const byHand = { by: 'dispatcher', lead: units.housing, why: '公房' }
  await operator('POST', `/api/tickets/${ticket}/dispatches`, byHand)
  const housing = await api.as(cast.housing)
  expect(await lineOf(ticket, '/api/inbox', housing)).toMatchObject({ ask: 'to-sign', signed: null })
  expect(await lineOf(ticket)).toBeUndefined()
  expect(await street('POST', `/api/tickets/${ticket}/signatures`, {})).toMatchObject({
    status: 409,
    body: { reason: 'not-your-ticket', rule: 'HANDLE-01' },
  })
})

test('many are signed at once, each for itself', async () => {
  const [one, other, foreign] = [await dispatched(), await dispatched(), await dispatched()]
  await street('POST', `/api/tickets/${one}/signatures`, {})
  await operator('POST', `/api/tickets/${foreign}/dispatches`, { by: 'dispatcher', lead: units.chaowai, why: '换' })
  const unknown = '99999999-9999-4999-8999-999999999999'
  const { body } = await street('POST', '/api/signatures', { tickets: [one, other, foreign, unknown] })
  expect(body.rows).toEqual([
    { ticket: one, signed: false, reason: 'already-signed', rule: 'HANDLE-01' },
    { ticket: other, signed: true },
    { ticket: foreign, signed: false, reason: 'not-your-ticket', rule: 'HANDLE-01' },
    { ticket: unknown, signed: false, reason: 'no-such-ticket' },
  ])
})

test('evidence is a file that was uploaded, as the file store knows it', async () => {
  const ticket = await dispatched()
  await street('POST', `/api/tickets/${ticket}/signatures`, {})
  await street('POST', `/api/tickets/${ticket}/contacts`, call)
  const give = (digest: string) =>
    street('POST', `/api/tickets/${ticket}/results`, { ...result, evidence: [{ digest, name: '阀门.pdf' }] })
  expect(await give('a'.repeat(64))).toMatchObject({
    status: 400,
    body: { fields: [{ path: '/body/evidence/0/digest' }] },
  })
  const { digest } = await api.platform.files.keep(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'))
  expect((await give(digest)).status).toBe(201)
  expect((await factsOf(api, ticket)).at(-1)).toMatchObject({
    evidence: [{ digest, name: '阀门.pdf', mediaType: 'application/pdf', bytes: 29 }],
  })
})

test('counts tell what each queue holds and its shortest clock; leaders see their district, units their own', async () => {
  const before = (await street('GET', '/api/inbox/counts')).body
  await dispatched()
  const after = (await street('GET', '/api/inbox/counts')).body
  expect(after.count).toBe(before.count + 1)
  expect(after.rows.find(({ ask }: { ask: string }) => ask === 'to-sign')).toMatchObject({
    overdue: 0,
    due: instantOf(hoursLater(0.5)),
  })
  const leader = (await (await api.as(cast.leader))('GET', '/api/inbox/counts')).body
  expect(leader.count).toBeGreaterThan(after.count)
})

test('the keeper reminds each clock once where it stands, also after a standstill and when two keep at once', async () => {
  const ticket = await dispatched()
  const reminded = async () => (await factsOf(api, ticket)).filter(({ type }) => type === 'ClockReminded')
  await keepClocks(api.platform)
  expect(await reminded()).toEqual([])
  api.pass(16 * 60_000)
  await Promise.all([keepClocks(api.platform), keepClocks(api.platform)])
  expect(await reminded()).toMatchObject([{ clock: 'sign', round: 1, share: 0.5 }])
  api.pass(5 * 3_600_000)
  await keepClocks(api.platform)
  expect((await reminded()).slice(1)).toMatchObject([
    { clock: 'sign', share: 1 },
    { clock: 'respond', share: 1 },
  ])
  expect(await lineOf(ticket)).toMatchObject({ ask: 'to-sign', overdue: true })
  expect(await lineOf(ticket, '/api/overdue')).toMatchObject({ ticket })
  const { body } = await (await api.as(cast.leader))('GET', '/api/overdue/units')
  expect(body.rows[0]).toMatchObject({ lead: units.jianwai, oldest: instantOf(hoursLater(0.5)) })
})

test('the inbox and the clocks rebuilt from the journal are the inbox and the clocks', async () => {
  expect(await expectRebuiltEqualsLive(api, inbox)).toBeGreaterThan(5)
  expect(await expectRebuiltEqualsLive(api, clocks)).toBeGreaterThan(2)
})
