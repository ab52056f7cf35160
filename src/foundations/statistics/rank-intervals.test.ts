import { expect, test } from 'vitest'
import { standardNormal } from './draws.ts'
import { rankIntervals } from './rank-intervals.ts'
import { seededRandom } from './seeded-random.ts'

const sure = (modes: readonly number[]) => modes.map((mode) => ({ mode, deviation: 0 }))
const simulation = (seed: string, draws = 1000) => ({ draws, confidence: 0.95, random: seededRandom(seed) })

test('what is known for sure has a rank for sure, 1 the highest', () => {
  expect(rankIntervals(sure([0.1, 3, 2]), simulation('sure'))).toEqual([
    { low: 3, high: 3 },
    { low: 1, high: 1 },
    { low: 2, high: 2 },
  ])
  expect(rankIntervals([], simulation('none'))).toEqual([])
})

test('two that nothing tells apart may be either', () => {
  for (const deviation of [1, 0]) {
    const alike = [0, 0].map((mode) => ({ mode, deviation }))
    expect(rankIntervals(alike, simulation('alike'))).toEqual([
      { low: 1, high: 2 },
      { low: 1, high: 2 },
    ])
  }
})

test('the same seed gives the same intervals', () => {
  const effects = [0.3, 0.2, 0.1, 0].map((mode) => ({ mode, deviation: 0.2 }))
  expect(rankIntervals(effects, simulation('again'))).toEqual(rankIntervals(effects, simulation('again')))
})

test('about 95 % of 2000 true ranks lie within their intervals', () => {
  const random = seededRandom('coverage')
  let inside = 0
  for (let turn = 0; turn < 20; turn++) {
    const truth = Array.from({ length: 100 }, () => standardNormal(random))
    // seen = truth + noise of deviation 0.5; given that, the truth is normal around 0.8 seen with variance 0.2
    const effects = truth.map((value) => ({
      mode: 0.8 * (value + 0.5 * standardNormal(random)),
      deviation: Math.sqrt(0.2),
    }))
    const ranks = truth.map((value) => 1 + truth.filter((other) => other > value).length)
    const found = rankIntervals(effects, simulation(`coverage ${turn}`, 500))
    inside += found.filter(({ low, high }, i) => low <= (ranks[i] ?? 0) && (ranks[i] ?? 0) <= high).length
  }
  expect(inside / 2000).toBeGreaterThan(0.93)
  expect(inside / 2000).toBeLessThan(0.975)
})
