import { expect, test } from 'vitest'
import { calendarOf, closingOf, openSpansOf } from './calendar.ts'
import { chineseWorkingDays } from './chinese-days.ts'
import { localDate } from './local-time.ts'
import { instantOf } from './moment.ts'

const office = calendarOf(chineseWorkingDays, [
  { from: 540, to: 720 },
  { from: 810, to: 1050 },
])

test('a working day opens morning and afternoon and closes in the evening', () => {
  const spans = openSpansOf(localDate('2026-11-23'), office)
  expect(spans.map(({ from, to }) => [instantOf(from).slice(11, 16), instantOf(to).slice(11, 16)])).toEqual([
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ])
  expect(closingOf(localDate('2026-11-23'), office)).toBe(spans[1]?.to)
})

test('a day off has no opening and no closing', () => {
  expect(openSpansOf(localDate('2026-11-22'), office)).toEqual([])
  expect(closingOf(localDate('2026-11-22'), office)).toBeUndefined()
})

test('an authority open day and night closes at the next midnight', () => {
  const always = calendarOf(chineseWorkingDays, [{ from: 0, to: 1440 }])
  expect(closingOf(localDate('2026-12-31'), always)).toBe(openSpansOf(localDate('2026-12-31'), always)[0]?.to)
})

test.each([
  [[]],
  [[{ from: 720, to: 540 }]],
  [[{ from: 540, to: 540 }]],
  [[{ from: -1, to: 540 }]],
  [[{ from: 540, to: 1441 }]],
  [
    [
      { from: 540, to: 720 },
      { from: 700, to: 800 },
    ],
  ],
  [[{ from: Number.NaN, to: 720 }]],
])('opening spans %j are refused', (openings) => {
  expect(() => calendarOf(chineseWorkingDays, openings)).toThrow(/opening/i)
})
