import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dateOf, firstMoment } from '#foundations/calendar/local-time.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { type Unit, unitCode } from '#foundations/units/unit.ts'
import type { RequesterContacted, TicketResolved } from '#handle/events.ts'
import { answered } from '../../../test/cast/calling-back.ts'
import { castCity, hoursLater, places, units } from '../../../test/cast/city.ts'
import { contacted, resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import type { LeadFile, Leads } from '../lead-api.ts'
import { leadsInThread } from './leads-in-thread.ts'
import { readClosings } from './read-traces.ts'
import { searchWished } from './search-leads.ts'
import { door } from './stage.ts'

let api: CastApi
let auditor: Ask
let leader: Ask
const city = castCity()
const jianwai = city.units.get(units.jianwai) as Unit
const streets = [units.jianwai, ...Array.from({ length: 10 }, (_, n) => unitCode(`street-peer-${n}`))]
const peopled = castCity({
  units: new Map([...city.units, ...streets.map((code) => [code, { ...jianwai, code }] as const)]),
})
const period = '2026-12'

beforeAll(async () => {
  api = await castApi([door], async ({ platform: { config } }) => ({ config, cityAt: () => peopled }))
  auditor = await api.as(cast.auditor)
  leader = await api.as(cast.leader)
  for (const [n, unit] of streets.entries()) await month(unit, n)
})
afterAll(() => api.close())

/** Twenty content requesters each; at the first street eleven of them call from one phone. */
async function month(unit: (typeof streets)[number], street: number): Promise<void> {
  for (let n = 0; n < 20; n += 1)
    await content(unit, { n, phone: street === 0 && n < 11 ? '13900000001' : `1380000${1000 + street * 20 + n}` })
}

async function content(unit: (typeof streets)[number], { n, phone }: { n: number; phone: string }): Promise<void> {
  const ticket = ticketId(randomUUID())
  const words = (from: number) =>
    String.fromCharCode(...Array.from({ length: 20 }, (_, at) => 0x4e00 + ((from * 997 + at * at * 61) % 4000)))
  const seed = streets.indexOf(unit) * 20 + n
  const subject = randomUUID()
  const called: RequesterContacted = { ...contacted, unit }
  const done: TicketResolved = { ...resolved, unit, publicAnswer: words(seed + 5000) }
  await record(
    api.platform,
    [
      received({ text: words(seed), requester: { subject, kind: 'citizen', confidential: false } }),
      classified(),
      dispatched({ lead: unit }),
      called,
      done,
      answered({ at: hoursLater(30 + n) }),
    ],
    ticket,
  )
  await seal(ticket, subject, phone)
}

function seal(ticket: TicketId, subject: string, phone: string) {
  const { pool, cipher } = api.platform
  return pool.query('insert into personal.requesters (ticket, subject, sealed, phone_index) values ($1, $2, $3, $4)', [
    ...[ticket, subject, cipher.seal({ phone }, { ticket, subject }), cipher.blindIndex(phone)],
  ])
}

const search = async () => {
  expect((await auditor('POST', '/api/integrity/searches', { period })).status).toBe(200)
  await searchWished(api.platform, leadsInThread)
}
const leads = async (ask = auditor) => (await ask('GET', '/api/integrity/leads')).body as Leads
const league = async () =>
  JSON.stringify((await auditor('GET', `/api/rankings?table=streets&period=${period}`)).body.league)

test('a search turns one street’s odd figure into a question with its tickets, without phones [APPRAISE-16]', async () => {
  await search()
  const { rows, searches } = await leads()
  expect(searches[0]).toMatchObject({ period, outcome: 'searched', tickets: 220, units: 11, leads: 1 })
  expect(rows).toMatchObject([
    { test: 'same-number', unit: units.jianwai, seen: 10, cases: 20, units: 11, phase: 'open', stillSo: true },
  ])
  const lead = rows[0]
  expect(lead?.expected).toBeLessThan(2)
  expect(lead?.corrected).toBeLessThanOrEqual(0.02)
  const file = (await auditor('GET', `/api/integrity/leads/${lead?.id}`)).body as LeadFile
  expect(file.tickets).toHaveLength(11)
  expect(new Set(file.tickets.map(({ caller }) => caller)).size).toBe(1)
  expect(JSON.stringify(file)).not.toContain('139000')
  expect((await leads(leader)).rows).toHaveLength(1)
  const streetLeader = { ...cast.leader, unit: units.jianwai, scope: { area: places.jianwai } }
  const asked = await api.as(streetLeader)
  expect(await leads(asked)).toMatchObject({ rows: [], left: 0, precision: [] })
  expect((await asked('GET', `/api/integrity/leads/${lead?.id}`)).status).toBe(404)
})

test('auditors alone work it, to a conclusion with a reason; it is journalled, counted, and no score moves [APPRAISE-16]', async () => {
  const id = (await leads()).rows[0]?.id
  const at = `/api/integrity/leads/${id}` as const
  const before = await league()
  const conclude = { verdict: 'confirmed', why: '经核，系街道工作人员家属来电' }
  expect((await leader('POST', `${at}/conclusions`, conclude)).status).toBe(403)
  expect((await (await api.as(cast.jianwai))('GET', at)).status).toBe(403)
  expect(await auditor('POST', `${at}/conclusions`, conclude)).toMatchObject({
    status: 409,
    body: { reason: 'not-yours' },
  })
  expect(await auditor('POST', `${at}/assignments`, { person: 'nobody' })).toMatchObject({
    status: 409,
    body: { reason: 'not-an-auditor', rule: 'APPRAISE-16' },
  })
  const [me] = ((await auditor('GET', at)).body as LeadFile).auditors
  expect(await auditor('POST', `${at}/assignments`, { person: me?.person })).toMatchObject({
    status: 201,
    body: { mine: true },
  })
  expect((await auditor('POST', `${at}/notes`, { note: '已调取通话记录' })).status).toBe(201)
  expect((await auditor('POST', `${at}/conclusions`, { verdict: 'confirmed', why: '' })).status).toBe(400)
  const { status, body } = await auditor('POST', `${at}/conclusions`, conclude)
  expect([status, body.lead.phase, body.lead.verdict]).toEqual([201, 'concluded', 'confirmed'])
  expect(body.steps.map(({ type }: { type: string }) => type)).toEqual(['LeadAssigned', 'LeadNoted', 'LeadConcluded'])
  expect(await auditor('POST', `${at}/notes`, { note: '再看' })).toMatchObject({
    body: { reason: 'concluded-already' },
  })
  expect((await leads()).precision).toEqual([
    { test: 'same-number', leads: 1, confirmed: 1, explained: 0, unfounded: 0 },
  ])
  const { rows } = await api.platform.pool.query(
    `select what->>'type' as type, actor->>'name' as by from reference.changes where subject = 'integrity_leads' order by position`,
  )
  expect(rows).toEqual(['LeadAssigned', 'LeadNoted', 'LeadConcluded'].map((type) => ({ type, by: cast.auditor.name })))
  expect(await league()).toBe(before)
})

test('a search after it leaves a conclusion as it is; steps stay for good', async () => {
  await search()
  expect((await leads()).rows).toMatchObject([{ phase: 'concluded', verdict: 'confirmed', seen: 10, stillSo: true }])
  await expect(api.platform.pool.query('update appraise.lead_steps set step = 9')).rejects.toThrow('permission denied')
})

test('phones of staff are kept as digests; praise from them is a question of its own', async () => {
  const url = '/api/integrity/staff-numbers'
  const phones = ['139 0000 0001', '13900000001', '+86 13900000002']
  expect((await auditor('POST', url, { unit: units.jianwai, phones })).body).toEqual({
    rows: [{ unit: units.jianwai, numbers: 2 }],
  })
  expect((await auditor('POST', url, { unit: 'street-of-nowhere', phones })).status).toBe(400)
  expect((await auditor('POST', url, { unit: units.jianwai, phones: ["'; drop table"] })).status).toBe(400)
  await search()
  const { rows } = await leads()
  expect(rows[0]).toMatchObject({ test: 'staff-number', seen: 11, cases: 20, phase: 'open' })
  await auditor('POST', url, { unit: units.jianwai, phones: [] })
  api.pass(60_000)
  await search()
  expect((await leads()).rows[0]).toMatchObject({ test: 'staff-number', stillSo: false })
})

test('what is no period, no lead or not yet begun is refused calmly', async () => {
  expect((await auditor('POST', '/api/integrity/searches', { period: '2030-01' })).status).toBe(400)
  expect((await auditor('POST', '/api/integrity/searches', { period: '2026-13' })).status).toBe(400)
  expect((await auditor('GET', `/api/integrity/leads/${randomUUID()}`)).status).toBe(404)
  expect((await auditor('GET', '/api/integrity/leads/x')).status).toBe(400)
  expect((await auditor('POST', `/api/integrity/leads/${randomUUID()}/notes`, { note: '😀\u202e' })).status).toBe(404)
  expect((await leader('POST', '/api/integrity/searches', { period })).status).toBe(403)
  expect((await (await api.as(cast.operator))('GET', '/api/integrity/leads')).status).toBe(403)
})

test('a rhythm begins on the first day the city closed anything, and is not asked of where it has no week before the cut-off', async () => {
  const { pool } = api.platform
  const first = dateOf(resolved.at)
  const upTo = (days: number) => ({ to: firstMoment(addDays(first, days)) })
  const seen = await readClosings(pool, upTo(20), peopled, firstMoment(addDays(first, 30)))
  expect(seen.working).toHaveLength(20)
  expect(seen.units).toHaveLength(streets.length)
  for (const { days } of seen.units) expect(days).toEqual([20, ...Array<number>(19).fill(0)])
  const short = peopled.rulebook.appraise.integrity.cutOffDays + 6
  expect(await readClosings(pool, upTo(short), peopled, firstMoment(addDays(first, 30)))).toEqual({
    units: [],
    working: [],
  })
  expect((await readClosings(pool, upTo(short + 1), peopled, firstMoment(addDays(first, 30)))).working).toHaveLength(
    short + 1,
  )
})
