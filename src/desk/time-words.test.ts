import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { exactWords, momentGiven, momentWords, spanWords } from './time-words.ts'

const minute = 60_000
const hour = 60 * minute
const noon = momentOf('2026-11-23T12:00:00+08:00')

test('a span is said in its two greatest parts, cut to whole minutes', () => {
  const said = [59_999, minute, 12 * minute + 59_000, hour, 3 * hour + 12 * minute, 24 * hour, 51 * hour + 30 * minute]
  expect(said.map((span) => spanWords(span, 'zh'))).toEqual([
    '不足 1 分',
    '1 分',
    '12 分',
    '1 小时',
    '3 小时 12 分',
    '1 天',
    '2 天 3 小时',
  ])
  expect(spanWords(51 * hour, 'en')).toBe('2 d 3 h')
})

test('a span never has more than two parts, and none of them is zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: minute, max: 400 * 24 * hour }), (span) => {
      const amounts = (spanWords(span, 'zh').match(/\d+/g) ?? []).map(Number)
      expect(amounts.length).toBeGreaterThanOrEqual(1)
      expect(amounts.length).toBeLessThanOrEqual(2)
      expect(amounts).not.toContain(0)
    }),
  )
})

test.each([
  ['2026-11-23T10:12:00+08:00', '今天 10:12', 'today 10:12'],
  ['2026-11-22T23:59:59+08:00', '昨天 23:59', 'yesterday 23:59'],
  ['2026-11-24T00:00:00+08:00', '明天 00:00', 'tomorrow 00:00'],
  ['2026-11-02T08:05:00+08:00', '11-02 08:05', '11-02 08:05'],
  ['2025-12-31T23:00:00Z', '01-01 07:00', '01-01 07:00'],
  ['2019-11-02T08:05:00+08:00', '2019-11-02 08:05', '2019-11-02 08:05'],
])('%s is said as people do, by the city’s day', (text, zh, en) => {
  expect(momentWords(momentOf(text), noon, 'zh')).toBe(zh)
  expect(momentWords(momentOf(text), noon, 'en')).toBe(en)
})

test('to the second, with the weekday', () => {
  expect(exactWords(momentOf('2026-11-22T16:30:05Z'), 'zh')).toBe('2026-11-23 周一 00:30:05')
})

test('answers give moments as text, facts as they are', () => {
  expect(momentGiven('1970-01-01T08:00:01+08:00')).toBe(1000)
  expect(momentGiven(1000 as Moment)).toBe(1000)
})
