import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { chineseWorkingDays, isSettled, workingDaysOf } from './chinese-days.ts'
import { addDays, localDate, weekdayOf } from './local-time.ts'

const { isWorkingDay } = chineseWorkingDays

test('every date of 2019-2026 agrees with the package’s own calendar', () => {
  const differing: string[] = []
  for (let date = localDate('2019-01-01'); date <= '2026-12-31'; date = addDays(date, 1))
    if (isWorkingDay(date) !== chineseDays.isWorkday(date)) differing.push(date)
  expect(differing).toEqual([])
})

test.each([
  ['2019-05-05', true, 'Sunday worked for Labour Day'],
  ['2020-01-19', true, 'Sunday worked for Spring Festival'],
  ['2020-01-31', false, 'Spring Festival lengthened by the epidemic'],
  ['2020-02-03', true, 'the Monday after it'],
  ['2025-01-26', true, 'Sunday worked before Spring Festival'],
  ['2025-02-08', true, 'Saturday worked after it'],
  ['2026-02-14', true, 'Saturday worked before Spring Festival'],
  ['2026-02-15', false, 'first day off'],
  ['2026-02-23', false, 'last day off, a Monday'],
  ['2026-02-28', true, 'Saturday worked after it'],
  ['2026-10-08', true, 'the Thursday after National Day'],
  ['2026-10-10', true, 'Saturday worked after National Day'],
  ['2026-11-22', false, 'an ordinary Sunday'],
])('%s: working day is %s (%s)', (date, works) => {
  expect(isWorkingDay(localDate(date))).toBe(works)
})

test('beyond the years the notices cover, only weekends are off, and the calendar says so', () => {
  const { coversUntil } = chineseWorkingDays
  expect(coversUntil >= '2026-12-31').toBe(true)
  expect(coversUntil.endsWith('-12-31')).toBe(true)
  expect(isSettled(coversUntil, chineseWorkingDays)).toBe(true)
  for (let date = addDays(coversUntil, 1); date < addDays(coversUntil, 400); date = addDays(date, 1)) {
    expect(isWorkingDay(date)).toBe(weekdayOf(date) <= 5)
    expect(isSettled(date, chineseWorkingDays)).toBe(false)
  }
  expect(isSettled(localDate('2003-12-31'), chineseWorkingDays)).toBe(false)
})

test('an empty table is refused', () => {
  expect(() => workingDaysOf({ holidays: {}, workdays: {} })).toThrow('empty')
})
