import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateOf, type LocalDate, localDate } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { lastReportDate, reportNumber, reportWindow, windowsUpTo } from './report-window.ts'

const noon = 720
const date = localDate('2026-11-23')

test('a daily report runs from noon to noon [CIRCULATE-01]', () => {
  const { from, to } = reportWindow(date, noon)
  expect([instantOf(from), instantOf(to)]).toEqual(['2026-11-22T12:00:00.000+08:00', '2026-11-23T12:00:00.000+08:00'])
  expect(reportNumber(date)).toBe('daily-2026-11-23')
})

test.each([
  ['2026-11-23T11:59:59.999+08:00', '2026-11-22'],
  ['2026-11-23T12:00:00.000+08:00', '2026-11-23'],
  ['2026-11-24T00:00:00.000+08:00', '2026-11-23'],
])('at %s the last report is that of %s', (instant, expected) => {
  expect(lastReportDate(momentOf(instant), noon)).toBe(expected)
})

const dates = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((time): LocalDate => dateOf(time as Moment))
const cuts = fc.integer({ min: 0, max: 1439 })

test('windows follow each other without gap or overlap, whatever the cut', () => {
  fc.assert(
    fc.property(dates, cuts, fc.integer({ min: 2, max: 31 }), (day, cut, count) => {
      const windows = windowsUpTo(day, cut, count)
      expect(windows).toHaveLength(count)
      expect(windows.at(-1)).toEqual(reportWindow(day, cut))
      expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => to))
    }),
  )
})

test('the last report is over, and the next one is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), cuts, (time, cut) => {
      const last = lastReportDate(time as Moment, cut)
      expect(reportWindow(last, cut).to).toBeLessThanOrEqual(time)
      expect(reportWindow(addDays(last, 1), cut).to).toBeGreaterThan(time)
    }),
  )
})
