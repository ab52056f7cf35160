import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { makeCalls } from '../../src/appraise/server/automatic-calls.ts'
import { keepLinks } from '../../src/appraise/server/link-keeper.ts'
import type { CallEnd, CallOrder } from '../../src/platform/calls/automatic-caller.ts'
import type { Message } from '../../src/platform/messages/messenger.ts'
import { doors } from '../../src/stages.ts'
import { categories } from '../cast/catalogue.ts'
import { places, units } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { hear } from '../cast/recording.ts'

const publicUrl = 'https://12345.example'
const hour = 3_600_000
let api: CastApi
let operator: Ask
let street: Ask
let caller: Ask
let anybody: Ask
let sent: Message[]
beforeAll(async () => {
  api = await castApi(doors, async ({ platform }) => ({ config: { ...platform.config, publicUrl } }))
  ;[operator, street, caller, anybody] = await Promise.all([
    api.as(cast.dispatcher),
    api.as(cast.jianwai),
    api.as(cast.callBack),
    api.as(),
  ])
  sent = []
})
afterAll(() => api.close())

const messenger = {
  send: async (message: Message) => {
    sent.push(message)
    return 'taken-over' as const
  },
}
const about = (ticket: string, noun: string): `/api/${string}` => `/api/tickets/${ticket}/${noun}`
const factsOf = async (ticket: string) =>
  ((await caller('GET', `/api/tickets/${ticket}`)).body.facts as { fact: { type: string } }[]).map(({ fact }) => fact)

/** A draughty stairwell that may wait a week is mended; its requester is to be asked. */
async function mended(over: object = {}): Promise<string> {
  const received = await operator('POST', '/api/tickets', {
    channel: 'phone',
    text: '永安里东社区3号楼楼道暖气不热，请安排检修',
    address: '永安里东社区3号楼',
    place: places.yongan,
    requester: { kind: 'citizen', confidential: false, name: '王某某', phone: '13800000000', ...over },
  })
  const { ticket } = received.body
  const matter = { kind: 'complaint', category: categories.tooCold, level: '7d', place: places.yongan }
  await operator('POST', about(ticket, 'classifications'), { ...matter, directDispatch: false })
  const to = { by: 'dispatcher', lead: units.jianwai, supports: [], why: '首接负责' }
  await operator('POST', about(ticket, 'dispatches'), to)
  await work(ticket)
  return ticket
}

async function work(ticket: string, round = 1): Promise<void> {
  if (round === 1) await street('POST', about(ticket, 'signatures'), {})
  await street('POST', about(ticket, 'contacts'), { by: 'phone', note: '已电话联系诉求人，约定当天下午检修' })
  const publicAnswer = '楼道暖气已检修，现场测温十八度，如有反复请再次来电。'
  const result = { result: 'solved', workDone: `第${round}次检修楼道暖气`, publicAnswer }
  expect((await street('POST', about(ticket, 'results'), result)).status).toBe(201)
  await hear(api.platform, { ...appraise, reactions: appraise.reactions }, ticket as TicketId)
}

const [appraise = raise()] = doors.filter(({ name }) => name === 'appraise')
function raise(): never {
  throw new Error('There is no appraisal')
}

async function linkFor(ticket: string): Promise<string> {
  await keepLinks(api.platform, messenger)
  await keepLinks(api.platform, messenger)
  expect((await factsOf(ticket)).at(-1)?.type).toBe('RatingLinkSent')
  const [, token = ''] = sent.at(-1)?.text.match(/\/rate\/(\S+)/) ?? []
  return token
}

const content = { contacted: true, solved: 'solved', satisfied: 'satisfied', answeredBy: 'requester' } as const

test('a link goes out once, shows number and title alone, takes one answer, and the matter is asked about anew after second handling [APPRAISE-08]', async () => {
  const before = sent.length
  const ticket = await mended()
  const token = await linkFor(ticket)
  expect(sent.length - before).toBe(1)
  expect(sent.at(-1)).toMatchObject({ phone: '13800000000', text: expect.stringContaining(`${publicUrl}/rate/`) })

  const asked = await anybody('POST', '/api/public/rating-links', { token })
  expect(asked).toMatchObject({ status: 200, body: { state: 'open', title: expect.any(String) } })
  expect(Object.keys(asked.body).toSorted()).toEqual(['askWhy', 'number', 'state', 'title', 'until'])
  expect(JSON.stringify(asked.body)).not.toMatch(/检修楼道|王某某|13800000000/)

  const bad = { ...content, solved: 'unsolved', satisfied: 'unsatisfied', why: '还是不热，打13900000000找我' }
  const rated = await anybody('POST', '/api/public/ratings', { token, ...bad })
  expect(rated).toMatchObject({ status: 201, body: { secondHandling: true } })
  expect((await factsOf(ticket)).at(-1)).toMatchObject({
    type: 'CallBackAnswered',
    channel: 'link',
    why: '还是不热，打〔电话〕找我',
  })
  expect(await anybody('POST', '/api/public/ratings', { token, ...content })).toMatchObject({
    status: 409,
    body: { reason: 'already-answered', rule: 'APPRAISE-01' },
  })
  expect((await anybody('POST', '/api/public/rating-links', { token })).body.state).toBe('answered')

  const [handle = raise()] = doors.filter(({ name }) => name === 'handle')
  await hear(api.platform, handle, ticket as TicketId)
  await work(ticket, 2)
  const second = await linkFor(ticket)
  expect(second).not.toBe(token)
  expect((await anybody('POST', '/api/public/ratings', { token, ...content })).body).toMatchObject({
    reason: 'link-superseded',
    rule: 'APPRAISE-08',
  })
  expect((await anybody('POST', '/api/public/ratings', { token: second, ...content })).status).toBe(201)
  const { body } = await caller('GET', '/api/call-back-campaigns')
  expect(body.strata.find(({ code }: { code: string }) => code === 'others').counts).toMatchObject({
    results: 1,
    drawn: 1,
    answered: 1,
    againAsked: 1,
    againSolved: 1,
  })
})

test('an expired link, a forged one and one of no ticket take nothing [APPRAISE-08]', async () => {
  const ticket = await mended()
  const token = await linkFor(ticket)
  const other = await linkFor(await mended())
  const swapped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  // One names another ticket, one is the other's claim with this one's proof.
  const foreign = `${other.slice(0, 28)}${token.slice(28)}`
  for (const forged of [swapped, foreign, 'x', '🙂', `${token}'; drop table journal.facts; --`, '\u202e'.repeat(50)]) {
    const answers = await Promise.all([
      anybody('POST', '/api/public/rating-links', { token: forged }),
      anybody('POST', '/api/public/ratings', { token: forged, ...content }),
    ])
    expect(answers.map(({ status, body }) => [status, body.error])).toEqual([
      [404, 'no-such-link'],
      [404, 'no-such-link'],
    ])
  }
  expect((await anybody('POST', '/api/public/ratings', { token: 'x'.repeat(100_000), ...content })).status).toBe(400)
  expect((await anybody('POST', '/api/public/ratings', { token, ...content, channel: 'person' })).status).toBe(400)
  api.pass(73 * hour)
  expect((await anybody('POST', '/api/public/rating-links', { token })).body.state).toBe('expired')
  expect((await anybody('POST', '/api/public/ratings', { token, ...content })).body).toMatchObject({
    reason: 'link-expired',
  })
})

test('whom no link reaches a machine calls, then people, at other times of the day [APPRAISE-07]', async () => {
  const ticket = await mended({ phone: '13700000000' })
  await linkFor(ticket)
  const machine = (end: CallEnd) => ({
    call: async ({ phone, prompts }: CallOrder) => {
      if (phone !== '13700000000') return undefined
      expect(prompts.map(({ question }) => question)).toEqual(['answeredBy', 'contacted', 'solved', 'satisfied'])
      return end
    },
  })
  await makeCalls(api.platform, machine({ outcome: 'busy' }))
  expect((await factsOf(ticket)).at(-1)?.type).toBe('RatingLinkSent')
  // 11:00 on Thursday; twenty hours of waiting end in the quiet hours, and at 09:00 on Friday it is written down.
  api.pass(23 * hour)
  await keepLinks(api.platform, messenger)
  expect((await factsOf(ticket)).at(-1)).toMatchObject({
    channel: 'link',
    outcome: 'no-answer',
    nextChannel: 'automatic',
  })
  await makeCalls(api.platform, machine({ outcome: 'answered', keys: { answeredBy: '1', contacted: '1' } }))
  expect((await factsOf(ticket)).at(-1)).toMatchObject({
    channel: 'automatic',
    outcome: 'broken-off',
    attempt: 1,
    nextChannel: 'person',
  })
  const missed = { channel: 'person', outcome: 'no-answer' }
  expect((await caller('POST', about(ticket, 'missed-call-backs'), missed)).body.reason).toBe('too-early')
  const sheet = await caller('GET', `/api/call-backs/${ticket}`)
  expect(sheet.body).toMatchObject({ plan: 'link-first', stratum: 'others', nextChannel: 'person', attempts: [{}, {}] })
  const said = { channel: 'person', ...content }
  expect((await caller('POST', about(ticket, 'call-backs'), { ...said, channel: 'link' })).status).toBe(400)
  expect((await caller('POST', about(ticket, 'call-backs'), said)).status).toBe(201)

  const { all } = (await caller('GET', '/api/call-back-campaigns')).body
  expect(all.counts).toMatchObject({ calls: 2, callsAnswered: 1, callsBrokenOff: 1, callsBusy: 0, linksUndelivered: 0 })
  expect(all.counts).toMatchObject({ links: 5, linksAnswered: 2, linksMissed: 3 })
  expect(all.weights.nonResponse).toBe(all.counts.drawn / all.counts.answered)
  const csv = String((await caller('GET', '/api/call-back-campaigns?format=csv')).body).split('\r\n')
  expect(csv[1]).toMatch(/^分层,抽取比例%,渠道安排,有结果,/)
  expect(csv.at(-1) || csv.at(-2)).toMatch(/^合计 All,,,/)
})

test('without a messenger the plan goes on to the calls at once', async () => {
  const ticket = await mended()
  await keepLinks(api.platform, undefined)
  expect((await factsOf(ticket)).at(-1)).toMatchObject({ outcome: 'undelivered', nextChannel: 'automatic' })
})

test('who asks nobody sees nothing of the campaign', async () => {
  expect((await street('GET', '/api/call-back-campaigns')).status).toBe(403)
  expect((await anybody('GET', '/api/call-back-campaigns')).status).toBe(401)
  expect((await caller('GET', '/api/call-back-campaigns?period=2026-13')).status).toBe(400)
})

test('whoever tries links one after the other is slowed down', async () => {
  const tries = Array.from({ length: 61 }, () => anybody('POST', '/api/public/rating-links', { token: 'x' }))
  expect((await Promise.all(tries)).map(({ status }) => status)).toContain(429)
})
