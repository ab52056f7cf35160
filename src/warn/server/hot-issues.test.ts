import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { makeTerminal } from '#platform/terminal/terminal.ts'
import { hoursLater, places } from '../../../test/cast/city.ts'
import { type CastApi, castApi } from '../../../test/cast/http.ts'
import { cast } from '../../../test/cast/people.ts'
import { plantedDemands } from '../../../test/cast/planted-demands.ts'
import { record } from '../../../test/cast/recording.ts'
import { classified, received } from '../../../test/cast/tickets.ts'
import { findAllHotIssues } from './find-hot-issues.ts'
import { door } from './stage.ts'

let api: CastApi
const mixers: TicketId[] = []
beforeAll(async () => {
  api = await castApi([door])
  const elsewhere = plantedDemands('elsewhere', { issues: 0, single: 40 }).demands
  await Promise.all(
    elsewhere.map(({ title, text }, n) => tell(title, text, -n, n % 2 === 0 ? places.tilu : places.longze)),
  )
  for (const [title, text] of [
    ['丽景新城旁搅拌站噪音扰民', '丽景新城小区旁边的搅拌站昼夜轰鸣，粉尘很大'],
    ['投诉丽景新城附近搅拌站', '搅拌站粉尘漫天，丽景新城小区居民无法开窗'],
    ['丽景新城小区旁边建搅拌站噪音粉尘', '搅拌站就在丽景新城小区旁，噪音粉尘严重，电话〔电话〕'],
  ] as const)
    mixers.push(await tell(title, text, -1))
})
afterAll(() => api.close())

async function tell(title: string, text: string, hours: number, place = places.yongan): Promise<TicketId> {
  const at = hoursLater(hours)
  const requester = { subject: randomUUID(), kind: 'citizen', confidential: false } as const
  return record(api.platform, [received({ at, title, text, place, requester }), classified({ at, place })])
}

const read = async (actor = cast.dispatcher, query = '') =>
  (await (await api.as(actor))('GET', `/api/warnings/hot-issues${query}`)).body.rows

test('the job writes the issues of the window anew; whom they concern reads them, others do not [WARN-03]', async () => {
  await findAllHotIssues(api.platform)
  await findAllHotIssues(api.platform)
  const hottest = (await read()).find((row: { ticket: TicketId }) => mixers.includes(row.ticket))
  expect(hottest).toMatchObject({ size: 3, requesters: 3, place: places.yongan, acknowledged: false })
  expect(hottest.trend.reduce((sum: number, count: number) => sum + count, 0)).toBe(3)
  const others = await read(cast.chaowai)
  expect(others.filter((row: { ticket: TicketId }) => mixers.includes(row.ticket))).toEqual([])
})

test('its tickets stand side by side, as they were received, and an acknowledged one marks the issue', async () => {
  const dispatcher = await api.as(cast.dispatcher)
  const mixer = async () => (await read()).find((row: { ticket: TicketId }) => mixers.includes(row.ticket))
  const { ticket } = await mixer()
  const { body } = await dispatcher('GET', `/api/warnings/hot-issue-tickets?issue=${ticket}`)
  expect(body.rows.map((row: { ticket: string }) => row.ticket).toSorted()).toEqual(mixers.toSorted())
  expect(body.rows.map((row: { text: string }) => row.text).join()).toContain('〔电话〕')
  const others = await (await api.as(cast.chaowai))('GET', `/api/warnings/hot-issue-tickets?issue=${ticket}`)
  expect(others.body.rows).toEqual([])
  const [, member = ''] = mixers
  const said = { kind: 'hot-issue', note: '已约谈搅拌站' }
  expect((await dispatcher('POST', `/api/tickets/${member}/warning-acknowledgements`, said)).status).toBe(201)
  expect(await mixer()).toMatchObject({ acknowledged: true })
})

test('what is asked wrongly is answered with 400, what is exported is a file', async () => {
  const dispatcher = await api.as(cast.dispatcher)
  expect((await dispatcher('GET', '/api/warnings/hot-issue-tickets?issue=none')).status).toBe(400)
  expect((await dispatcher('GET', '/api/warnings/hot-issues?sort=title:asc')).status).toBe(400)
  const file = await dispatcher('GET', '/api/warnings/hot-issues?format=csv')
  expect(String(file.body)).toContain('热度')
})

test('the command line groups a file of messages, and lists every fault of a broken one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-messages-'))
  const { demands, issueOf } = plantedDemands('file', { issues: 5, single: 200 })
  const heading = '留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数'
  const lines = demands.map(({ id, title, text, at }) => [id, 'u', title, instantOf(at), text, 0, 1].join(','))
  const run = async (rows: readonly string[], ...options: string[]) => {
    const file = join(folder, 'messages.csv')
    await writeFile(file, [heading, ...rows].join('\n'))
    const told: string[] = []
    const output = { write: (text: string) => told.push(text), isTTY: false }
    const program = new Command('jiesu').exitOverride()
    const terminal = () => makeTerminal({ json: false, language: 'zh', output: output as never })
    const config = () => api.platform.config
    door.commandLine?.(program, (work) => work(api.platform), terminal, config)
    const fault = await program.parseAsync(['warn', 'hot-issues', file, ...options], { from: 'user' }).then(
      () => '',
      (error: Error) => error.message,
    )
    return { issues: told.map((line) => JSON.parse(line)), fault }
  }
  const { issues, fault } = await run(lines)
  expect(fault).toBe('')
  const planted = new Set(issues.flatMap(({ ids }) => ids.flatMap((id: string) => issueOf.get(id) ?? [])))
  expect(planted.size).toBe(5)
  expect(Object.keys(issues[0])).toEqual(['title', 'place', 'from', 'to', 'ids', 'heat'])
  const broken = [...lines, 'x1,u,标题,昨天,内容,0,三', `${demands[0]?.id},u,标题,2019年1月1日,内容,0,0`, 'x2,u']
  const refused = await run(broken)
  expect(refused.issues).toEqual([])
  const row = (n: number) => `row ${lines.length + 1 + n}`
  for (const part of [
    `${row(1)}: 留言时间「昨天」`,
    `${row(1)}: 点赞数「三」`,
    `${row(2)}: 留言编号`,
    `${row(3)}: 应有 7 列`,
  ])
    expect(refused.fault).toContain(part)
  expect((await run(broken, '--partial')).issues).toEqual(issues)
  expect((await run(lines, '--fewest', '1')).fault).toContain('whole number above one')
  await rm(folder, { recursive: true })
})
