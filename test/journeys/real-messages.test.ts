import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { openPool } from '#platform/postgres/pool.ts'
import { verifyJournal } from '#platform/postgres/verify.ts'
import type { ImportReport } from '../../src/intake/api.ts'
import { importFile } from '../../src/intake/server/import-file.ts'
import { readImportFormats } from '../../src/intake/server/import-formats.ts'
import { openNumbers } from '../../src/intake/server/number-source.ts'
import { type Replayed, replayMessages } from '../../src/simulate/server/replay.ts'
import { doors } from '../../src/stages.ts'
import { beijing } from '../cast/beijing.ts'
import { atHistoryEnd, type DemoPlatform, demoPlatform } from '../cast/demo-platform.ts'

const data = fileURLToPath(new URL('../../../shared/data/messages', import.meta.url))
const isThere = existsSync(data)
if (!isThere) process.stderr.write(`The journey of real messages is skipped: ${data} is not there.\n`)

const quiet = () => ({ advance: () => undefined, end: () => undefined })
const day = 86_400_000

/** How many rows of the board's file are rewritten in other forms of time, which readers of one form would lose. */
const odd = 129
type BoardRow = { 留言编号: string; 留言主题: string; 留言时间: string; 留言详情: string }

const journey = test.runIf(isThere)

let demo: DemoPlatform
let folder: string
let rows: readonly BoardRow[]
let imported: readonly ImportReport[]
let replayed: Replayed
beforeAll(async () => {
  if (!isThere) return
  demo = await demoPlatform(doors, { JIESU_DEMO: 'off' })
  folder = await mkdtemp(join(tmpdir(), 'jiesu-messages-'))
  rows = parse(await readFile(join(data, 'public_messages_2019.csv'), 'utf8'), { columns: true, bom: true })
  const board = join(folder, 'board.csv')
  await writeFile(board, csvOf(rows.map((row, index) => (index < odd ? rewritten(row, index) : row))))
  imported = [await bringIn(board), await bringIn(join(data, 'labelled_raw.jsonl'))]
  replayed = await replayMessages(demo.platform, doors, quiet, {})
}, 900_000)
afterAll(async () => {
  if (!isThere) return
  await demo.close()
  await rm(folder, { recursive: true, force: true })
})

/** The files come in eighty days before the end, so that messages without a time of their own have time to live, too. */
async function bringIn(path: string): Promise<ImportReport> {
  const platform = atHistoryEnd(demo.platform, -80 * day)
  const formats = await readImportFormats(platform.config)
  const [city] = (await beijing()).places.all
  if (city === undefined) throw new Error('The city has no places')
  const actor = { ...systemActor, scope: { area: city.code } }
  return importFile(platform, openNumbers(platform.pool), { path, formats, actor, partial: false, dryRun: false })
}

async function ticketsWith(...types: readonly string[]): Promise<number> {
  const { rows } = await demo.platform.pool.query<{ count: number }>(
    'select count(distinct ticket)::int as count from journal.facts where type = any($1)',
    [types],
  )
  return rows[0]?.count ?? 0
}

journey('intake: every row of both files became a ticket', async () => {
  expect(imported.map(({ rows, saved, bad }) => [rows, saved, bad])).toEqual([
    [4_326, 4_326, 0],
    [2_938, 2_938, 0],
  ])
  expect(await ticketsWith('TicketReceived')).toBe(7_264)
})

journey('intake: every message has the time it was written, in whichever form the file wrote it', async () => {
  const { rows: lines } = await demo.platform.pool.query<{ id: string; at: number }>(
    `select body -> 'origin' ->> 'externalId' as id, (body ->> 'at')::float8 as at from journal.facts
     where position = 1 and body -> 'origin' ->> 'source' = 'public-messages'`,
  )
  const arrived = new Map(lines.map(({ id, at }) => [id, at]))
  const written = ({ 留言时间: time }: BoardRow) => momentOf(`${time.replace(' ', 'T')}+08:00`)
  const minute = (at = 0) => Math.floor(at / 60_000)
  expect(rows.slice(0, odd).filter((row) => minute(arrived.get(row.留言编号)) !== minute(written(row)))).toEqual([])
  expect(rows.slice(odd).filter((row) => arrived.get(row.留言编号) !== written(row))).toEqual([])
})

journey('classify and dispatch: what was not answered at once was classified and reached a unit', async () => {
  const [answered, classified] = [await ticketsWith('TicketAnswered'), await ticketsWith('TicketClassified')]
  expect(replayed.tickets).toBe(7_264)
  expect(replayed.refused).toEqual([])
  expect(answered).toBeGreaterThan(200)
  expect(answered + classified).toBe(7_264)
  expect(await ticketsWith('TicketDispatched')).toBe(classified)
})

/** How many tickets stand on the shelf, with a plan for longer than the replay lasts. */
async function shelved(): Promise<number> {
  return (await ticketsWith('TicketShelved', 'TicketResolved')) - (await ticketsWith('TicketResolved'))
}

journey('handle: what was not taken back or shelved was signed for, answered and resolved', async () => {
  const kept = (await ticketsWith('TicketDispatched')) - (await ticketsWith('TicketWithdrawn'))
  const resolved = await ticketsWith('TicketResolved')
  expect(resolved).toBe(kept - (await shelved()))
  expect(resolved / kept).toBeGreaterThan(0.99)
  expect(await ticketsWith('TicketSigned')).toBeGreaterThanOrEqual(resolved)
  expect(await ticketsWith('RequesterContacted')).toBeGreaterThanOrEqual(resolved)
  expect(await ticketsWith('SecondHandlingOpened')).toBeGreaterThan(300)
})

journey('appraise: every requester drawn was asked, and answered or could not be reached', async () => {
  const resolved = await ticketsWith('TicketResolved')
  const asked = await ticketsWith('CallBackOpened')
  expect(await ticketsWith('CallBackOpened', 'CallBackSpared')).toBe(resolved)
  expect(asked / resolved).toBeGreaterThan(0.8)
  expect(await ticketsWith('CallBackAnswered', 'CallBackGivenUp')).toBe(asked)
  const { rows } = await demo.platform.pool.query<{ phase: string; count: number }>(
    'select phase, count(*)::int as count from intake.register group by 1 order by 1',
  )
  const phases = Object.fromEntries(rows.map(({ phase, count }) => [phase, count]))
  const { answered, withdrawn, ...handled } = phases
  expect([answered, withdrawn]).toEqual([expect.any(Number), expect.any(Number)])
  expect(handled).toEqual({ 'called-back': asked, contacted: await shelved(), resolved: resolved - asked })
})

journey('all views follow from the journal, and a second replay finds nothing to do', async () => {
  const owner = openPool(demo.ownerUrl, { size: 1, role: 'owner' })
  const views = doors.flatMap((door) => door.views)
  const { tickets, faults } = await verifyJournal(owner, views, quiet)
  await owner.end()
  expect([tickets, faults]).toEqual([7_264, []])
  expect(await replayMessages(demo.platform, doors, quiet, {})).toEqual({ tickets: 0, facts: {}, refused: [] })
})

/** Other ways in which boards write the same minute. */
const forms: readonly ((date: readonly string[], clock: readonly string[]) => string)[] = [
  ([y, m, d], [h, min]) => `${y}/${Number(m)}/${Number(d)} ${Number(h)}:${min}`,
  ([y, m, d], [h, min, s]) => `${y}/${m}/${d} ${h}:${min}:${s}`,
  ([y, m, d], [h, min]) => `${y}年${Number(m)}月${Number(d)}日 ${h}:${min}`,
]

function rewritten(row: BoardRow, index: number): BoardRow {
  const [date = '', clock = ''] = row.留言时间.split(' ')
  const form = forms[index % forms.length]
  return { ...row, 留言时间: form?.(date.split('-'), clock.split(':')) ?? row.留言时间 }
}

function csvOf(rows: readonly BoardRow[]): string {
  const columns = ['留言编号', '留言主题', '留言时间', '留言详情'] as const
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  return [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(','))].join('\n')
}
