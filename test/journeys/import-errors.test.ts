import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doors } from '../../src/stages.ts'
import { type CastApi, castApi } from '../cast/http.ts'
import { cast } from '../cast/people.ts'
import { uploadTo } from '../cast/upload.ts'

let api: CastApi
beforeAll(async () => {
  api = await castApi(doors)
})
afterAll(() => api.close())

const send = (content: Buffer | string, query = '') =>
  api.send(uploadTo(`/api/imports${query}`, content, 'demands'), cast.operator)
const counted = async () =>
  (await api.platform.pool.query<{ n: number }>('select count(*) as n from intake.register')).rows[0]?.n ?? 0

const headings = ['编号', '内容', '时间', '街道']
/** A thousand rows of which one, on row 502 of the file, has a time that is none. */
const thousand = (name: string) =>
  Array.from({ length: 1_000 }, (_, n) => [
    `${n}`,
    `${name}路灯不亮${n}`,
    n === 500 ? '前天' : '2026-11-01 9:05',
    '建外街道',
  ])

async function workbookOf(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('诉求')
  for (const row of [headings, ...rows]) sheet.addRow([...row])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const files: Readonly<Record<string, () => Promise<Buffer>>> = {
  csv: async () => Buffer.from([headings, ...thousand('甲')].map((row) => row.join(',')).join('\r\n')),
  xlsx: () => workbookOf(thousand('乙')),
}
test.each(Object.keys(files))(
  'one bad row of a thousand in a %s is named, and all or nothing is saved',
  async (type) => {
    const [file, before] = [(await files[type]?.()) ?? '', await counted()]
    const problem = { row: 502, field: '受理时间', value: '前天', reason: 'time-unreadable' }
    const whole = await send(file)
    expect([whole.status, whole.body]).toMatchObject([200, { rows: 1_000, good: 999, bad: 1, saved: 0, already: 0 }])
    expect(whole.body.problems).toEqual([
      { ...problem, advice: { zh: expect.stringContaining('2026-11-23 10:12'), en: expect.any(String) } },
    ])
    expect(await counted()).toBe(before)

    expect((await send(file, '?partial=yes')).body).toMatchObject({ saved: 999, already: 0, bad: 1 })
    expect(await counted()).toBe(before + 999)
    expect((await send(file, '?partial=yes')).body).toMatchObject({ saved: 0, already: 999 })
    expect(await counted()).toBe(before + 999)
  },
)

test('a file sent twice at once is saved once, and both answers together say so', async () => {
  const file = `内容\n${Array.from({ length: 150 }, (_, n) => `井盖丢失${n}`).join('\n')}`
  const before = await counted()
  const both = await Promise.all([send(file), send(file)])
  const sum = (name: 'saved' | 'already') => both.reduce((total, { body }) => total + body[name], 0)
  expect([sum('saved'), sum('already'), await counted()]).toEqual([150, 150, before + 150])
})

test.each([
  ['2026/11/1 9:05', '2026-11-01T09:05:00'],
  ['2026.11.1', '2026-11-01T00:00:00'],
  ['2026年11月1日 下午3点05分', '2026-11-01T15:05:00'],
  ['２０２６-11-01 09:05', '2026-11-01T09:05:00'],
  ['20261101', '2026-11-01T00:00:00'],
  ['2026-11-01T01:05:00Z', '2026-11-01T09:05:00'],
  ['46327.378472', '2026-11-01T09:05:00'],
])('the time %s is understood', async (written, meant) => {
  const { body } = await send(`内容,时间\n路灯在${written}不亮,${written}\n`)
  expect(body).toMatchObject({ saved: 1, bad: 0 })
  const { rows } = await api.platform.pool.query(
    'select received from intake.register where ticket = (select ticket from journal.facts order by recorded_at desc limit 1)',
  )
  expect(rows).toEqual([{ received: `${meant}.000+08:00` }])
})

test.each([
  ['受理时间', '2/11/2026', 'time-unreadable'],
  ['受理时间', '2026-02-30', 'time-unreadable'],
  ['受理时间', '0000-01-01', 'time-unreadable'],
  ['受理时间', '2027-01-01', 'time-in-future'],
  ['街道社区', '火星街道', 'place-unknown'],
  ['诉求内容', '长'.repeat(20_001), 'text-too-long'],
  ['诉求内容', ' ', 'text-missing'],
  ['标题', '长'.repeat(101), 'title-too-long'],
  ['渠道', '鸽子', 'value-unknown'],
])('%s cannot be %.12s: %s, and what to do is said in both languages', async (heading, value, reason) => {
  const row = { 诉求内容: '路灯不亮', 编号: '1', [heading]: value }
  const { body } = await send(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`)
  expect(body).toMatchObject({ saved: 0, bad: 1, problems: [{ row: 2, field: heading, reason }] })
  expect(body.problems[0].advice).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) })
})

/** GBK of any text, by looking each two-byte code up in the decoder that knows them. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

test('a table in GBK is read as one in UTF-8', async () => {
  const { body } = await send(gbk('编号,内容,街道\n1,国标编码的暖气不热,建外街道\n'))
  expect(body).toMatchObject({ saved: 1, bad: 0 })
  const { rows } = await api.platform.pool.query("select place from intake.register where title = '国标编码的暖气不热'")
  expect(rows).toEqual([{ place: '110105001' }])
})

test('characters that cannot be kept are a fault of their row', async () => {
  const { body } = await send('{"text":"路灯"}\n{"text":"路\\u0000灯"}\n{"text":"\\ud83d"}\n')
  const problem = { field: 'text', reason: 'characters-unreadable' }
  expect(body).toMatchObject({
    saved: 0,
    bad: 2,
    problems: [
      { row: 2, ...problem },
      { row: 3, ...problem },
    ],
  })
})

/** A workbook of 2 MB whose only part is 2 GB of zeros. */
function bomb(): Buffer {
  const [name, size] = [Buffer.from('xl/worksheets/sheet1.xml'), 2_000_000_000]
  const packed = Buffer.concat(Array.from({ length: 2 }, () => deflateRawSync(Buffer.alloc(1_000_000))))
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32LE(packed.length, 0)
  sizes.writeUInt32LE(size, 4)
  const fields = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    sizes,
    Buffer.from([name.length, 0]),
  ])
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.alloc(2), name, packed])
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(2), fields, Buffer.alloc(16), name])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

const turnedAway: readonly (readonly [string, string, string, () => Buffer | string])[] = [
  ['other headings', '415 format-unknown', 'foo, bar', () => 'foo,bar\n1,2\n'],
  ['nothing in it', '415 format-unknown', 'no rows', () => ''],
  ['headings alone', '415 format-unknown', 'no rows', () => '编号,内容,时间\n'],
  ['a picture in it', '415 not-text', 'no csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
  ['half a workbook', '415 broken-table', 'workbook', () => 'PK\u0003\u0004 and no more'],
  ['a quotation that never ends', '415 broken-table', 'quotation', () => `内容\n"${'长'.repeat(400_000)}`],
  ['50 MB', '413 file-too-large', 'bytes', () => Buffer.alloc(50_000_000, '路灯不亮\n')],
  ['a workbook that unpacks without end', '413 file-too-large', 'unpacks', bomb],
]
test.each(turnedAway)('a file with %s is turned away whole: %s', async (_, expected, problem, content) => {
  const before = await counted()
  const { status, body } = await send(content())
  expect([`${status} ${body.error}`, body.problem]).toEqual([expected, expect.stringContaining(problem)])
  expect(await counted()).toBe(before)
})

test('an unknown format and a body that is no file are told', async () => {
  expect(await api.send(uploadTo('/api/imports?format=nonsense', '内容\n路灯\n'), cast.operator)).toMatchObject({
    status: 400,
    body: { error: 'invalid', fields: [{ path: '/querystring/format' }] },
  })
  const noFile = await api.send({ method: 'POST', url: '/api/imports', payload: {} }, cast.operator)
  expect([noFile.status, noFile.body.error]).toEqual([415, 'invalid-multipart-content-type'])
})
