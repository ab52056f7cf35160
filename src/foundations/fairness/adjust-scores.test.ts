import { expect, test } from 'vitest'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { plantedWeights, plantStreets } from '../../../test/cast/planted-streets.ts'
import { type Adjusting, type Adjustment, adjustScores } from './adjust-scores.ts'
import type { CaseCell } from './case-cell.ts'

const adjusting = (): Adjusting => ({
  weights: plantedWeights,
  penalty: 1,
  draws: 500,
  confidence: 0.95,
  random: seededRandom('ranks'),
})

function adjusted(cells: readonly CaseCell[]): Adjustment {
  const found = adjustScores(cells, adjusting())
  if (found === undefined) throw new Error('There is nothing to adjust')
  return found
}

/** So many of `answers` alike demands were contacted, solved and satisfied. */
function cell(unit: string, group: string, [answers, good]: readonly [number, number], weight = 1): CaseCell {
  return {
    unit,
    of: { group, category: group, level: '7d', kind: 'complaint', channel: 'phone', requester: 'citizen' },
    answers,
    weight: answers * weight,
    weightSquares: answers * weight * weight,
    response: good * weight,
    resolution: good * weight,
    satisfaction: good * weight,
    scores: good * weight,
    scoreSquares: good * weight,
  }
}

// Hard demands succeed in 50 %, easy ones in 90 %, whoever handles them: all four work alike well.
const alike = [
  cell('easy-going', 'easy', [900, 810]),
  cell('easy-going', 'hard', [100, 50]),
  cell('hard-pressed', 'easy', [100, 90]),
  cell('hard-pressed', 'hard', [900, 450]),
  cell('both-ways', 'easy', [500, 450]),
  cell('both-ways', 'hard', [500, 250]),
]

const unitOf = ({ units }: Adjustment, name: string) => {
  const found = units.find(({ unit }) => unit === name)
  if (found === undefined) throw new Error(`${name} is missing`)
  return found
}

test('units that do the same with the same demands come out the same, however unequal their demands [APPRAISE-15]', () => {
  const league = adjusted(alike)
  const hard = unitOf(league, 'hard-pressed')
  // 90 of 100 and 450 of 900: 54 %; with the demands of all, half hard and half easy: 70 %. Its mix costs it 16 points.
  expect(hard.score).toBeCloseTo(54, 10)
  expect(hard.adjusted).toBeCloseTo(70, 0)
  expect(hard.mix).toBeGreaterThan(15)
  expect(hard.mix).toBeLessThan(17)
  expect(hard.reasons).toContainEqual(expect.objectContaining({ factor: 'group', level: 'hard', own: 0.9, city: 0.5 }))
  expect(unitOf(league, 'easy-going').mix).toBeLessThan(-15)
  for (const { adjusted: score } of league.units) expect(Math.abs(score - league.average)).toBeLessThan(0.5)
})

test('each reason is its own arithmetic: (own part - city part) × (score of the level - mean)', () => {
  const { reasons } = unitOf(adjusted(alike), 'hard-pressed')
  const reason = reasons.find(({ level }) => level === 'hard')
  // (0.9 - 0.5) × (50 - 70) = -8 points, and as much again from too few easy ones
  expect(reason?.points).toBeCloseTo(-8, 0)
  expect(reason?.points).toBeCloseTo((0.9 - 0.5) * ((reason?.score ?? 0) - 70), 1)
})

test('score, mix and pull add up to the adjusted score, which lies inside its interval, as the rank does', () => {
  const { cells } = plantStreets(seededRandom('adds up'), { ...city, streets: 30 })
  for (const unit of adjusted(cells).units) {
    expect(unit.score + unit.mix + unit.pull).toBeCloseTo(unit.adjusted, 9)
    expect(unit.interval.low).toBeLessThanOrEqual(unit.adjusted)
    expect(unit.interval.high).toBeGreaterThanOrEqual(unit.adjusted)
    expect(unit.ranks.low).toBeLessThanOrEqual(unit.rank)
    expect(unit.ranks.high).toBeGreaterThanOrEqual(unit.rank)
  }
})

const city = { streets: 120, answers: 300, sizes: 0.8, effort: 0.3, difficulty: 1, mix: 1, tied: 0.4 }

test('planted work is found behind unequal demands, even where the hardest demands meet the best work', () => {
  const { effort, cells } = plantStreets(seededRandom('planted'), city)
  const { units } = adjusted(cells)
  const truth = units.map(({ unit }) => effort.get(unit) ?? 0)
  const [raw, fair] = [units.map(({ score }) => score), units.map(({ adjusted: score }) => score)]
  expect(agreement(truth, fair)).toBeGreaterThan(0.85)
  expect(agreement(truth, fair)).toBeGreaterThan(agreement(truth, raw) + 0.15)
  const ranks = truth.map((value) => 1 + truth.filter((other) => other > value).length)
  const covered = units.filter(({ ranks: { low, high } }, i) => low <= (ranks[i] ?? 0) && (ranks[i] ?? 0) <= high)
  expect(covered.length / units.length).toBeGreaterThan(0.88)
})

/** Which part of all pairs stand in the same order, less the part that do not. */
function agreement(one: readonly number[], other: readonly number[]): number {
  const pairs = one.flatMap((_, i) => one.slice(i + 1).map((_, j) => [i, i + 1 + j] as const))
  const signs = pairs.map(([i, j]) => Math.sign(((one[i] ?? 0) - (one[j] ?? 0)) * ((other[i] ?? 0) - (other[j] ?? 0))))
  return Math.sin((Math.PI / 2) * (signs.reduce((sum, sign) => sum + sign, 0) / pairs.length))
}

test('few answers are drawn to the mean, many are not', () => {
  const league = adjusted([...alike, cell('few', 'easy', [4, 4]), cell('many', 'easy', [4000, 3960])])
  expect(unitOf(league, 'few').pull).toBeLessThan(-3)
  expect(Math.abs(unitOf(league, 'many').pull)).toBeLessThan(1)
  expect(unitOf(league, 'many').rank).toBe(1)
})

test('answers that stand for three each tell no more than they are', () => {
  const single = adjusted([...alike, cell('drawn', 'hard', [300, 200])])
  const triple = adjusted([...alike, cell('drawn', 'hard', [300, 200], 3)])
  expect(unitOf(triple, 'drawn')).toMatchObject({ answers: 300, effective: 300 })
  expect(unitOf(triple, 'drawn').deviation).toBeCloseTo(unitOf(single, 'drawn').deviation, 1)
})

test('the same cells and seed give the same, in whatever order the units come', () => {
  const turned = adjusted(alike.toReversed())
  expect(adjusted(alike)).toEqual(adjusted(alike))
  for (const { unit, adjusted: score } of adjusted(alike).units)
    expect(unitOf(turned, unit).adjusted).toBeCloseTo(score, 6)
})

test('nothing to compare with: no cell, one unit, units without an answer', () => {
  expect(adjustScores([], adjusting())).toBeUndefined()
  expect(adjustScores([cell('alone', 'easy', [10, 8])], adjusting())).toBeUndefined()
  expect(adjustScores([cell('one', 'easy', [10, 8]), cell('other', 'easy', [0, 0])], adjusting())).toBeUndefined()
})

test('all good or all bad stays within 0 and 100', () => {
  for (const good of [0, 20]) {
    const league = adjusted([cell('one', 'easy', [20, good]), cell('other', 'hard', [20, good])])
    for (const { adjusted: score, interval } of league.units) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(interval.low).toBeGreaterThanOrEqual(0)
      expect(interval.high).toBeLessThanOrEqual(100)
    }
  }
})
