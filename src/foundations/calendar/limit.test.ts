import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, openSpansOf } from './calendar.ts'
import { chineseWorkingDays } from './chinese-days.ts'
import { deadline, type Limit, type LimitUnit, limitUnits } from './limit.ts'
import { addDays, dateOf } from './local-time.ts'
import { instantOf, type Moment, momentOf } from './moment.ts'

const office = calendarOf(chineseWorkingDays, [
  { from: 540, to: 720 },
  { from: 810, to: 1050 },
])
const at = (text: string) => momentOf(`${text}:00+08:00`)
const text = (moment: Moment) => instantOf(moment).slice(0, 16)

test.each<[string, number, LimitUnit, string, string]>([
  ['2026-11-23T23:50', 15, 'minutes', '2026-11-24T00:05', 'over midnight'],
  ['2026-12-31T23:00', 2, 'hours', '2027-01-01T01:00', 'over the year end'],
  ['2024-02-28T10:00', 24, 'hours', '2024-02-29T10:00', 'into 29 February'],
  ['2026-02-28T10:00', 1, 'days', '2026-03-01T10:00', 'no 29 February'],
  ['2026-02-10T10:00', 7, 'days', '2026-02-17T10:00', 'days run through Spring Festival'],
  ['2026-11-23T09:00', 3, 'working-hours', '2026-11-23T12:00', 'used up at noon, not after lunch'],
  ['2026-11-23T11:00', 2, 'working-hours', '2026-11-23T14:30', 'lunch does not count'],
  ['2026-11-23T16:30', 2, 'working-hours', '2026-11-24T10:00', 'nor the night'],
  ['2026-11-20T16:30', 2, 'working-hours', '2026-11-23T10:00', 'nor the weekend'],
  ['2026-02-14T17:00', 1, 'working-hours', '2026-02-24T09:30', 'from a make-up Saturday over Spring Festival'],
  ['2026-11-23T20:00', 7, 'working-hours', '2026-11-24T17:30', 'begun in the evening, a whole day'],
  ['2026-11-23T09:00', 1, 'working-days', '2026-11-24T17:30', 'the day of the start does not count'],
  ['2026-11-23T23:59', 1, 'working-days', '2026-11-24T17:30', 'a minute before midnight'],
  ['2026-11-24T00:00', 1, 'working-days', '2026-11-25T17:30', 'at midnight it is another day'],
  ['2026-11-20T10:00', 1, 'working-days', '2026-11-23T17:30', 'Friday to Monday'],
  ['2026-11-21T10:00', 1, 'working-days', '2026-11-23T17:30', 'Saturday to Monday'],
  ['2026-11-22T10:00', 5, 'working-days', '2026-11-27T17:30', 'five days from Sunday'],
  ['2026-02-13T10:00', 1, 'working-days', '2026-02-14T17:30', 'to a make-up Saturday'],
  ['2026-02-13T10:00', 2, 'working-days', '2026-02-24T17:30', 'over Spring Festival'],
  ['2026-02-20T10:00', 5, 'working-days', '2026-02-28T17:30', 'within the festival, to the make-up Saturday'],
  ['2026-09-30T10:00', 3, 'working-days', '2026-10-10T17:30', 'over National Day'],
  ['2025-12-31T10:00', 1, 'working-days', '2026-01-04T17:30', 'over the year end to a make-up Sunday'],
  ['2024-02-28T10:00', 1, 'working-days', '2024-02-29T17:30', 'to 29 February'],
  ['2020-01-23T10:00', 1, 'working-days', '2020-02-03T17:30', 'over the lengthened festival of 2020'],
])('from %s, %d %s end at %s: %s', (from, amount, unit, due) => {
  expect(text(deadline(at(from), { amount, unit }, office))).toBe(due)
})

const moments = fc.integer({ min: at('2019-01-01T00:00'), max: at('2026-11-01T00:00') }) as fc.Arbitrary<Moment>
const limits: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...limitUnits),
})

test('a later start never gives an earlier deadline', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 10 * 86_400_000 }), limits, (from, wait, limit) => {
      const waited = (from + wait) as Moment
      expect(deadline(waited, limit, office)).toBeGreaterThanOrEqual(deadline(from, limit, office))
    }),
  )
})

test('a longer limit gives a later deadline, and every deadline is after its start', () => {
  fc.assert(
    fc.property(moments, limits, (from, limit) => {
      const due = deadline(from, limit, office)
      expect(due).toBeGreaterThan(from)
      expect(deadline(from, { ...limit, amount: limit.amount + 1 }, office)).toBeGreaterThan(due)
    }),
  )
})

test('a deadline in working time never falls outside it', () => {
  fc.assert(
    fc.property(moments, limits, (from, limit) => {
      fc.pre(limit.unit.startsWith('working'))
      const due = deadline(from, limit, office)
      const spans = openSpansOf(dateOf(due), office)
      expect(spans.some((span) => span.from < due && due <= span.to)).toBe(true)
      if (limit.unit === 'working-days') expect(due).toBe(spans.at(-1)?.to)
    }),
  )
})

test('n working days leave exactly n working dates after the date of the start', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 30 }), (from, amount) => {
      const last = dateOf(deadline(from, { amount, unit: 'working-days' }, office))
      let counted = 0
      for (let date = addDays(dateOf(from), 1); date <= last; date = addDays(date, 1))
        if (chineseWorkingDays.isWorkingDay(date)) counted += 1
      expect(counted).toBe(amount)
    }),
  )
})

test('every moment of one date gives the same deadline in working days: none is a day off at a boundary', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 15 }), (from, amount) => {
      const limit: Limit = { amount, unit: 'working-days' }
      const midnight = at(`${dateOf(from)}T00:00`)
      const lastMoment = (midnight + 86_400_000 - 1) as Moment
      const due = deadline(from, limit, office)
      expect(deadline(midnight, limit, office)).toBe(due)
      expect(deadline(lastMoment, limit, office)).toBe(due)
    }),
  )
})

test.each<Limit>([
  { amount: 0, unit: 'hours' },
  { amount: -1, unit: 'days' },
  { amount: 1.5, unit: 'working-days' },
  { amount: Number.NaN, unit: 'minutes' },
  { amount: Number.POSITIVE_INFINITY, unit: 'working-hours' },
])('a limit of $amount $unit is refused', (limit) => {
  expect(() => deadline(at('2026-11-23T09:00'), limit, office)).toThrow('cannot be kept')
})

test('a calendar that never works is refused rather than searched for ever', () => {
  const never = { ...office, isWorkingDay: () => false }
  for (const unit of ['working-hours', 'working-days'] as const)
    expect(() => deadline(at('2026-11-23T09:00'), { amount: 1, unit }, never)).toThrow('no working day')
})
