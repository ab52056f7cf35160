import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { readNumber } from './chinese-number.ts'
import { timeExpressions } from './time-expressions.ts'

/** A Monday. */
const now = momentOf('2026-11-23T10:00:00+08:00')
const read = (text: string) =>
  timeExpressions(text, now).map(({ start, end, value }) => [text.slice(start, end), short(value)])
const short = (value: object) =>
  JSON.stringify(value)
    .replaceAll(':00.000+08:00', '')
    .replace(/"([a-z]+)":/g, '$1 ')
    .replace(/["{}]/g, '')

describe('numerals', () => {
  test.each([
    ['3.5万', 35_000],
    ['三千五百', 3_500],
    ['两万五', 25_000],
    ['一百零五', 105],
    ['十五', 15],
    ['二〇二〇', 2_020],
    ['1,200', 1_200],
    ['三亿二千万', 320_000_000],
    ['一千二', 1_200],
    ['多', undefined],
    ['', undefined],
  ])('%s is %s', (numeral, number) => {
    expect(readNumber(numeral)).toBe(number)
  })
})

const meanings: readonly (readonly [string, string, string])[] = [
  ['昨天下午三点半停水', '昨天下午三点半', 'at 2026-11-22T15:30'],
  ['上周五来过', '上周五', 'from 2026-11-20T00:00,to 2026-11-21T00:00'],
  ['2020年1月6日签的合同', '2020年1月6日', 'from 2020-01-06T00:00,to 2020-01-07T00:00'],
  ['十一月十五就该供暖', '十一月十五', 'from 2026-11-15T00:00,to 2026-11-16T00:00'],
  ['前年买的房', '前年', 'from 2024-01-01T00:00,to 2025-01-01T00:00'],
  ['每天晚上十点到凌晨两点施工', '每天晚上十点到凌晨两点', 'every day,hours from 22:00,to 26:00'],
  ['二〇二〇年三月', '二〇二〇年三月', 'from 2020-03-01T00:00,to 2020-04-01T00:00'],
  ['今早8:30', '今早8:30', 'at 2026-11-23T08:30'],
  ['昨晚十二点', '昨晚十二点', 'at 2026-11-23T00:00'],
  ['三天前', '三天前', 'from 2026-11-20T00:00,to 2026-11-21T00:00'],
  ['半小时前', '半小时前', 'at 2026-11-23T09:30'],
  ['两个月前报修', '两个月前', 'from 2026-09-23T00:00,to 2026-09-24T00:00'],
  ['近三天', '近三天', 'from 2026-11-20T10:00,to 2026-11-23T10:00'],
  ['下午两点到四点', '下午两点到四点', 'hours from 14:00,to 16:00'],
  ['夜间施工', '夜间', 'hours from 22:00,to 30:00'],
  ['今天下午两点到四点', '今天下午两点到四点', 'from 2026-11-23T14:00,to 2026-11-23T16:00'],
  ['九点多钟才到', '九点', 'hours from 09:00'],
  ['时间:2019-12-12日凌晨', '2019-12-12日凌晨', 'from 2019-12-12T00:00,to 2019-12-12T06:00'],
  ['19年3月交房', '19年3月', 'from 2019-03-01T00:00,to 2019-04-01T00:00'],
  ['18年底', '18年', 'from 2018-01-01T00:00,to 2019-01-01T00:00'],
  ['昨晚十点到凌晨两点', '昨晚十点到凌晨两点', 'from 2026-11-22T22:00,to 2026-11-23T02:00'],
  ['2019-12-31交费', '2019-12-31', 'from 2019-12-31T00:00,to 2020-01-01T00:00'],
  ['1月3日到2月5日', '1月3日到2月5日', 'from 2027-01-03T00:00,to 2027-02-06T00:00'],
  ['去年12月', '去年12月', 'from 2025-12-01T00:00,to 2026-01-01T00:00'],
  ['上个月20号', '上个月20号', 'from 2026-10-20T00:00,to 2026-10-21T00:00'],
  ['本周日晚上七点一刻', '本周日晚上七点一刻', 'at 2026-11-29T19:15'],
  ['每周六早上', '每周六早上', 'every week,weekday 6,hours from 06:00,to 09:00'],
  ['15号上午', '15号上午', 'from 2026-11-15T06:00,to 2026-11-15T12:00'],
  ['中午一点', '中午一点', 'hours from 13:00'],
]

describe('time expressions', () => {
  test.each(meanings)('%s', (text, said, meant) => {
    expect(read(text)).toEqual([[said, meant]])
  })

  test.each([
    '2月30日',
    '3号楼2单元501室',
    '一共交了三万',
    '地铁13号线',
    '三个月没修',
    '这里半天没人',
    '上下水',
    '13月45日',
    '没有一点缝隙',
    '一时被批评',
    '综上三点',
    '70年产权',
    '存在40年左右',
    '一二年级',
    '排第一号',
    '几十号人',
    '延期3月',
    '停水2月有余',
  ])('%s holds none', (text) => {
    expect(read(text)).toEqual([])
  })
})

const pieces = fc.constantFrom(
  ...'0123456789零一二三十百两半年月日号点分时天周上下前后去昨今明到至-:.每晚早 的个星期'.split(''),
)

test('whatever is said, expressions stand in the text in order, and a span never ends before it begins', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (said) => {
      const text = said.join('')
      let last = 0
      for (const { start, end, value } of timeExpressions(text, now)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
        if ('from' in value) expect(value.to >= value.from).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each(['一', '1', '昨', '每天', '上', '年', '1月', '二〇', '晚', '-', '1-1-', '十点到', '\u0000'])(
  '100 kB of %j',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    timeExpressions('昨天三点', now)
    const begin = performance.now()
    timeExpressions(text, now)
    expect(performance.now() - begin).toBeLessThan(3_000)
  },
)
