import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scoring } from '#foundations/rulebook/api.ts'
import { climbOf, intervalOf, placingsOf, rankUnits, riseOf, standingOf, totalsOf, type UnitTally } from './ranking.ts'
import { noTally, sumTallies, type Tally } from './three-rates.ts'

const scoring: Scoring = {
  method: 'rates',
  code: 'ten-fifty-forty',
  words: { zh: '10/50/40', en: '10/50/40' },
  weights: { response: 0.1, resolution: 0.5, satisfaction: 0.4 },
  partlyWeight: 0,
  basicallyWeight: 0.9,
}

/** `good` of `valid` answered yes to all three questions: the score is their share. */
function tally(volume: number, valid: number, good: number): Tally {
  return { ...noTally, volume, valid, weight: valid, squares: valid, contacted: good, solved: good, satisfied: good }
}

function unit(name: string, full: Tally, appraised = full): UnitTally {
  return { unit: name, full, appraised }
}

const units = [
  unit('a', tally(10, 10, 8)),
  unit('b', tally(100, 50, 45)),
  unit('c', tally(30, 20, 18)),
  unit('d', tally(30, 10, 9)),
  unit('e', tally(7, 0, 0)),
  unit('f', tally(9, 0, 0)),
]

test('score first, then volume; equals share a rank, the next is skipped, the unscored stand last without one [APPRAISE-05]', () => {
  // scores: b, c, d 90.0; a 80.0; e, f none. Volumes: b 100, c and d 30.
  const rows = rankUnits(units, scoring)
  expect(rows.map((row) => [row.unit, row.rank, row.appraised.score])).toEqual([
    ['b', 1, 90],
    ['c', 2, 90],
    ['d', 2, 90],
    ['a', 4, 80],
    ['f', undefined, undefined],
    ['e', undefined, undefined],
  ])
})

test('the appraised scope ranks; the full one stands beside it', () => {
  const spared = unit('s', tally(20, 20, 10), tally(10, 10, 10))
  const [first] = rankUnits([...units, spared], scoring)
  expect(first).toMatchObject({ unit: 's', rank: 1, full: { score: 50 }, appraised: { score: 100 } })
})

test('movement is against the rank before, and unknown without one', () => {
  const before = placingsOf([unit('a', tally(5, 5, 5)), unit('b', tally(5, 5, 4)), unit('e', tally(5, 5, 1))], scoring)
  const rows = rankUnits(units, scoring, { before })
  const climbs = rows.map((row) => [row.unit, climbOf(row)])
  // a fell from 1 to 4, b rose from 2 to 1; c and d are new; e lost its score
  // a from 100.0 to 80.0, b from 80.0 to 90.0
  expect(rows.map((row) => riseOf(row, 'before')).filter((rise) => rise !== undefined)).toEqual([10, -20])
  expect(rows.every((row) => climbOf(row, 'yearBefore') === undefined)).toBe(true)
  expect(climbs).toEqual([
    ['b', 1],
    ['c', undefined],
    ['d', undefined],
    ['a', -3],
    ['f', undefined],
    ['e', undefined],
  ])
})

test('the pooled total is not the mean of the units, and both are given', () => {
  // pooled: (8 + 45 + 18 + 9)/(10 + 50 + 20 + 10) = 80/90 = 88.888… → 88.9; mean of 80, 90, 90, 90 = 87.5
  const { pooled, mean } = totalsOf(units, scoring)
  expect(pooled.full).toMatchObject({
    volume: 186,
    valid: 90,
    response: { numerator: 80, denominator: 90 },
    score: 88.9,
  })
  expect(mean).toEqual({ units: 4, response: 0.875, resolution: 0.875, satisfaction: 0.875, score: 87.5 })
  expect(totalsOf([], scoring)).toMatchObject({ mean: { units: 0 }, pooled: { full: { volume: 0 } } })
})

test('a rate has its 95 % interval', () => {
  // Wilson, 8 of 10, z = 1.96: (0.8 + 0.19207 ± 1.96 × √(0.016 + 0.009604))/(1.38415) = 0.7167 ± 0.2266
  const interval = intervalOf(standingOf(tally(10, 10, 8), scoring), 'response')
  expect(interval?.low).toBeCloseTo(0.4902, 4)
  expect(interval?.high).toBeCloseTo(0.9433, 4)
  expect(intervalOf(standingOf(tally(3, 0, 0), scoring), 'response')).toBeUndefined()
  expect(standingOf(tally(3, 0, 0), scoring)).not.toHaveProperty('score')
  expect(standingOf(tally(3, 0, 0), scoring).response).toEqual({ numerator: 0, denominator: 0 })
})

const counts = fc
  .record({ volume: fc.nat(30), valid: fc.nat(30), good: fc.nat(30) })
  .map(({ volume, valid, good }) => tally(Math.max(volume, valid), valid, Math.min(valid, good)))
const leagues = fc.uniqueArray(
  fc
    .record({ unit: fc.string({ minLength: 1, maxLength: 4 }), full: counts })
    .map(({ unit: name, full }) => unit(name, full)),
  { selector: ({ unit: name }) => name, maxLength: 12 },
)

test('the order of the rows that come in does not matter', () => {
  fc.assert(
    fc.property(
      leagues.chain((league) =>
        fc.tuple(fc.constant(league), fc.shuffledSubarray(league, { minLength: league.length })),
      ),
      ([league, shuffled]) => {
        expect(rankUnits(shuffled, scoring)).toEqual(rankUnits(league, scoring))
        expect(totalsOf(shuffled, scoring).pooled).toEqual(totalsOf(league, scoring).pooled)
      },
    ),
  )
})

test('a rank is one more than the units that are better, and the pooled total is the standing of the sum', () => {
  fc.assert(
    fc.property(leagues, (league) => {
      const rows = rankUnits(league, scoring)
      for (const { rank, appraised } of rows.filter((row) => row.rank !== undefined)) {
        const better = rows.filter(
          (other) =>
            (other.appraised.score ?? -1) > (appraised.score ?? -1) ||
            (other.appraised.score === appraised.score && other.appraised.volume > appraised.volume),
        )
        expect(rank).toBe(better.length + 1)
      }
      expect(totalsOf(league, scoring).pooled.full).toEqual(
        standingOf(sumTallies(league.map(({ full }) => full)), scoring),
      )
    }),
  )
})
