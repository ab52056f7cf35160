import { expect, test } from 'vitest'
import { festivalOn } from './festivals.ts'
import { localDate } from './local-time.ts'

test('days off carry the name of their festival, other days none', () => {
  expect(festivalOn(localDate('2026-02-17'))).toBe('Spring Festival')
  expect(festivalOn(localDate('2026-10-01'))).toBe('National Day')
  expect(festivalOn(localDate('2026-11-23'))).toBeUndefined()
})
