import { expect, test } from 'vitest'
import { changeWords, countWords, rateWords } from './rate-words.ts'

test('a rate shows its denominator, and nothing at all where nothing was counted', () => {
  expect(rateWords({ numerator: 485, denominator: 525 })).toEqual({ percent: '92.4 %', counts: '485/525' })
  expect(rateWords({ numerator: 480.6, denominator: 501 })).toEqual({ percent: '95.9 %', counts: '480.6/501' })
  expect(rateWords({ numerator: 0, denominator: 0 })).toBeUndefined()
  expect(rateWords({ numerator: 0, denominator: 3 })?.percent).toBe('0.0 %')
})

test('a change has its direction and its points', () => {
  expect([0.012, -0.004, 0, 0.0004, -0.0004].map(changeWords)).toEqual(['↑ 1.2', '↓ 0.4', '→ 0.0', '→ 0.0', '→ 0.0'])
})

test('counts are whole unless answers carry weights', () => {
  expect([7, 7.9].map(countWords)).toEqual(['7', '7.9'])
})
