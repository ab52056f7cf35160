import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact, TicketId } from '#foundations/journal/envelope.ts'
import type { TicketAnswered } from '#intake/events.ts'
import { readColumns } from '#platform/postgres/commit.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { rebuildView } from '#platform/postgres/rebuild.ts'
import { makeTerminal } from '#platform/terminal/terminal.ts'
import { answered, asked, reviewed } from '../../../test/cast/calling-back.ts'
import { categories } from '../../../test/cast/catalogue.ts'
import { hoursLater, units } from '../../../test/cast/city.ts'
import { resolved } from '../../../test/cast/handling.ts'
import { type Ask, type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { record as recordFacts } from '../../../test/cast/recording.ts'
import { classified, dispatched, received } from '../../../test/cast/tickets.ts'
import { door } from './stage.ts'

const on = (day: number, hour: number): Moment =>
  momentOf(`2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`)
const firm = { subject: '22222222-2222-4222-8222-222222222222', kind: 'firm', confidential: false } as const

let api: CastApi
let leader: Ask
let named: TicketId
beforeAll(async () => {
  api = await castApi([door])
  api.pass(on(24, 13) - hoursLater(0))
  leader = await api.as(cast.leader)
  named = await fillTheDay()
})
afterAll(() => api.close())

const record = (facts: readonly AnyFact[], ticket?: TicketId) => recordFacts(api.platform, facts, ticket)

/** A ticket of that street, received, dispatched and resolved at these instants. */
function led(lead: typeof units.jianwai, at: Moment, done: Moment, ...after: readonly AnyFact[]) {
  return [
    received({ at }),
    classified({ at }),
    dispatched({ at, lead }),
    { ...resolved, at: done, unit: lead },
    ...after,
  ]
}

const atTheDesk: TicketAnswered = { type: 'TicketAnswered', at: on(22, 12), answer: '见公告' }

/** The window of the 24th: from noon on the 23rd to noon on the 24th. */
async function fillTheDay(): Promise<TicketId> {
  const good = answered({ at: on(24, 9) })
  const bad = answered({ at: on(24, 9), solved: 'unsolved', satisfied: 'unsatisfied', why: '没修好' })
  // in the window before: two received, one of them closed inside the window
  await record(led(units.jianwai, on(23, 11), on(23, 12), good))
  await record([received({ at: on(22, 12) }), atTheDesk])
  // closed in the window before, and once more after a second handling: not counted again
  const again = { ...resolved, at: on(24, 8), round: 2, unit: units.jianwai }
  await record([...led(units.jianwai, on(20, 9), on(22, 15)), again])
  // in the window
  await record(led(units.chaowai, on(23, 12), on(24, 8), bad))
  await record([
    received({ at: on(24, 10), requester: firm }),
    classified({ at: on(24, 10), category: categories.heatFee }),
    dispatched({ at: on(24, 10), lead: units.housing }),
  ])
  // exactly at the cut: tomorrow's
  await record([received({ at: on(24, 12) }), classified({ at: on(24, 12) }), dispatched({ at: on(24, 12) })])
  // rated and excluded only after the cut: counted as it stood at the cut
  return record(
    led(
      units.chaowai,
      on(23, 15),
      on(24, 7),
      { ...bad, at: on(24, 12) },
      asked,
      { ...reviewed(1, true), at: on(24, 12) },
      { ...reviewed(2, true), at: on(24, 12) },
    ),
  )
}

test('what passed from noon to noon, and in the day before [CIRCULATE-01]', async () => {
  const { status, body } = await leader('GET', '/api/reports/daily?date=2026-11-24')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    number: 'daily-2026-11-24',
    from: '2026-11-23T12:00:00.000+08:00',
    to: '2026-11-24T12:00:00.000+08:00',
    period: { code: '2026-12' },
    totals: {
      received: { count: 3, before: 2 },
      answered: { count: 0, before: 1 },
      dispatched: { count: 3, before: 1 },
      closed: { count: 3, before: 1 },
    },
    firms: { flows: { received: { count: 1, before: 0 } }, full: { volume: 1, valid: 0 } },
    hot: [
      { category: categories.tooCold, count: 2, before: 1 },
      { category: categories.heatFee, count: 1, before: 0 },
    ],
  })
})

test('scores are as at the cut: what was answered or excluded after it is not in the report', async () => {
  const { body } = await leader('GET', '/api/reports/daily?date=2026-11-24')
  // Jianwai 1 of 1 content: 100. Chaowai 1 of 1 unsolved and unhappy but contacted: 10; its second ticket is not rated yet.
  expect(body.streets.rows.map((row: { unit: string; appraised: object }) => [row.unit, row.appraised])).toMatchObject([
    [units.jianwai, { score: 100, volume: 2, valid: 1 }],
    [units.chaowai, { score: 10, volume: 2, valid: 1 }],
  ])
  expect(body.departments.rows).toMatchObject([{ unit: units.housing, appraised: { volume: 1, valid: 0 } }])
  expect(body.departments.rows[0]).not.toHaveProperty('rank')
  const next = await leader('GET', '/api/reports/daily?date=2026-11-23')
  expect(next.body.streets.rows).toMatchObject([{ unit: units.jianwai, full: { valid: 0, volume: 2 } }])
})

test('top and bottom, and how the bottom came there', async () => {
  const { body } = await leader('GET', '/api/reports/daily')
  expect(body).toMatchObject({ date: '2026-11-24', top: [units.jianwai, units.chaowai], bottom: [] })
})

test('a date whose window is not over has no report; nor has one that is none', async () => {
  for (const date of ['2026-11-25', '2026-02-30'])
    expect(await leader('GET', `/api/reports/daily?date=${date}`)).toMatchObject({
      status: 400,
      body: { fields: [{ path: '/querystring/date' }] },
    })
})

test('a telling ticket is named once in a report, and the report tells it [CIRCULATE-02]', async () => {
  const appraiser = await api.as(cast.appraiser)
  const url = `/api/tickets/${named}/circulars` as const
  const circular = { report: 'daily-2026-11-24', why: '供热首日响应迟缓' }
  expect((await appraiser('POST', url, circular)).status).toBe(201)
  expect(await appraiser('POST', url, circular)).toMatchObject({
    status: 409,
    body: { reason: 'already-in-this-report', rule: 'CIRCULATE-02' },
  })
  expect((await leader('GET', '/api/reports/daily?date=2026-11-24')).body.named).toMatchObject([
    { ticket: named, lead: units.chaowai, why: '供热首日响应迟缓' },
  ])
  expect((await leader('GET', '/api/reports/daily?date=2026-11-23')).body.named).toEqual([])
})

test('who may read and who may name', async () => {
  const [jianwai, operator] = [await api.as(cast.jianwai), await api.as(cast.operator)]
  expect((await jianwai('GET', '/api/reports/daily')).status).toBe(200)
  expect((await operator('GET', '/api/reports/daily')).status).toBe(403)
  const circular = { report: 'daily-2026-11-24', why: '自己通报' }
  expect((await jianwai('POST', `/api/tickets/${named}/circulars`, circular)).status).toBe(403)
})

async function sheetsOf(content: Buffer | string) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(content as unknown as exceljs.Buffer)
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getSheetValues() as unknown[][]).slice(1).map((row) => row?.slice(1) ?? []),
  }))
}

test('the command line writes the report as a workbook, with names and headings in the reader’s language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-daily-'))
  const told: string[] = []
  const output = { write: (text: string) => told.push(text), isTTY: false }
  const run = async (language: 'zh' | 'en', ...words: string[]) => {
    const program = new Command('jiesu')
    const terminal = () => makeTerminal({ json: true, language, output: output as never })
    const config = () => api.platform.config
    door.commandLine?.(program, (work) => work(api.platform), terminal, config)
    await program.parseAsync(['report', 'daily', ...words], { from: 'user' })
    return JSON.parse(told.pop() ?? '')
  }
  const file = join(folder, 'daily.xlsx')
  expect(await run('zh', '--date', '2026-11-24', '--out', file)).toMatchObject({
    file,
    totals: { received: { count: 3 } },
  })
  const [summary, streets] = await sheetsOf(await readFile(file))
  expect(summary?.name).toBe('概要')
  expect(summary?.rows).toContainEqual(['受理', 3, 2, 1])
  expect(streets?.rows[0]?.slice(0, 5)).toEqual(['名次', '较前日升降', '单位', '得分\n考核口径', '工单量\n考核口径'])
  expect(streets?.rows[1]?.slice(2, 7)).toEqual(['建外街道办事处', 100, 2, 1, 1])
  await run('en', '--out', file)
  const [english, , departments] = await sheetsOf(await readFile(file))
  expect(english?.rows).toContainEqual(['Received', 3, 2, 1])
  expect(departments?.rows[1]?.slice(2, 5)).toEqual(['朝阳区房管局', '— (too few)', 1])
  expect(await run('zh')).toMatchObject({ number: 'daily-2026-11-24', streets: { rows: [{}, {}] } })
  await expect(run('zh', '--date', '2027-01-01')).rejects.toThrow('no report')
  await rm(folder, { recursive: true })
})

test('over HTTP it is a file, too', async () => {
  const { status, headers } = await leader('GET', '/api/reports/daily?format=xlsx&language=en')
  expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="daily-2026-11-24.xlsx"'])
})

test('anybody reads yesterday and the last closed period, as far as the counts are large enough [CIRCULATE-03]', async () => {
  const anybody = await api.as()
  const few = await anybody('GET', '/api/public/figures')
  expect(few).toMatchObject({ status: 200, body: { date: '2026-11-23', day: {}, period: { code: '2026-11' } } })
  expect(Object.keys(few.body.day)).toEqual([])
  expect(few.body).not.toHaveProperty('rates')
  // the last moments of the day before and of the day itself: only the second is yesterday's
  for (const at of [on(23, 0) - 1, on(24, 0) - 1, on(24, 0) - 1] as Moment[]) await record([received({ at })])
  for (const day of [10, 11, 12, 13, 14])
    await record(led(units.jianwai, on(day, 9), on(day, 12), answered({ at: on(15, 9), solved: 'partly' })))
  const { body } = await anybody('GET', '/api/public/figures')
  expect(body.day).toEqual({ received: 5 })
  expect(body.rates).toMatchObject({ response: { denominator: 5 }, resolution: { numerator: 5 * body.partlyWeight } })
})

test('the view rebuilt from the journal equals the live one', async () => {
  const owner = openPool(api.ownerUrl, { size: 2, role: 'owner' })
  const read = async () => (await owner.query('select * from circulate.tickets order by ticket')).rows
  const live = await read()
  expect(live.length).toBeGreaterThan(5)
  for (const view of door.views) await rebuildView(owner, await readColumns(api.platform.pool), view)
  expect(await read()).toEqual(live)
  await owner.end()
})
