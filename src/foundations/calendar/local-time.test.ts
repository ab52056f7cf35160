import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dateOf,
  daysBetween,
  firstMoment,
  isLocalDate,
  localDate,
  minutesOfDay,
  momentAt,
  startOfDay,
  weekdayOf,
} from './local-time.ts'
import { instantOf, type Moment, momentOf } from './moment.ts'

const moments = fc.integer({
  min: momentOf('2004-01-01T00:00:00Z'),
  max: momentOf('2099-12-31T00:00:00Z'),
}) as fc.Arbitrary<Moment>

test.each([
  ['2026-11-22T23:59:59.999+08:00', '2026-11-22', 7],
  ['2026-11-23T00:00:00.000+08:00', '2026-11-23', 1],
  ['2026-11-22T16:00:00.000Z', '2026-11-23', 1],
  ['2026-12-31T16:00:00.000Z', '2027-01-01', 5],
  ['2028-02-28T16:00:00.000Z', '2028-02-29', 2],
  ['1969-12-31T15:59:59.999Z', '1969-12-31', 3],
])('%s is %s in Shanghai, weekday %i', (instant, date, weekday) => {
  const found = dateOf(momentOf(instant))
  expect([found, weekdayOf(found)]).toEqual([date, weekday])
})

test('days are added over month ends, leap days and year ends', () => {
  expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29')
  expect(addDays(localDate('2026-02-28'), 1)).toBe('2026-03-01')
  expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28')
})

test.each(['2026-02-29', '2026-13-01', '2026-11-31', '2026-1-1', '26-01-01', '', '2026-11-23T00:00'])(
  '"%s" is no date',
  (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow('write it like 2026-11-23')
  },
)

test('a moment lies in its date, as many minutes in as the clock says', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const date = dateOf(moment)
      expect(firstMoment(date)).toBe(startOfDay(moment))
      expect(firstMoment(date)).toBeLessThanOrEqual(moment)
      expect(moment).toBeLessThan(firstMoment(addDays(date, 1)))
      expect(minutesOfDay(moment)).toBeLessThan(1440)
      expect(Math.abs(momentAt(date, minutesOfDay(moment)) - moment)).toBeLessThan(0.01)
      expect(instantOf(moment).slice(0, 10)).toBe(date)
    }),
  )
})

test('adding days and counting them are inverse, and a week keeps the weekday', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (moment, days) => {
      const date = dateOf(moment)
      expect(daysBetween(date, addDays(date, days))).toBe(days)
      expect(weekdayOf(addDays(date, days * 7))).toBe(weekdayOf(date))
      expect(isLocalDate(addDays(date, days))).toBe(true)
    }),
  )
})
