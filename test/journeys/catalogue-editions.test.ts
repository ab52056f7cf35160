import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { matters } from '../../src/dispatch/server/matters.ts'
import { doors } from '../../src/stages.ts'
import { hoursLater, places } from '../cast/city.ts'
import { datedCity } from '../cast/dated-city.ts'
import { type Ask, type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { expectRebuiltEqualsLive, factsOf, letReact, takeIn } from '../cast/story.ts'
import { uploadTo } from '../cast/upload.ts'

const unit = unitCode('centre-11')
const [street, utility] = ['street-110105001', 'utility-heat']
const author = { ...cast.dispatcher, unit }
let city: Awaited<ReturnType<typeof datedCity>>
let api: CastApi
let dispatcher: Ask
let administrator: Ask

beforeAll(async () => {
  api = await castApi(doors, async (scratch) => {
    city = await datedCity(scratch, doors)
    return city.parts
  })
  dispatcher = await api.as(author)
  administrator = await api.as({ ...cast.administrator, unit })
})
afterAll(async () => {
  city.close()
  await api.close()
})

const cold = { kind: 'complaint', category: 'heat.indoor.too-cold', level: '24h', place: places.jianwai }
const line = { id: 'N-1', category: 'heat.*', place: '*', kind: '*', lead: 'street', supports: [], basis: '会议纪要' }
const example = { id: 'E-1', says: '暖气不热', kind: 'complaint', category: cold.category, place: places.yongan }

/** A cold flat, taken in and classified: to whom it goes and why. */
async function dispatched() {
  const ticket = await takeIn(dispatcher)
  expect((await dispatcher('POST', `/api/tickets/${ticket}/classifications`, cold)).status).toBe(201)
  await letReact(api, doors, ticket)
  return ticket
}
async function whyOf(ticket: string) {
  const fact = (await factsOf(api, ticket)).find(({ type }) => type === 'TicketDispatched')
  return fact as unknown as { lead: string; reason: { edition: string; line: string; lost?: readonly string[] } }
}

let seen = 1
async function write(change: object) {
  const answer = await dispatcher('POST', '/api/catalogue-drafts/2026-12/changes', { seen, change })
  seen = answer.body.revision ?? seen
  return answer
}
const approve = (by: Ask, edition = '2026-12', revision = seen) =>
  by('POST', `/api/catalogue-drafts/${edition}/approvals`, { seen: revision })

let old: string

test('a draft begins as the edition then in force; a line of equal rank is found with both rows [DISPATCH-04]', async () => {
  old = await dispatched()
  expect(await whyOf(old)).toMatchObject({
    lead: utility,
    reason: { edition: '2019-01', line: 'C-002', lost: ['C-001'] },
  })
  const head = { edition: '2026-12', inForceFrom: instantOf(hoursLater(24)), basis: '会议纪要' }
  const begun = await dispatcher('POST', '/api/catalogue-drafts', head)
  expect([begun.status, begun.body.lines.length, begun.body.faults, begun.body.replaces]).toEqual([
    201,
    3,
    [],
    '2019-01',
  ])
  expect((await dispatcher('POST', '/api/catalogue-drafts', head)).body).toMatchObject({ reason: 'draft-exists' })
  const { body } = await write({ put: 'line', line })
  expect(body.faults).toMatchObject([
    { row: 3, id: 'C-002', reason: 'equal-lines', others: [{ row: 5, id: 'N-1' }] },
    { row: 5, id: 'N-1', reason: 'equal-lines', others: [{ row: 3, id: 'C-002' }] },
  ])
  expect(await approve(administrator)).toMatchObject({
    status: 409,
    body: { reason: 'equal-lines', rule: 'DISPATCH-04' },
  })
})

test('mended, an example that is missed still keeps it a draft, until the draft does what it must [DISPATCH-04]', async () => {
  await write({ put: 'line', line: { ...line, kind: 'complaint' } })
  const missed = await write({ put: 'example', example: { ...example, lead: utility } })
  expect([missed.body.faults, missed.body.results]).toEqual([
    [],
    [{ id: 'E-1', passes: false, reaches: street, line: 'N-1' }],
  ])
  expect((await approve(administrator)).body).toEqual({
    error: 'refused',
    reason: 'example-fails',
    rule: 'DISPATCH-04',
  })
  const met = await write({ put: 'example', example: { ...example, lead: street } })
  expect(met.body.results).toMatchObject([{ passes: true }])
  expect(met.body.differences).toMatchObject([{ id: 'N-1', after: { lead: 'street' } }])
})

test('the dry run tells whose tickets of the last month would move, with one to look at [DISPATCH-04]', async () => {
  const { status, body } = await administrator('GET', '/api/catalogue-drafts/2026-12/dry-run')
  expect([status, body.tickets, body.moving]).toEqual([200, 1, 1])
  expect(await expectRebuiltEqualsLive(api, matters)).toBe(1)
  expect(body.moves).toMatchObject([
    {
      from: { unit: utility, line: 'C-002' },
      to: { unit: street, line: 'N-1' },
      tickets: 1,
      samples: [{ ticket: old }],
    },
  ])
})

test('whoever wrote at it, or saw it as it was before, does not approve it [GOVERN-03]', async () => {
  expect((await approve(dispatcher)).status).toBe(403)
  expect((await approve(administrator, '2026-12', seen - 1)).body).toMatchObject({ reason: 'changed-since-seen' })
  const own = { edition: 'own', inForceFrom: instantOf(hoursLater(48)), basis: '自拟' }
  expect((await administrator('POST', '/api/catalogue-drafts', own)).status).toBe(201)
  expect((await approve(administrator, 'own', 1)).body).toEqual({
    error: 'refused',
    reason: 'own-draft',
    rule: 'GOVERN-03',
  })
  expect((await administrator('POST', '/api/catalogue-drafts/own/withdrawals', { seen: 1 })).status).toBe(201)
})

test('approved, it holds from its date on: the next ticket goes by it, an old one keeps its reason [GOVERN-03]', async () => {
  const both = await Promise.all([approve(administrator), approve(administrator)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 404])
  const { body } = await dispatcher('GET', '/api/catalogue-editions')
  expect(body.rows).toMatchObject([
    { edition: '2026-12', state: 'coming', lines: 4, examples: 1 },
    { edition: '2019-01', state: 'in-force' },
  ])
  expect(await whyOf(await dispatched())).toMatchObject({ lead: utility, reason: { edition: '2019-01' } })
  api.pass(24 * 3_600_000)
  const next = await whyOf(await dispatched())
  expect(next).toMatchObject({ lead: street, reason: { edition: '2026-12', line: 'N-1', lost: ['C-002', 'C-001'] } })
  expect(await whyOf(old)).toMatchObject({ lead: utility, reason: { edition: '2019-01', line: 'C-002' } })
  const changes = await administrator('GET', '/api/reference-changes?subject=catalogue_editions&limit=1')
  expect(changes.body.rows[0]).toMatchObject({ by: { name: cast.administrator.name }, addedCodes: ['2026-12'] })
  const differ = await dispatcher('GET', '/api/catalogue-differences?before=2019-01&after=2026-12')
  expect(differ.body.differences).toMatchObject([{ id: 'N-1', after: { kind: 'complaint' } }])
})

const head = { edition: '2027', inForceFrom: instantOf(hoursLater(72)), basis: '年度修订', like: '2019-01' }
const columns = 'id,category,place,kind,requester,condition,lead,supports,level,sign_limit,basis'
const send = (content: Buffer | string, revision = 1) =>
  api.send(uploadTo(`/api/catalogue-drafts/2027/imports?seen=${revision}`, content), author)
const file = async (query: string) => (await dispatcher('GET', `/api/catalogue-exports?${query}`)).body

test('what is exported is imported again, as csv and as xlsx', async () => {
  expect((await dispatcher('POST', '/api/catalogue-drafts', head)).status).toBe(201)
  const csv = await file('edition=2019-01')
  expect(csv.split('\r\n').slice(0, 2)).toEqual([`\uFEFF${columns}`, 'C-001,*,*,*,*,,street,,,,由属地首接'])
  const more = `${csv}C-009,heat.*,110105,*,firm,online,utility:heat,street,24h,30min,企业供热\r\n`
  expect((await send(more)).body).toEqual({ rows: 4, problems: [], revision: 2 })
  const { body } = await dispatcher('GET', '/api/catalogue-drafts/2027')
  expect(body.lines.at(-1)).toMatchObject({ id: 'C-009', requester: 'firm', condition: 'online', signLimit: '30min' })
  expect(body.faults).toEqual([])
  expect(await file('edition=2027&draft=yes')).toBe(more)
  expect((await file('edition=2027&draft=yes&format=xlsx')).slice(0, 2)).toBe('PK')
})

test('a file with errors changes nothing and names row, column and what to do [DISPATCH-04]', async () => {
  const bad = `${columns}\nA,heat.*,999999,*,robot,rain,bureau:none,,9d,,x\nA,heat.*,*,*,*,,street,,,,\n`
  const { status, body } = await send(bad, 2)
  const said = body.problems.map(
    ({ row, field, value }: { row: number; field: string; value: string }) => `${row} ${field} ${value}`,
  )
  expect([status, body.revision, said]).toEqual([
    200,
    2,
    [
      ...['2 id A', '2 place 999999', '2 requester robot', '2 condition rain', '2 lead bureau:none', '2 level 9d'],
      ...['3 id A', '3 basis '],
    ],
  ])
  expect(body.problems[1].advice.zh).toContain('区、街道')
})

test.each([
  ['nothing', '', 200],
  ['zeros', '\u0000\u0000', 415],
  ['other headings', 'a,b\n1,2\n', 200],
  ['one character for long', `${columns}\n${'表'.repeat(100_000)}\n`, 200],
  ['signs and code', `${columns}\n🔥,<b>,'; drop table x; --,\u202e,,,,,,,\n`, 200],
])('a file of %s is answered calmly', async (_, content, status) => {
  const answer = await send(content, 2)
  expect(answer.status).toBe(status)
  if (status === 200) expect(answer.body.problems.length).toBeGreaterThan(0)
  expect((await dispatcher('GET', '/api/catalogue-drafts/2027')).body.revision).toBe(2)
})

test('a file that comes after somebody else wrote is turned away [GOVERN-03]', async () => {
  const csv = await file('edition=2019-01')
  expect(await send(csv, 1)).toMatchObject({ status: 409, body: { reason: 'changed-since-seen', rule: 'GOVERN-03' } })
  expect((await api.send(uploadTo('/api/catalogue-drafts/none/imports?seen=1', csv), author)).status).toBe(404)
})
