import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { importFile } from './import-file.ts'
import { readImportFormats } from './import-formats.ts'
import { openNumbers } from './number-source.ts'
import { door } from './stage.ts'

let scratch: ScratchPlatform
let folder: string
beforeAll(async () => {
  scratch = await scratchPlatform({}, [door])
  folder = await mkdtemp(join(tmpdir(), 'jiesu-import-test-'))
})
afterAll(async () => {
  await scratch.close()
  await rm(folder, { recursive: true })
})

async function save(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function run(path: string, over: { partial?: boolean; dryRun?: boolean } = {}) {
  const formats = await readImportFormats(scratch.platform.config)
  const order = { path, formats, actor: cast.operator, partial: false, dryRun: false, ...over }
  return importFile(scratch.platform, openNumbers(scratch.platform.pool), order)
}

const counted = async () =>
  (await scratch.platform.pool.query<{ n: number }>('select count(*) as n from intake.register')).rows[0]?.n

const thousand = Array.from({ length: 999 }, (_, index) => `${index},路灯不亮${index},2026/11/1 9:05`)

test('one bad row of a thousand: it is named, and the others are not saved unless asked', async () => {
  const bad = [...thousand.slice(0, 500), '500,路灯不亮,前天', ...thousand.slice(500)]
  const path = await save('bad.csv', ['编号,内容,时间', ...bad].join('\n'))
  const before = await counted()
  expect(await run(path)).toMatchObject({
    rows: 1000,
    good: 999,
    bad: 1,
    saved: 0,
    problems: [
      { row: 502, field: '受理时间', value: '前天', reason: 'time-unreadable', advice: { zh: expect.any(String) } },
    ],
  })
  expect(await counted()).toBe(before)
  expect(await run(path, { partial: true })).toMatchObject({ saved: 999, already: 0 })
  expect(await counted()).toBe((before ?? 0) + 999)
  expect(await run(path, { partial: true })).toMatchObject({ saved: 0, already: 999 })
})

test('a dry run saves nothing', async () => {
  const before = await counted()
  expect(await run(await save('dry.csv', '内容\n路灯不亮\n'), { dryRun: true })).toMatchObject({ good: 1, saved: 0 })
  expect(await counted()).toBe(before)
})

test('texts with commas, quotes and line ends stay whole; surplus cells are a fault', async () => {
  const path = await save('quoted.csv', '\ufeff内容,地址\r\n"路灯不亮,\n很""黑""",东里\r\n路灯,不亮,很黑\r\n')
  expect(await run(path, { partial: true })).toMatchObject({
    rows: 2,
    saved: 1,
    problems: [{ row: 3, reason: 'too-many-cells' }],
  })
  const { rows } = await scratch.platform.pool.query(
    `select body->>'text' as text from journal.facts where body->>'address' = '东里'`,
  )
  expect(rows).toEqual([{ text: '路灯不亮,\n很"黑"' }])
})

test('GB 18030 and tabs are read as they are', async () => {
  const path = await save(
    'gbk.tsv',
    Buffer.concat([Buffer.from([0xc4, 0xda, 0xc8, 0xdd]), Buffer.from('\n'), Buffer.from([0xc2, 0xb7, 0xb5, 0xc6])]),
  )
  expect(await run(path)).toMatchObject({ format: 'standard', saved: 1 })
})

test('a workbook’s dates and numbers are read as its reader sees them', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('诉求')
  sheet.addRow(['编号', '内容', '时间', '电话'])
  sheet.addRow([1, '路灯不亮', new Date('2026-11-01T09:05:00Z'), 13800138000])
  sheet.addRow([2, { richText: [{ text: '井盖' }, { text: '丢失' }] }, '2026年11月1日', ''])
  const path = join(folder, 'book.xlsx')
  await book.xlsx.writeFile(path)
  expect(await run(path)).toMatchObject({ rows: 2, saved: 2, bad: 0 })
  const { rows } = await scratch.platform.pool.query(
    `select body->>'text' as text, at from journal.facts where body->>'text' in ('路灯不亮', '井盖丢失') order by at desc limit 2`,
  )
  expect(rows).toEqual([
    { text: '路灯不亮', at: '2026-11-01T09:05:00.000+08:00' },
    { text: '井盖丢失', at: '2026-11-01T00:00:00.000+08:00' },
  ])
})

test('records a line each; a broken line is named', async () => {
  const path = await save(
    'labelled.jsonl',
    '{"text":"路灯","label":"x"}\n\n{"text":\n{"id":7,"text":"井盖","label":"y","time":"2020/1/6 12:09:38"}\n',
  )
  expect(await run(path, { partial: true })).toMatchObject({
    format: 'labelled-messages',
    rows: 3,
    saved: 2,
    problems: [{ row: 3, reason: 'not-a-record' }],
  })
})

test.each([
  ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'no csv, xlsx or jsonl'],
  ['half.xlsx', Buffer.from('PK\u0003\u0004 no workbook'), 'workbook'],
  ['other.csv', 'foo,bar\n1,2\n', 'fit no format'],
  ['empty.csv', '', 'no rows'],
])('%s is turned away as a whole', async (name, content, sentence) => {
  await expect(run(await save(name, content))).rejects.toThrow(sentence)
})

const messages = '../shared/data/messages'
test.skipIf(!existsSync(messages))('every real message arrives, with its own time', async () => {
  const report = await run(`${messages}/public_messages_2019.csv`)
  expect(report).toMatchObject({ format: 'public-messages', rows: 4326, saved: 4326, problems: [] })
  expect(await run(`${messages}/labelled_raw.jsonl`)).toMatchObject({ rows: 2938, saved: 2938, problems: [] })
  expect(await run(`${messages}/public_messages_2019.csv`)).toMatchObject({ saved: 0, already: 4326 })
})
