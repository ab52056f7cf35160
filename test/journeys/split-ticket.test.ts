import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketDispatched, TicketSplit } from '#dispatch/events.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import { doors } from '../../src/stages.ts'
import { places, units } from '../cast/city.ts'
import { type Answer, type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, expectRebuiltEqualsLive, factsOf, letReact } from '../cast/story.ts'

const hour = 3_600_000
const phone = '13800138000'
const wanted = [
  { lead: units.housing, matter: '更换楼内老化立管' },
  { lead: units.chaowai, matter: '腾出施工便道' },
  { lead: units.heatBureau, matter: '协调一次管网提温' },
]
const own = '您家供热已恢复，室温已达标，如有反复请再来电。'
const theirs = [
  '您楼内的老化立管已全部更换，暖气已恢复。',
  '施工便道已腾出，抢修车辆可以进入您的小区。',
  '供热一次管网已提温两度，您小区已恢复正常供热。',
]
let api: CastApi
let operator: Ask
let street: Ask
let children: readonly Ask[]
beforeAll(async () => {
  api = await castApi(doors)
  operator = await api.as(cast.dispatcher)
  street = await api.as(cast.jianwai)
  const bureau = { ...cast.housing, unit: units.heatBureau, scope: { area: places.city, line: units.heatBureau } }
  children = [await api.as(cast.housing), await api.as(cast.chaowai), await api.as(bureau)]
})
afterAll(() => api.close())

const about = (ticket: string, noun: string): `/api/${string}` => `/api/tickets/${ticket}/${noun}`
const done = (publicAnswer: string) => ({ result: 'solved', workDone: '已办理', publicAnswer })
const split = (as: Ask, ticket: string, over: object = {}) =>
  as('POST', about(ticket, 'splits'), { why: '涉及房管、道路和供热', children: wanted, ...over })
const ticketsIn = (answer: Answer | undefined): readonly string[] =>
  answer?.body.rows.map((row: { ticket: string }) => row.ticket)
const factOf = async <Fact>(ticket: string, type: string) =>
  (await factsOf(api, ticket)).findLast((fact) => fact.type === type) as Fact

/** A demand that a street has in hand and has spoken with the requester about. */
async function inHand(): Promise<string> {
  const requester = { ...coldDemand.requester, name: '王居民', phone }
  const { body } = await operator('POST', '/api/tickets', { ...coldDemand, requester })
  await operator('POST', about(body.ticket, 'classifications'), { ...coldFlat, directDispatch: false })
  await operator('POST', about(body.ticket, 'dispatches'), {
    by: 'dispatcher',
    lead: units.jianwai,
    supports: [units.housing],
    why: '首接负责',
  })
  await street('POST', about(body.ticket, 'signatures'), {})
  await street('POST', about(body.ticket, 'contacts'), { by: 'phone', note: '已致电' })
  return body.ticket
}

/** Splits it into three, and lets every child come as far as its unit. */
async function splitInThree(ticket: string): Promise<readonly string[]> {
  expect(await split(street, ticket)).toMatchObject({ status: 201 })
  const { children: made } = await factOf<TicketSplit>(ticket, 'TicketSplit')
  await letReact(api, doors, ticket)
  for (const child of made) await letReact(api, doors, child.ticket)
  return made.map((child) => child.ticket)
}

async function work(as: Ask, ticket: string, answer: string): Promise<void> {
  for (const [noun, body] of [
    ['signatures', {}],
    ['contacts', { by: 'visit', note: '已到现场' }],
    ['results', done(answer)],
  ] as const)
    expect([noun, (await as('POST', about(ticket, noun), body)).status]).toEqual([noun, 201])
  await letReact(api, doors, ticket)
}

const phasesOf = async (as: Ask, ticket: string) =>
  (await as('GET', `/api/families/${ticket}`)).body.children.map(({ phase }: { phase: string }) => phase)

/** Each child is a ticket of its own, due when the parent is, in its unit's inbox. */
async function expectAtTheirUnits(ticket: string, made: readonly string[]): Promise<void> {
  const parent = await factOf<TicketDispatched>(ticket, 'TicketDispatched')
  for (const [index, child] of made.entries()) {
    const sent = await factOf<TicketDispatched>(child, 'TicketDispatched')
    expect(sent).toMatchObject({ lead: wanted[index]?.lead, reason: { by: 'split', parent: ticket } })
    expect(sent.deadlines.resolveBy).toBe(parent.deadlines.resolveBy)
    expect(await factOf<TicketReceived>(child, 'TicketReceived')).toMatchObject({ text: wanted[index]?.matter })
    const inbox = await children[index]?.('GET', '/api/inbox?ask=to-sign')
    expect(ticketsIn(inbox)).toEqual([child])
  }
}

/** A child's unit reaches the requester and sees the parent; the requester is known by the parent alone. */
async function expectRequesterKnownOnce(ticket: string, child: string): Promise<void> {
  const [housing] = children as readonly [Ask]
  const reveal = await housing('POST', about(child, 'requester-reveals'), { reason: '约定上门时间' })
  expect(reveal.body).toMatchObject({ phone })
  expect((await housing('GET', `/api/families/${ticket}`)).status).toBe(200)
  const caller = await (await api.as(cast.operator))('POST', '/api/callers/history', { phone })
  expect(ticketsIn(caller)).toEqual([ticket])
}

/** Only the parent is called back, rated and excluded. */
async function expectCountedOnce(ticket: string, child: string): Promise<void> {
  const [housing] = children as readonly [Ask]
  expect(ticketsIn(await (await api.as(cast.callBack))('GET', '/api/call-backs'))).toEqual([ticket])
  expect(ticketsIn(await (await api.as(cast.appraiser))('GET', '/api/ratings'))).toEqual([ticket])
  const asked = await housing('POST', about(child, 'exclusions'), { reason: 'unlawful', evidence: '…' })
  expect(asked.body).toMatchObject({ reason: 'is-a-child' })
}

test('a parent with three children is answered once all three are, one of them late [DISPATCH-08]', async () => {
  const ticket = await inHand()
  api.pass(2 * hour)
  const made = await splitInThree(ticket)
  await expectAtTheirUnits(ticket, made)
  await expectRequesterKnownOnce(ticket, made[0] ?? '')
  for (const [index, child] of made.entries()) {
    expect(await street('POST', about(ticket, 'results'), done(own))).toMatchObject({
      status: 409,
      body: { reason: 'children-open', rule: 'HANDLE-03' },
    })
    if (index === 2) api.pass(48 * hour)
    await work(children[index] ?? street, child, theirs[index] ?? '')
  }
  expect(await phasesOf(street, ticket)).toEqual(['resolved', 'resolved', 'resolved'])
  expect((await street('POST', about(ticket, 'results'), done(own))).status).toBe(201)
  await letReact(api, doors, ticket)
  const { publicAnswer, children: carried } = await factOf<TicketResolved>(ticket, 'TicketResolved')
  const pieces = wanted.map(({ matter }, index) => `${matter}\n${theirs[index]}`)
  expect(publicAnswer).toBe([own, ...pieces].join('\n\n'))
  expect(carried).toEqual(made)
  await expectCountedOnce(ticket, made[0] ?? '')
})

test('a repeat of the parent is told the children’s answers with it; a child is nobody’s head [CLASSIFY-03]', async () => {
  const ticket = await inHand()
  const { body } = await operator('POST', '/api/tickets', coldDemand)
  expect(await split(street, ticket, { children: wanted.slice(0, 1) })).toMatchObject({ status: 201 })
  const { children: made } = await factOf<TicketSplit>(ticket, 'TicketSplit')
  await letReact(api, doors, ticket)
  const child = made[0]?.ticket ?? ''
  await letReact(api, doors, child)
  const link = (to: string) => operator('POST', about(body.ticket, 'links'), { to, as: 'same-text' })
  expect(await link(child)).toMatchObject({ status: 409, body: { reason: 'head-is-a-child' } })
  expect((await link(ticket)).status).toBe(201)
  await letReact(api, doors, body.ticket)
  await work(children[0] ?? street, child, theirs[0] ?? '')
  await street('POST', about(ticket, 'results'), done(own))
  await letReact(api, doors, ticket)
  const { answer } = await factOf<{ answer: string }>(body.ticket, 'LinkedAnswerGiven')
  expect(answer).toContain(theirs[0])
})

test('what cannot be split is refused with its rule', async () => {
  const ticket = await inHand()
  const [first = ''] = await splitInThree(ticket)
  const [housing] = children as readonly [Ask]
  const refused = (reason: string) => ({ status: 409, body: { reason, rule: 'DISPATCH-08' } })
  const again = { children: [{ lead: units.huilongguan, matter: '再拆' }] }
  expect(await split(housing, first, again)).toMatchObject(refused('is-a-child'))
  expect(await split(operator, first, again)).toMatchObject(refused('is-a-child'))
  expect(await split(housing, ticket, again)).toMatchObject(refused('not-your-ticket'))
  const itself = { children: [{ lead: units.jianwai, matter: '自己' }] }
  expect(await split(street, ticket, itself)).toMatchObject(refused('lead-among-children'))
  const nobody = { children: [{ lead: 'street-nowhere', matter: "'; drop table x; --" }] }
  expect(await split(street, ticket, nobody)).toMatchObject(refused('no-such-unit'))
  expect(await split(street, ticket, { children: [] })).toMatchObject(refused('no-children'))
  const resolved = await inHand()
  await street('POST', about(resolved, 'results'), done('您反映的情况已核实并处理完毕，如有反复请再来电。'))
  expect(await split(street, resolved)).toMatchObject(refused('already-resolved'))
  expect((await split(await api.as(cast.callBack), ticket)).status).toBe(403)
})

test.each(
  doors.flatMap((door) => door.views).filter(({ hears }) => hears.has('PartDone') || hears.has('TicketReceived')),
)('rebuilt from the facts, $table stands as it did', async (view) => {
  await expectRebuiltEqualsLive(api, view)
})
