import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { places } from '../cast/city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { type KeptLog, keptLog } from '../cast/kept-log.ts'
import { cast } from '../cast/people.ts'
import { coldDemand, coldFlat, takeIn } from '../cast/story.ts'

let api: CastApi
let kept: KeptLog
let operator: Ask
beforeAll(async () => {
  kept = keptLog()
  api = await castApi(doors, async () => ({ log: kept.log }))
  operator = await api.as(cast.operator)
})
afterAll(() => api.close())
afterEach(() => expect(kept.lines.filter((line) => line.includes('"defect"'))).toEqual([]))

const demand = { ...coldDemand, place: places.yongan }
const counted = async () =>
  (await api.platform.pool.query<{ n: number }>('select count(*) as n from journal.facts')).rows[0]?.n

async function expectNothingSaved(send: () => Promise<unknown>): Promise<void> {
  const before = await counted()
  await send()
  expect(await counted()).toBe(before)
}

const nul = '冷\u0000得很'
const half = '冷\ud83d得很'
const upload = { digest: 'a'.repeat(64), name: 'x.jpg' }

test.each([
  ['/body/place', { place: '123' }],
  ['/body/place', { place: '１１０１０５' }],
  ['/body/channel', { channel: 'pigeon' }],
  ['/body/askedKind', { askedKind: 'wish' }],
  ['/body/text', { text: nul }],
  ['/body/text', { text: half }],
  ['/body/requester/name', { requester: { ...demand.requester, name: nul } }],
  ['/body/requester/phone', { requester: { ...demand.requester, phone: '一三八' } }],
  ['/body/requester', { requester: { ...demand.requester, mobile: '13800000000' } }],
  ['/body', { odd: 1 }],
  ['/body', { number: '261123-000001' }],
  ['/body', { text: undefined }],
  ['/body/text', { text: 7 }],
  ['/body/saidAt', { saidAt: '2026-11-23' }],
  ['/body/saidAt', { saidAt: '2026-02-30T10:00:00+08:00' }],
  ['/body/saidAt', { saidAt: '2026-11-23T09:00:60+08:00' }],
  ['/body/saidAt', { saidAt: '0000-01-01T00:00:00Z' }],
  ['/body/attachments/0/digest', { attachments: [upload] }],
  ['/body/attachments/0/digest', { attachments: [{ ...upload, digest: '../../key' }] }],
  ['/body/attachments/0/name', { attachments: [{ ...upload, name: nul }] }],
  ['/body/attachments', { attachments: Array.from({ length: 51 }, () => upload) }],
])('%s is named where it cannot be read: %j', async (path, over) => {
  await expectNothingSaved(async () => {
    const { status, body } = await operator('POST', '/api/tickets', { ...demand, ...over })
    expect([status, body.error]).toEqual([400, 'invalid'])
    const fields: readonly { path: string; problem: string }[] = body.fields
    expect(fields.map((field) => field.path)).toContain(path)
    expect(fields.every(({ problem }) => problem.length > 0)).toBe(true)
  })
})

test.each([
  ['place-unknown', { place: '110106001' }],
  ['time-in-future', { saidAt: '2026-11-24T10:00:00+08:00' }],
  ['text-missing', { text: ' \n\u3000' }],
  ['text-too-long', { text: '长'.repeat(20_001) }],
  ['title-too-long', { title: '长'.repeat(101) }],
])('%s is refused with its rule, and nothing is kept [INTAKE-01]', async (reason, over) => {
  await expectNothingSaved(async () => {
    const answer = await operator('POST', '/api/tickets', { ...demand, ...over })
    expect([answer.status, answer.body]).toEqual([409, { error: 'refused', reason, rule: 'INTAKE-01' }])
  })
})

test.each([
  ['category-unknown', { category: 'heat.made-up' }],
  ['level-unknown', { level: '3h' }],
  ['place-unknown', { place: '110106001' }],
])('%s is refused where a ticket is classified', async (reason, over) => {
  const ticket = await takeIn(operator)
  await expectNothingSaved(async () => {
    const answer = await operator('POST', `/api/tickets/${ticket}/classifications`, { ...coldFlat, ...over })
    expect([answer.status, answer.body]).toMatchObject([409, { error: 'refused', reason }])
  })
})

const rightToLeft = 'البيت بارد \u202eabc\u202c 冷'
test.each([
  ['as long as may be', '长'.repeat(20_000)],
  ['SQL', "'; drop table journal.facts; -- \\x00 $1 %s"],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)> & "quoted"'],
  ['from right to left', rightToLeft],
  ['emoji', '暖气❄️👨‍👩‍👧‍👦🇨🇳太冷'],
  ['controls', '暖\u0007气\u001b[31m冷\u009f'],
  ['a formula', '=HYPERLINK("http://x","y")'],
])('%s is kept to the letter', async (_, text) => {
  const { status, body } = await operator('POST', '/api/tickets', { ...demand, text })
  expect(status).toBe(201)
  const file = await operator('GET', `/api/tickets/${body.ticket}`)
  expect(file.body.register.text).toBe(text)
  expect(file.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})

test('a list with all of this is exported whole, and nothing in it is run', async () => {
  const csv = await operator('GET', '/api/tickets?format=csv')
  expect(csv.body).toContain(`"'=HYPERLINK(""http://x""`)
  expect((await operator('GET', '/api/tickets?format=xlsx')).status).toBe(200)
})

test.each([
  ['half a JSON text', 'application/json', 400, '{"text":'],
  ['nothing', 'application/json', 400, ''],
  ['null', 'application/json', 400, 'null'],
  ['a list', 'application/json', 400, '[]'],
  ['brackets without end', 'application/json', 400, `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['a prototype', 'application/json', 400, '{"__proto__":{"role":"administrator"}}'],
  ['a form', 'application/x-www-form-urlencoded', 415, 'text=cold'],
  ['XML', 'text/xml', 415, '<demand/>'],
  ['5 MB', 'application/json', 413, `{"text":"${'x'.repeat(5_000_000)}"}`],
])('%s, sent as %s, is answered %s', async (_, type, expected, payload) => {
  const { status, body } = await api.send(
    { method: 'POST', url: '/api/tickets', headers: { 'content-type': type }, payload },
    cast.operator,
  )
  expect([status, typeof body.error]).toEqual([expected, 'string'])
  expect(body.problem ?? body.fields[0].problem).toMatch(/\w/)
})

test.each([
  ['half an escape', '/api/tickets/%ZZ'],
  ['NUL', '/api/tickets/%00'],
  ['a very long id', `/api/tickets/${'9'.repeat(2_000)}`],
  ['a way out', `/api/tickets/${randomUUID()}/files/..%2f..%2fkey`],
  ['no route', '/api/nothing'],
])('an address with %s is answered in the API’s own form', async (_, url) => {
  const { status, body } = await api.send({ method: 'GET', url }, cast.operator)
  expect([400, 404, 414]).toContain(status)
  expect(body).toMatchObject({ error: expect.stringMatching(/^[a-z-]+$/) })
})

test('an unknown ticket is 404 and a malformed one 400, whatever is commanded', async () => {
  for (const action of ['signatures', 'contacts', 'results'] as const) {
    const street = await api.as(cast.jianwai)
    const body = {
      signatures: {},
      contacts: { by: 'phone', note: '已联系' },
      results: { result: 'solved', workDone: '已修', publicAnswer: '水管已修好，不再漏水' },
    }[action]
    const unknown = await street('POST', `/api/tickets/${randomUUID()}/${action}`, body)
    expect([unknown.status, unknown.body]).toEqual([404, { error: 'no-such-ticket' }])
    const malformed = await street('POST', `/api/tickets/not-a-ticket/${action}`, body)
    expect([malformed.status, malformed.body.fields[0].path]).toEqual([400, '/params/ticket'])
  }
})

test('nothing can be done to a ticket that is closed', async () => {
  const ticket = await takeIn(operator)
  expect((await operator('POST', `/api/tickets/${ticket}/withdrawals`, { note: '已自行解决' })).status).toBe(201)
  for (const [action, body] of [
    ['classifications', coldFlat],
    ['answers', { answer: '请到街道办理' }],
    ['dismissals', { why: 'invalid', note: '无声电话' }],
    ['withdrawals', { note: '再撤一次' }],
  ] as const) {
    const answer = await operator('POST', `/api/tickets/${ticket}/${action}`, body)
    expect([action, answer.status, answer.body]).toMatchObject([action, 409, { error: 'refused' }])
  }
})
