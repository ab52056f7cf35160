import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, type Moment } from './moment.ts'
import { readTime } from './read-time.ts'

const read = (text: string) => {
  const moment = readTime(text)
  return moment === undefined ? undefined : instantOf(moment).slice(0, 19)
}

test.each([
  ['2019-01-01 09:05:12', '2019-01-01T09:05:12'],
  ['2019-1-1 9:05', '2019-01-01T09:05:00'],
  ['2019/1/1 9:05', '2019-01-01T09:05:00'],
  ['2019/11/30 23:59:59', '2019-11-30T23:59:59'],
  ['2019.1.1', '2019-01-01T00:00:00'],
  ['2019年1月1日', '2019-01-01T00:00:00'],
  ['2019年1月1日 9时5分', '2019-01-01T09:05:00'],
  ['2019年1月1日 下午3点05分12秒', '2019-01-01T15:05:12'],
  ['2019年1月1日上午12点', '2019-01-01T00:00:00'],
  ['2019/1/1 下午 12:30', '2019-01-01T12:30:00'],
  ['2019/1/1 3:05:00 PM', '2019-01-01T15:05:00'],
  ['２０１９－０１－０１　０９：０５', '2019-01-01T09:05:00'],
  ['2019-01-01T09:05:12', '2019-01-01T09:05:12'],
  ['2019-01-01T01:05:12Z', '2019-01-01T09:05:12'],
  ['2019-01-01T09:05:12.500+08:00', '2019-01-01T09:05:12'],
  ['2019-01-01 09:05:12.0', '2019-01-01T09:05:12'],
  ['20190101', '2019-01-01T00:00:00'],
  ['20190101090512', '2019-01-01T09:05:12'],
  ['20190101 09:05', '2019-01-01T09:05:00'],
  ['43466', '2019-01-01T00:00:00'],
  ['43466.3785', '2019-01-01T09:05:02'],
  ['1546304712000', '2019-01-01T09:05:12'],
])('%s is %s', (text, time) => {
  expect(read(text)).toBe(time)
})

test.each([
  '',
  '昨天',
  '2019-02-29',
  '2019-13-01',
  '2019-01-01 24:00',
  '2019-01-01 9:60',
  '1/2/2019',
  '7',
  '2019',
  'NaN',
])('"%s" is no time', (text) => {
  expect(readTime(text)).toBeUndefined()
})

test('whatever form a whole second is written in, it is read back', () => {
  const second = fc.integer({ min: Date.UTC(1951, 0) / 1000, max: Date.UTC(2099, 0) / 1000 })
  fc.assert(
    fc.property(second, (seconds) => {
      const at = (seconds * 1000) as Moment
      const [date = '', time = ''] = instantOf(at).slice(0, 19).split('T')
      const [year, month, day] = date.split('-').map(Number)
      const [hour, minute, rest] = time.split(':').map(Number)
      for (const text of [
        `${date} ${time}`,
        `${year}/${month}/${day} ${hour}:${minute}:${rest}`,
        `${year}年${month}月${day}日${hour}时${minute}分${rest}秒`,
        `${date}T${time}+08:00`,
        `${date.replaceAll('-', '')}${time.replaceAll(':', '')}`,
        String((seconds + 8 * 3600) / 86_400 + 25_569),
      ])
        expect([text, readTime(text)]).toEqual([text, at])
    }),
  )
})
