import { expect, test } from 'vitest'
import { logOddsOf } from './logistic.ts'
import { fitLogistic, logOddsAt } from './penalised-logistic.ts'

// Column 0 is the mean of all; columns 1 and 2 are the two levels of a factor.
const rows = { columns: Int32Array.of(0, 1, 0, 2), perRow: 2, width: 3 }
const trials = Float64Array.of(100, 100)
const good = Float64Array.of(80, 60)

test('hardly penalised, each level is told the share that was seen there: 80 % and 60 %', () => {
  const weights = fitLogistic({ rows, trials, good, penalties: new Float64Array(3).fill(1e-6) })
  expect(logOddsAt(rows, weights, 0)).toBeCloseTo(logOddsOf(0.8), 5)
  expect(logOddsAt(rows, weights, 1)).toBeCloseTo(logOddsOf(0.6), 5)
})

test('where the penalised likelihood is highest, what is left of each column is its penalty', () => {
  const weights = fitLogistic({ rows, trials, good, penalties: Float64Array.of(1e-6, 5, 5) })
  const excess = [0, 1].map((row) => (good[row] ?? 0) - 100 / (1 + Math.exp(-logOddsAt(rows, weights, row))))
  expect(excess[0]).toBeCloseTo(5 * (weights[1] ?? 0), 6)
  expect(excess[1]).toBeCloseTo(5 * (weights[2] ?? 0), 6)
  expect(logOddsAt(rows, weights, 0)).toBeLessThan(logOddsOf(0.8))
  expect(logOddsAt(rows, weights, 1)).toBeGreaterThan(logOddsOf(0.6))
})

test('a level without any bad one stays finite', () => {
  const weights = fitLogistic({ rows, trials, good: Float64Array.of(100, 60), penalties: new Float64Array(3).fill(1) })
  expect(weights.every(Number.isFinite)).toBe(true)
  expect(logOddsAt(rows, weights, 0)).toBeGreaterThan(3)
})
