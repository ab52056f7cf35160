import { expect, test } from 'vitest'
import { lowestPoint } from './nelder-mead.ts'

test('the bottom of a bent valley is found: (1 - x)² + 100 (y - x²)² is lowest at 1, 1', () => {
  const [x, y] = lowestPoint(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1], 0.5)
  expect(x).toBeCloseTo(1, 4)
  expect(y).toBeCloseTo(1, 4)
})

test('a valley of one number, with an edge', () => {
  const [x] = lowestPoint(([x = 0]) => Math.abs(x - 3), [0], 1)
  expect(x).toBeCloseTo(3, 5)
})
