import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { cronInShanghai, shanghaiMinute } from './cron-in-shanghai.ts'

function utcMinute(moment: Moment) {
  const there = new Date(moment)
  return {
    min: there.getUTCMinutes(),
    hour: there.getUTCHours(),
    date: there.getUTCDate(),
    month: there.getUTCMonth() + 1,
    dow: there.getUTCDay(),
  }
}

function fires(cron: string, at: string): boolean {
  const moment = momentOf(at)
  return cronInShanghai({ task: 'x', cron, now: () => moment, options: {} }).match(utcMinute(moment))
}

test('a pattern means the wall clock of Shanghai', () => {
  expect(fires('0 12 * * *', '2026-11-23T12:00:00+08:00')).toBe(true)
  expect(fires('0 12 * * *', '2026-11-23T12:00:00Z')).toBe(false)
  expect(fires('30 7 19 * *', '2026-11-19T07:30:00+08:00')).toBe(true)
  expect(fires('0 6 * * 1', '2026-11-23T06:00:00+08:00')).toBe(true)
  expect(fires('0 6 * * 1', '2026-11-22T06:00:00+08:00')).toBe(false)
  expect(fires('0 1 29 2 *', '2028-02-29T01:00:00+08:00')).toBe(true)
  expect(fires('0 1 1 3 *', '2027-03-01T01:00:00+08:00')).toBe(true)
  expect(fires('0 0 1 1 *', '2027-01-01T00:00:00+08:00')).toBe(true)
})

test('every minute of UTC is the same minute in Shanghai', () => {
  const minute = fc.integer({ min: Date.UTC(2019, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  fc.assert(
    fc.property(minute, (count) => {
      const moment = (count * 60_000) as Moment
      const there = utcMinute((moment + 8 * 3_600_000) as Moment)
      expect(shanghaiMinute(utcMinute(moment), moment)).toEqual(there)
    }),
  )
})
