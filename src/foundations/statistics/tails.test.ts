import fc from 'fast-check'
import { expect, test } from 'vitest'
import { falseShares } from './false-discoveries.ts'
import { logGamma } from './log-gamma.ts'
import { chanceOfCount, chanceOfShare } from './tails.ts'

test.each([
  [1, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [0.1, 2.252712651734206],
  [101, 363.73937555556347],
])('the logarithm of gamma(%d)', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 10)
})

test.each([
  // 1 - 0.9^10; C(10,3)·… summed by hand; all of five halves
  [1, { of: 10, mean: 0.1, spread: 0 }, 1 - 0.9 ** 10],
  [5, { of: 5, mean: 0.5, spread: 0 }, 1 / 32],
  [4, { of: 5, mean: 0.5, spread: 0 }, 6 / 32],
  // Beta(1, 1) makes every count of 0 to 4 equally likely: spread 1 / (1 + 1 + 1)
  [3, { of: 4, mean: 0.5, spread: 1 / 3 }, 2 / 5],
  [0, { of: 4, mean: 0.5, spread: 0.1 }, 1],
  [5, { of: 4, mean: 0.5, spread: 0.1 }, 0],
  [2, { of: 4, mean: 0, spread: 0 }, 0],
])('at least %d among %o', (seen, shares, expected) => {
  expect(chanceOfShare(seen, shares)).toBeCloseTo(expected, 12)
})

test.each([
  [1, { mean: 2, spread: 0 }, 1 - Math.exp(-2)],
  [3, { mean: 2, spread: 0 }, 1 - Math.exp(-2) * (1 + 2 + 2)],
  // shape 1: geometric with mean 2, so that P(at least n) = (2/3)^n
  [4, { mean: 2, spread: 1 }, (2 / 3) ** 4],
  [0, { mean: 2, spread: 1 }, 1],
  [1, { mean: 0, spread: 0 }, 0],
])('at least %d events of %o', (seen, counts, expected) => {
  expect(chanceOfCount(seen, counts)).toBeCloseTo(expected, 5)
})

test('tails are probabilities, fall with what was seen, and a little difference between units is nearly none', () => {
  const of = fc.integer({ min: 1, max: 300 })
  const mean = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(of, mean, fc.double({ min: 0, max: 0.9, noNaN: true }), fc.nat(300), (n, m, spread, k) => {
      const chance = chanceOfShare(k, { of: n, mean: m, spread })
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
      expect(chanceOfShare(k + 1, { of: n, mean: m, spread })).toBeLessThanOrEqual(chance + 1e-9)
      expect(chanceOfShare(k, { of: n, mean: m, spread: 1e-8 })).toBeCloseTo(
        chanceOfShare(k, { of: n, mean: m, spread: 0 }),
        3,
      )
    }),
    { numRuns: 60 },
  )
})

test('the shares of false discoveries, by the example worked by hand', () => {
  // sorted 0.01 0.02 0.03 0.5 of 4: 0.04, 0.04, 0.04, 0.5
  expect(falseShares([0.5, 0.01, 0.03, 0.02]).map((share) => Number(share.toFixed(6)))).toEqual([0.5, 0.04, 0.04, 0.04])
  expect(falseShares([])).toEqual([])
})

test('no discovery is surer than its own probability, and the order is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }), (chances) => {
      const shares = falseShares(chances)
      chances.forEach((chance, i) => {
        expect(shares[i]).toBeGreaterThanOrEqual(chance - 1e-12)
        chances.forEach((other, j) => {
          if (chance < other) expect(shares[i]).toBeLessThanOrEqual(shares[j] ?? 0)
        })
      })
    }),
    { numRuns: 60 },
  )
})
