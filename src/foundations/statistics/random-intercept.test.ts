import { expect, test } from 'vitest'
import { chance, standardNormal } from './draws.ts'
import { logOddsOf, shareAt } from './logistic.ts'
import { type Cluster, effectOf, fitRandomIntercept } from './random-intercept.ts'
import { seededRandom } from './seeded-random.ts'

/** Groups of unequal size with known effects around log odds of 1.2, at two levels of difficulty. */
function planted(groups: number, spread: number, seed: string) {
  const random = seededRandom(seed)
  const truth = Array.from({ length: groups }, () => spread * standardNormal(random))
  const clusters = truth.map((effect, index): Cluster => {
    const sizes = [20 + (index % 7) * 40, 10 + (index % 3) * 60]
    const offset = Float64Array.of(0.5, -0.5)
    const good = sizes.map((size, cell) => {
      const share = shareAt(1.2 + effect + (offset[cell] ?? 0))
      return Array.from({ length: size }, () => chance(random, share)).filter(Boolean).length
    })
    return { trials: Float64Array.from(sizes), good: Float64Array.from(good), offset }
  })
  return { truth, clusters }
}

test('mean and spread of planted effects are found again, and 95 % of the effects lie within two deviations', () => {
  const { truth, clusters } = planted(300, 0.5, 'planted effects')
  const { mean, spread, effects } = fitRandomIntercept(clusters)
  expect(mean).toBeCloseTo(1.2, 1)
  expect(Math.abs(spread - 0.5)).toBeLessThan(0.05)
  const within = effects.filter(({ mode, deviation }, i) => Math.abs(mode - (truth[i] ?? 0)) < 1.96 * deviation)
  expect(within.length / truth.length).toBeGreaterThan(0.92)
  expect(within.length / truth.length).toBeLessThan(0.98)
})

test('groups that differ by chance alone have hardly any spread, and all are drawn to the mean', () => {
  const { spread, effects } = fitRandomIntercept(planted(100, 0, 'all alike').clusters)
  expect(spread).toBeLessThan(0.1)
  expect(Math.max(...effects.map(({ mode }) => Math.abs(mode)))).toBeLessThan(0.15)
})

test('the fewer trials a group has, the more it is drawn to the mean; without any pull it stays at its own share', () => {
  const cluster = (trials: number): Cluster => ({
    trials: Float64Array.of(trials),
    good: Float64Array.of(trials * 0.9),
    offset: Float64Array.of(0),
  })
  const [few, many] = [effectOf(cluster(10), 0, 0.5), effectOf(cluster(1000), 0, 0.5)]
  expect(few.mode).toBeLessThan(many.mode)
  expect(few.deviation).toBeGreaterThan(many.deviation)
  expect(effectOf(cluster(1000), 0, Number.POSITIVE_INFINITY).mode).toBeCloseTo(logOddsOf(0.9), 3)
  expect(effectOf(cluster(10), 0, 0)).toEqual({ mode: 0, deviation: 0 })
})

test('a group of good ones alone, an empty one, and none at all', () => {
  const all = { trials: Float64Array.of(5), good: Float64Array.of(5), offset: Float64Array.of(0) }
  const empty = { trials: new Float64Array(0), good: new Float64Array(0), offset: new Float64Array(0) }
  expect(Number.isFinite(effectOf(all, 1, Number.POSITIVE_INFINITY).mode)).toBe(true)
  expect(effectOf(empty, 1, 0.4)).toEqual({ mode: 0, deviation: 0.4 })
  expect(() => fitRandomIntercept([])).toThrow('no group')
})
