import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance, integer, logNormal, pick, poisson, shuffled, uniform, weightedPick } from './draws.ts'
import { type Random, seededRandom } from './seeded-random.ts'

const draws = 20_000
const many = <Value>(draw: (random: Random) => Value, seed = 'many') => {
  const random = seededRandom(seed)
  return Array.from({ length: draws }, () => draw(random))
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2))

test('a seed tells all its numbers, today and on another machine', () => {
  const random = seededRandom('北京')
  expect([random(), random(), random()]).toMatchInlineSnapshot(`
    [
      0.19117899774573743,
      0.5209643149282783,
      0.7015989203937352,
    ]
  `)
})

test('the same seed repeats itself, another does not', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const first = Array.from({ length: 5 }, seededRandom(one))
      expect(Array.from({ length: 5 }, seededRandom(one))).toEqual(first)
      if (one !== other) expect(Array.from({ length: 5 }, seededRandom(other))).not.toEqual(first)
    }),
  )
})

test('numbers spread evenly over 0-1, without memory, and seeds that differ little give numbers that differ much', () => {
  const values = many((random) => random())
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThan(1)
  expect(mean(values)).toBeCloseTo(0.5, 1.7)
  expect(variance(values)).toBeCloseTo(1 / 12, 2)
  const lagged = mean(values.slice(1).map((value, i) => (value - 0.5) * ((values[i] ?? 0) - 0.5))) * 12
  expect(Math.abs(lagged)).toBeLessThan(0.03)
  const firsts = Array.from({ length: draws }, (_, i) => seededRandom(`seed ${i}`)())
  expect(mean(firsts)).toBeCloseTo(0.5, 1.7)
  expect(variance(firsts)).toBeCloseTo(1 / 12, 2)
})

test('whole numbers reach both ends, evenly', () => {
  const values = many((random) => integer(random, 3, 7))
  for (const value of [3, 4, 5, 6, 7])
    expect(values.filter((one) => one === value).length / draws).toBeCloseTo(0.2, 1.7)
  expect(new Set(values).size).toBe(5)
  expect(mean(many((random) => uniform(random, -1, 3)))).toBeCloseTo(1, 1)
})

test('a pick follows the weights, and never takes what weighs nothing', () => {
  const items = [
    { name: 'a', weight: 1 },
    { name: 'b', weight: 0 },
    { name: 'c', weight: 3 },
  ]
  const picked = many((random) => weightedPick(random, items, ({ weight }) => weight).name)
  expect(picked.filter((name) => name === 'c').length / draws).toBeCloseTo(0.75, 1.7)
  expect(picked).not.toContain('b')
  expect(new Set(many((random) => pick(random, ['x', 'y'])))).toEqual(new Set(['x', 'y']))
  expect(() => pick(seededRandom('none'), [])).toThrow('Nothing')
  expect(() => weightedPick(seededRandom('none'), items, () => 0)).toThrow('Nothing')
})

test.each([0.3, 4, 45, 300])('a Poisson draw of mean %d has that mean and variance', (expected) => {
  const values = many((random) => poisson(random, expected)).slice(0, 5000)
  expect(Math.abs(mean(values) / expected - 1)).toBeLessThan(0.05)
  expect(Math.abs(variance(values) / expected - 1)).toBeLessThan(0.1)
  expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
})

test('nothing happens where nothing is expected', () => {
  expect(poisson(seededRandom('zero'), 0)).toBe(0)
  expect(many((random) => chance(random, 0))).not.toContain(true)
  expect(many((random) => chance(random, 1))).not.toContain(false)
})

test('a log-normal draw halves at its median and spreads as told', () => {
  const values = many((random) => logNormal(random, 40, 0.8))
  expect(values.filter((value) => value < 40).length / draws).toBeCloseTo(0.5, 1.7)
  expect(Math.sqrt(variance(values.map(Math.log)))).toBeCloseTo(0.8, 1.5)
})

test('shuffling keeps every item and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const original = [...items]
      const mixed = shuffled(seededRandom(seed), items)
      expect(items).toEqual(original)
      expect(mixed.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
    }),
  )
  const firsts = many((random) => shuffled(random, ['a', 'b', 'c', 'd'])[0])
  expect(firsts.filter((first) => first === 'a').length / draws).toBeCloseTo(0.25, 1.7)
})
