import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import { digestOf, isSigned } from '#platform/files/signer.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import { answered } from '../../../test/cast/calling-back.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { recomputePeriods } from './period-checks.ts'
import { door } from './stage.ts'

let api: CastApi
let owner: Pool
let jia: Ask
let yi: Ask
beforeAll(async () => {
  api = await castApi([door])
  owner = openPool(api.ownerUrl, { size: 2, role: 'owner' })
  jia = await api.as(cast.appraiser)
  yi = await api.as({ ...cast.appraiser, person: 'second-appraiser', name: '高考评' })
})
afterAll(async () => {
  await owner.end()
  await api.close()
})

const record = (facts: readonly AnyFact[], ticket?: TicketId) => recordFacts(api.platform, facts, ticket)
const daysAgo = (days: number) => hoursLater(-24 * days)
const handled = (days: number) => [
  received({ at: daysAgo(days) }),
  classified(),
  dispatched(),
  { ...resolved, at: daysAgo(days - 1) },
]

const october = { period: '2026-10', firstDay: '2026-09-19', lastDay: '2026-10-18' }
const november = { period: '2026-11', firstDay: '2026-10-19', lastDay: '2026-11-18' }
const close = (ask: Ask, wish: object) => ask('POST', '/api/period-closings', wish)
const rowOf = async (period: string) => (await jia('GET', `/api/periods/${period}`)).body.row
const documentOf = async (period: string, closing = 1) =>
  (await jia('GET', `/api/periods/${period}/closings/${closing}/document`)).body

test('a period is closed once it is over and the one before it is; its tables are signed [APPRAISE-10]', async () => {
  expect((await jia('GET', '/api/periods')).body).toEqual({ rows: [] })
  await record([...handled(40), answered({ at: daysAgo(38) })])
  await record([...handled(10), answered({ at: daysAgo(8) })])
  await record([...handled(9), answered({ at: daysAgo(8), solved: 'unsolved', satisfied: 'unsatisfied' })])
  await record(handled(8))
  const { body } = await jia('GET', '/api/periods')
  expect(body.rows.map((row: { period: string; state: string }) => [row.period, row.state])).toEqual([
    ['2026-12', 'running'],
    ['2026-11', 'open'],
    ['2026-10', 'open'],
  ])
  expect((await close(jia, november)).body).toMatchObject({ reason: 'earlier-open', rule: 'APPRAISE-10' })
  expect(await close(jia, october)).toMatchObject({ status: 201, body: { period: '2026-10', closing: 1 } })
  expect(await close(jia, november)).toMatchObject({ status: 201, body: { period: '2026-11', closing: 1 } })

  const signed = await documentOf('2026-11')
  expect(digestOf(signed.document)).toBe(signed.digest)
  expect(isSigned(signed.document, signed.signature, signed.publicKey)).toBe(true)
  const document = JSON.parse(signed.document)
  expect(document).toMatchObject({
    format: 'jiesu-period-2',
    closing: 1,
    closed: { by: { name: cast.appraiser.name } },
    inputs: { tickets: 3 },
    follows: { period: '2026-10', closing: 1, digest: (await documentOf('2026-10')).digest },
  })
  // response 2 of 2, resolution 1 of 2, satisfaction 1 of 2: 10 + 25 + 20 = 55, of 3 tickets
  const official = document.tables.find((one: { table: string }) => one.table === 'streets')
  expect(official.rows).toMatchObject([
    { unit: units.jianwai, rank: 1, appraised: { volume: 3, valid: 2, score: 55 }, full: { score: 55 } },
  ])
})

test('it is refused twice, while it runs, with other days, and to whoever is no appraiser', async () => {
  expect((await close(jia, november)).body.reason).toBe('closed-already')
  const december = { period: '2026-12', firstDay: '2026-11-19', lastDay: '2026-12-18' }
  expect((await close(jia, december)).body.reason).toBe('not-over')
  expect((await close(jia, { ...december, firstDay: '2026-11-18' })).body.reason).toBe('overlaps')
  expect((await close(jia, { ...december, firstDay: '2026-11-20' })).body.reason).toBe('days-missing')
  expect((await close(jia, { ...december, period: '2031-01' })).status).toBe(404)
  expect((await close(jia, { ...december, firstDay: '2026-02-30' })).status).toBe(400)
  expect((await close(await api.as(cast.leader), december)).status).toBe(403)
  expect((await jia('GET', '/api/periods/2099-01')).status).toBe(404)
  expect((await jia('GET', '/api/periods/2026-11/closings/7/document')).status).toBe(404)
})

test('closed at once by two, it is closed once', async () => {
  for (const table of ['closed_tickets', 'period_checks', 'period_closings'])
    await owner.query(`delete from appraise.${table}`)
  await close(jia, october)
  const both = await Promise.all([close(jia, november), close(yi, november)])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('recomputed from the journal after all views were rebuilt, a closing gives the identical bytes [APPRAISE-10]', async () => {
  const { document } = await documentOf('2026-11')
  for (const view of door.views) await rebuildView(owner, await readColumns(owner), view)
  await recomputePeriods(api.platform)
  expect((await rowOf('2026-11')).check).toMatchObject({ closing: 1, outcome: 'identical', digest: digestOf(document) })
})

test('what is recorded later changes nothing that was published, and nothing that is recomputed [APPRAISE-11]', async () => {
  const { rows } = await api.platform.pool.query<{ ticket: TicketId }>(
    `select ticket from appraise.ratings where not valid and created < '2026-11-19'`,
  )
  const before = await documentOf('2026-11')
  await record([answered({ solved: 'partly' })], rows[0]?.ticket)
  await record([...handled(12), answered({ at: daysAgo(1) })])
  expect(await documentOf('2026-11')).toEqual(before)
  api.pass(1_000)
  const asked = await jia('POST', '/api/periods/2026-11/closings/1/recomputings')
  expect(asked.status).toBe(201)
  expect((await rowOf('2026-11')).check.outcome).toBeUndefined()
  await recomputePeriods(api.platform)
  expect((await rowOf('2026-11')).check).toMatchObject({ outcome: 'identical', askedBy: cast.appraiser.name })
})

test('late facts are corrections: published beside now, per unit and per ticket, kept to row scope [APPRAISE-11]', async () => {
  const { body } = await jia('GET', '/api/periods/2026-11/corrections')
  // published: 2 valid of 3, 55; now 4 tickets, 4 valid: response 4/4, resolution (1 + 0 + 1)/4, satisfaction 3/4
  expect(body).toMatchObject({ period: '2026-11', closing: 1, tickets: 2 })
  expect(body.units).toMatchObject([
    {
      unit: units.jianwai,
      tickets: 2,
      published: { rank: 1, score: 55, volume: 3, valid: 2 },
      now: { rank: 1, score: 65, volume: 4, valid: 4 },
    },
  ])
  const listed = await jia('GET', `/api/periods/2026-11/correction-tickets?unit=${units.jianwai}`)
  expect(listed.body.rows).toMatchObject([
    { was_lead: units.jianwai, was_valid: false, valid: true, solved: 'partly' },
    { was_lead: null, was_valid: null, valid: true, solved: 'solved' },
  ])
  expect((await (await api.as(cast.chaowai))('GET', '/api/periods/2026-11/correction-tickets')).body.rows).toEqual([])
  expect((await jia('GET', '/api/periods/2026-12/corrections')).status).toBe(404)
})

test('the league table of a closed period stays as published, and names its closing; others are provisional', async () => {
  const ranking = async (period: string) => (await jia('GET', `/api/rankings?table=streets&period=${period}`)).body
  const closed = await ranking('2026-11')
  expect(closed.closing).toMatchObject({ closing: 1 })
  expect(closed.league.rows[0]).toMatchObject({ unit: units.jianwai, appraised: { volume: 3, score: 55 } })
  expect((await ranking('2026-12')).closing).toBeUndefined()
  expect((await jia('GET', '/api/rankings?table=streets&period=1000-01')).status).toBe(200)
})

test('a fact, a row or a text that was tampered with is noticed', async () => {
  const outcome = async () => {
    api.pass(1_000)
    await jia('POST', '/api/periods/2026-11/closings/1/recomputings')
    await recomputePeriods(api.platform)
    return (await rowOf('2026-11')).check.outcome
  }
  const change = (from: string, to: string) =>
    owner.query(
      `update journal.facts set body = jsonb_set(body, '{solved}', to_jsonb($2::text))
       where type = 'CallBackAnswered' and body->>'solved' = $1 and at < '2026-11-19'`,
      [from, to],
    )
  await change('unsolved', 'partly')
  expect(await outcome()).toBe('differs')
  await change('partly', 'unsolved')
  expect(await outcome()).toBe('identical')
  await owner.query(`update appraise.period_closings set document = replace(document, '"score":55', '"score":56')`)
  expect(await outcome()).toBe('altered')
  await owner.query(`update appraise.period_closings set document = replace(document, '"score":56', '"score":55')`)
  await owner.query('update appraise.closed_tickets set position = position - 1 where valid')
  expect(await outcome()).toBe('differs')
  await owner.query('update appraise.closed_tickets set position = position + 1 where valid')
  expect(await outcome()).toBe('identical')
})

test('two people open a period again, each with a reason; it is closed again beside the first closing [APPRAISE-11]', async () => {
  const url = '/api/periods/2026-11'
  expect((await jia('POST', '/api/periods/2026-12/reopenings', { why: '漏' })).body.reason).toBe('not-closed')
  expect((await yi('POST', `${url}/reopening-decisions`, { granted: true, why: '同意' })).body.reason).toBe(
    'nothing-asked',
  )
  expect((await jia('POST', `${url}/reopenings`, { why: ' ' })).body.reason).toBe('reason-missing')
  expect((await jia('POST', `${url}/reopenings`, { why: '漏计一件' })).status).toBe(201)
  expect((await yi('POST', `${url}/reopenings`, { why: '也要' })).body.reason).toBe('asked-already')
  expect((await rowOf('2026-11')).state).toBe('reopening-asked')
  expect((await jia('POST', `${url}/reopening-decisions`, { granted: true, why: '同意' })).body).toMatchObject({
    reason: 'same-person',
    rule: 'APPRAISE-11',
  })
  expect((await yi('POST', `${url}/reopening-decisions`, { granted: true, why: '属实' })).status).toBe(201)
  expect((await rowOf('2026-11')).state).toBe('open')
  api.pass(1_000)
  expect(await close(yi, november)).toMatchObject({ status: 201, body: { closing: 2 } })
  const { body } = await jia('GET', url)
  expect(body.closings).toMatchObject([
    { closing: 2, reopened: false, tickets: 4 },
    { closing: 1, reopened: true, tickets: 3 },
  ])
  expect(body.reopenings).toMatchObject([{ why: '漏计一件', granted: true, decidedBy: '高考评', decidedWhy: '属实' }])
  await recomputePeriods(api.platform)
  expect((await jia('GET', url)).body.checks[0]).toMatchObject({ closing: 2, outcome: 'identical' })
})

test('closing and reopening stand in the journal of changes', async () => {
  const { rows } = await owner.query(
    `select what->'added'->>0 as added, what->>'digest' as digest from reference.changes
     where subject like 'appraisal%' order by position desc limit 4`,
  )
  expect(rows.map(({ added }) => added)).toEqual(['2026-11/2', '2026-11/1', '2026-11/1', '2026-11/1'])
  expect(rows[0].digest).toBe((await documentOf('2026-11', 2)).digest)
})
