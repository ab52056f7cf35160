import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { castCity, monday, places } from '../../test/cast/city.ts'
import { type ImportFormat, recogniseFormat } from './import-format.ts'
import { readImportRow } from './read-import-row.ts'

const format = (name: string): ImportFormat =>
  JSON.parse(readFileSync(new URL(`../../city/formats/${name}.json`, import.meta.url), 'utf8'))
const formats = ['standard', 'public-messages', 'labelled-messages'].map(format)
const city = castCity()
const read = (cells: Record<string, string>, name = 'standard') =>
  readImportRow({ row: 7, cells }, { format: format(name), at: monday, city })

test('a full row of the standard form becomes a demand', () => {
  const row = {
    编号: 'A-1',
    标题: '暖气',
    内容: '暖气不热',
    时间: '2026/11/22 9:05',
    渠道: '微信',
    诉求类型: '投诉',
    地址: '3号楼',
    街道: '朝阳区建外街道',
    姓名: '王小明',
    电话: '13800138000',
    诉求人类型: '企业',
    保密: '是',
  }
  expect(read(row)).toEqual({
    demand: {
      channel: 'wechat',
      title: '暖气',
      text: '暖气不热',
      address: '3号楼',
      place: places.jianwai,
      askedKind: 'complaint',
      saidAt: expect.any(Number),
      attachments: [],
      requester: { kind: 'firm', confidential: true, name: '王小明', phone: '13800138000' },
      origin: { source: 'standard', externalId: 'A-1' },
    },
  })
})

test('a text alone is enough; the row is its origin', () => {
  expect(read({ text: '暖气不热' })).toMatchObject({
    demand: { channel: 'import', origin: { source: 'standard', externalId: '7' }, requester: { kind: 'citizen' } },
  })
})

test.each([
  ['text-missing', { 内容: ' ' }, '诉求内容', ''],
  ['time-unreadable', { 内容: '事', 时间: '前天' }, '受理时间', '前天'],
  ['time-in-future', { 内容: '事', 时间: '2026-11-23 10:00:01' }, '受理时间', '2026-11-23 10:00:01'],
  ['place-unknown', { 内容: '事', 街道: '月球街道' }, '街道社区', '月球街道'],
  ['place-unknown', { 内容: '事', 街道: '110106001' }, '街道社区', '110106001'],
  ['value-unknown', { 内容: '事', 渠道: '飞鸽' }, '渠道', '飞鸽'],
  ['text-too-long', { 内容: '长'.repeat(20_001) }, '诉求内容', '长'.repeat(60)],
])('%s: row, field and value are named', (reason, cells, field, value) => {
  expect(read(cells)).toEqual({ problems: [{ row: 7, field, value, reason }] })
})

test('every fault of a row is named at once', () => {
  const { problems = [] } = read({ 时间: '前天', 渠道: '飞鸽', 内容: '' })
  expect(problems.map(({ reason }) => reason)).toEqual(['text-missing', 'time-unreadable', 'value-unknown'])
})

test.each(['2019/1/1 9:05', '2019-01-01 09:05:00', '2019年1月1日 9时5分', '43466.37847222222'])(
  'a message of %s keeps its time',
  (time) => {
    const cells = { 留言编号: '1', 留言主题: '路灯', 留言详情: '路灯不亮', 留言时间: time }
    const saidAt = momentOf('2019-01-01T09:05:00+08:00')
    expect(read(cells, 'public-messages')).toMatchObject({ demand: { saidAt } })
  },
)

test('a message without the time its format needs is a fault, not silently dated today', () => {
  expect(read({ 留言编号: '1', 留言详情: '路灯不亮', 留言时间: '' }, 'public-messages')).toMatchObject({
    problems: [{ field: '留言时间', reason: 'value-missing' }],
  })
})

test.each([
  [['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '点赞数'], 'public-messages'],
  [['text', 'label'], 'labelled-messages'],
  [['id', 'title', 'time', 'text', 'label'], 'labelled-messages'],
  [['内容', '地址'], 'standard'],
  [['text'], 'standard'],
])('headings %j are recognised as %s', (headings, name) => {
  expect(recogniseFormat(headings, formats)?.name).toBe(name)
})

test('headings of no format are not guessed at', () => {
  expect(recogniseFormat(['foo', 'bar'], formats)).toBeUndefined()
})
