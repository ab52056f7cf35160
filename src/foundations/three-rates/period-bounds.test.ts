import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { type PeriodCode, periodNamed } from './period.ts'
import { listPeriodsBetween, periodBounds, periodHolding } from './period-bounds.ts'

const code = (text: string) => text as PeriodCode
const days = ({ from, to }: { from: Moment; to: Moment }) => [instantOf(from).slice(0, 10), instantOf(to).slice(0, 10)]

test('while the first day stays the same, bounds are those of the named period [APPRAISE-06]', () => {
  for (const firstDay of [1, 2, 19, 28])
    expect(periodBounds(code('2026-11'), () => firstDay)).toEqual(periodNamed(code('2026-11'), firstDay))
})

test('where an edition changes the first day, one period is longer or shorter and no day is lost or counted twice', () => {
  const changes = momentOf('2027-01-01T00:00:00+08:00')
  const fromNineteenToOne = (at: Moment) => (at < changes ? 19 : 1)
  expect(days(periodBounds(code('2026-12'), fromNineteenToOne))).toEqual(['2026-11-19', '2026-12-19'])
  expect(days(periodBounds(code('2027-01'), fromNineteenToOne))).toEqual(['2026-12-19', '2027-02-01'])
  expect(days(periodBounds(code('2027-02'), fromNineteenToOne))).toEqual(['2027-02-01', '2027-03-01'])
  const fromOneToNineteen = (at: Moment) => (at < changes ? 1 : 19)
  expect(days(periodBounds(code('2027-01'), fromOneToNineteen))).toEqual(['2027-01-01', '2027-01-19'])
})

test('an edition that comes into force within a month changes the end of the next period only', () => {
  const changes = momentOf('2027-01-10T00:00:00+08:00')
  const firstDayAt = (at: Moment) => (at < changes ? 19 : 1)
  expect(days(periodBounds(code('2027-01'), firstDayAt))).toEqual(['2026-12-19', '2027-01-19'])
  expect(days(periodBounds(code('2027-02'), firstDayAt))).toEqual(['2027-01-19', '2027-03-01'])
})

test('whatever the days and wherever they change, every moment lies in exactly one period [APPRAISE-06]', () => {
  const firstDay = fc.integer({ min: 1, max: 28 })
  const begin = momentOf('2026-01-01T00:00:00+08:00')
  const moment = fc.integer({ min: 0, max: 730 * 86_400_000 }).map((offset) => (begin + offset) as Moment)
  fc.assert(
    fc.property(firstDay, firstDay, moment, moment, (before, after, changes, at) => {
      const firstDayAt = (when: Moment) => (when < changes ? before : after)
      const period = periodHolding(at, firstDayAt)
      const around = listPeriodsBetween(begin, (begin + 800 * 86_400_000) as Moment, firstDayAt)
      expect(around.filter(({ from, to }) => from <= at && at < to)).toEqual([period])
      for (const [index, { from }] of around.slice(1).entries()) expect(from).toBe(around[index]?.to)
    }),
    { numRuns: 100 },
  )
})
