import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { spanOf } from './span.ts'

const today = localDate('2026-11-23')

test('unasked, the last 30 days with today are counted', () => {
  expect(spanOf({}, today)).toEqual({ from: '2026-10-25', to: '2026-11-24' })
  expect(spanOf({ to: localDate('2026-11-01') }, today)).toEqual({ from: '2026-10-02', to: '2026-11-01' })
})

test('days to come are cut off; no day, or too many, cannot be counted', () => {
  expect(spanOf({ from: localDate('2026-11-20'), to: localDate('2027-01-01') }, today)?.to).toBe('2026-11-24')
  expect(spanOf({ from: localDate('2026-12-01') }, today)).toBeUndefined()
  expect(spanOf({ from: today, to: today }, today)).toBeUndefined()
  expect(spanOf({ from: localDate('2024-09-13') }, today)).toBeUndefined()
  expect(spanOf({ from: localDate('2024-09-15') }, today)).toBeDefined()
})
