import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { isPeriodCode, listPeriods, type PeriodCode, periodBefore, periodNamed, periodOf } from './period.ts'

const november = '2026-11' as PeriodCode

test('November’s period runs from 19 October to 18 November, both whole days [APPRAISE-06]', () => {
  const { from, to } = periodNamed(november, 19)
  expect([instantOf(from), instantOf(to)]).toEqual(['2026-10-19T00:00:00.000+08:00', '2026-11-19T00:00:00.000+08:00'])
})

test('where periods begin on the first day they are the months themselves', () => {
  const { from, to } = periodNamed(november, 1)
  expect([instantOf(from), instantOf(to)]).toEqual(['2026-11-01T00:00:00.000+08:00', '2026-12-01T00:00:00.000+08:00'])
})

test.each([
  ['2026-10-18T23:59:59.999+08:00', '2026-10'],
  ['2026-10-19T00:00:00.000+08:00', '2026-11'],
  ['2026-11-18T23:59:59.999+08:00', '2026-11'],
  ['2026-11-19T00:00:00.000+08:00', '2026-12'],
  ['2026-12-31T12:00:00.000+08:00', '2027-01'],
])('%s lies in %s', (instant, code) => {
  expect(periodOf(momentOf(instant), 19).code).toBe(code)
})

test('periods are listed newest first, over the turn of the year', () => {
  const codes = listPeriods(momentOf('2026-02-01T00:00:00+08:00'), 3, 19).map(({ code }) => code)
  expect(codes).toEqual(['2026-02', '2026-01', '2025-12'])
})

test('every moment lies in its own period, and periods touch without gap or overlap', () => {
  const moments = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 28 }), (time, firstDay) => {
      const period = periodOf(time as Moment, firstDay)
      expect(isPeriodCode(period.code)).toBe(true)
      expect(period.from <= time && time < period.to).toBe(true)
      expect(periodBefore(period, firstDay).to).toBe(period.from)
    }),
  )
})

test.each(['2026-13', '2026-1', '', '2026-11-01'])('"%s" names no period', (text) => {
  expect(isPeriodCode(text)).toBe(false)
})
