import { expect, test } from 'vitest'
import { funnelLimit, standingInFunnel } from './funnel.ts'
import { compareRate } from './observed-expected.ts'

test('the limits by hand: 100 × 1.96 × √(0.8 × 0.2 / 400) = 3.92 points, and half of it with four times the answers', () => {
  const funnel = { average: 80, dispersion: 1 }
  expect(funnelLimit(funnel, 400, 0.95)).toBeCloseTo(3.92, 2)
  expect(funnelLimit(funnel, 1600, 0.95)).toBeCloseTo(1.96, 2)
  expect(funnelLimit({ ...funnel, dispersion: 0.25 }, 400, 0.95)).toBeCloseTo(1.96, 2)
})

test('a distance is judged by its own deviation: 1.96 and 3.09 of them', () => {
  expect([1.9, -2, 3.2].map((distance) => standingInFunnel(distance, 1))).toEqual(['inside', 'outside', 'far'])
})

test('seen over expected by hand: 8 of 10 where 0.64 were expected is 1.25, Wilson 0.490-0.943 over 0.64', () => {
  const { ratio, interval } = compareRate({ answers: 10, observed: 0.8, expected: 0.64 }, 0.95)
  expect(ratio).toBeCloseTo(1.25, 12)
  expect(interval.low).toBeCloseTo(0.4902 / 0.64, 3)
  expect(interval.high).toBeCloseTo(0.9433 / 0.64, 3)
  expect(() => compareRate({ answers: 0, observed: 0, expected: 0.5 }, 0.95)).toThrow('Without answers')
})
