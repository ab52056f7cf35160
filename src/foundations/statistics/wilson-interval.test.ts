import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { noRate, type Rate, rateOf, share, sumRates } from './rate.ts'
import { wilsonInterval } from './wilson-interval.ts'

const rates: fc.Arbitrary<Rate> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([n, part, whole]) => rateOf(whole ? Math.floor(part * n) : part * n, n))
const bounds = (rate: Rate, confidence?: number) =>
  wilsonInterval(rate, confidence) ?? { low: Number.NaN, high: Number.NaN }

test.each([
  [485, 525, 0.89791, 0.94355],
  [81, 263, 0.25529, 0.36617],
  [0, 10, 0, 0.27753],
  [10, 10, 0.72247, 1],
  [1, 1, 0.20655, 1],
])('%d of %d lies between %d and %d with confidence 0.95', (numerator, denominator, low, high) => {
  const interval = bounds(rateOf(numerator, denominator))
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('the interval lies in 0-1 and holds the share', () => {
  fc.assert(
    fc.property(rates, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (rate, confidence) => {
      const { low, high } = bounds(rate, confidence)
      const p = share(rate) ?? Number.NaN
      expect(0 <= low && low <= p && p <= high && high <= 1).toBe(true)
    }),
  )
})

test('more of the same narrows it, more confidence widens it', () => {
  const width = ({ low, high }: { low: number; high: number }) => high - low
  fc.assert(
    fc.property(rates, fc.integer({ min: 2, max: 50 }), (rate, times) => {
      const more = sumRates(Array.from({ length: times }, () => rate))
      expect(width(bounds(more))).toBeLessThan(width(bounds(rate)))
      expect(width(bounds(rate, 0.99))).toBeGreaterThan(width(bounds(rate, 0.9)))
    }),
  )
})

test('solved and unsolved mirror each other', () => {
  fc.assert(
    fc.property(rates, ({ numerator, denominator }) => {
      const [one, other] = [
        bounds({ numerator, denominator }),
        bounds({ numerator: denominator - numerator, denominator }),
      ]
      expect(one.low).toBeCloseTo(1 - other.high, 9)
      expect(one.high).toBeCloseTo(1 - other.low, 9)
    }),
  )
})

test('nothing counted has neither share nor interval', () => {
  expect(share(noRate)).toBeUndefined()
  expect(wilsonInterval(noRate)).toBeUndefined()
})

test('rates are pooled by their counts, not by their shares', () => {
  expect(share(sumRates([rateOf(1, 1), rateOf(0, 9)]))).toBe(0.1)
  expect(sumRates([])).toEqual(noRate)
})

test.each([
  [2, 1],
  [-1, 1],
  [1, 1.5],
  [0, -1],
  [Number.NaN, 1],
  [0, Number.NaN],
])('%d of %d is no rate', (numerator, denominator) => {
  expect(() => rateOf(numerator, denominator)).toThrow('is no rate')
})

test.each([
  [0.5, 0],
  [0.975, 1.9599639845],
  [0.995, 2.5758293035],
  [0.01, -2.326347874],
  [0.001, -3.0902323062],
])('the normal quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7)
})

test.each([0, 1, -0.1, Number.NaN])('a probability or confidence of %d is refused', (p) => {
  expect(() => normalQuantile(p)).toThrow('between 0 and 1')
  expect(() => wilsonInterval(rateOf(1, 2), p)).toThrow('between 0 and 1')
})
