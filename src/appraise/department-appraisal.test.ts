import { expect, test } from 'vitest'
import { noTally } from '#foundations/three-rates/three-rates.ts'
import { castCity } from '../../test/cast/city.ts'
import { type DepartmentCounts, rankDepartments, sharedTallies, whistleRates } from './department-appraisal.ts'

const rules = castCity().rulebook.appraise.departments
const nothing = {
  calls: 0,
  inTime: 0,
  partsDone: 0,
  scores: 0,
  supports: 0,
  supportsInTime: 0,
  returns: 0,
  groundless: 0,
}
const counts = (unit: string, over: Partial<DepartmentCounts>): DepartmentCounts => ({ unit, ...nothing, ...over })
const rank = (...all: readonly DepartmentCounts[]) => rankDepartments(all, rules, 5)

test('a score worked by hand [APPRAISE-13]', () => {
  // 10 calls: 8 in time, 9 parts done, verdicts 5×4 + 4×3 + 2×1 = 34, that is (34 - 10) / 4 = 6 of 10. 5 supports, 4 in time.
  // 0.3 × 0.8 + 0.3 × 0.9 + 0.2 × 0.6 + 0.2 × 0.8 = 0.24 + 0.27 + 0.12 + 0.16 = 0.79; 79 less 2 × 2 points = 75.
  const housing = counts('housing', { calls: 10, inTime: 8, partsDone: 9, scores: 34, supports: 5, supportsInTime: 4 })
  expect(rank({ ...housing, returns: 3, groundless: 2 })).toMatchObject([
    { rank: 1, score: 75, deducted: 4, verdict: { numerator: 6, denominator: 10 } },
  ])
  expect(rank({ ...housing, groundless: 9 })).toMatchObject([{ deducted: 10, score: 69 }])
})

test('what has no cases is left out, the other weights keep their proportions [APPRAISE-13]', () => {
  // Supports alone: 4 of 5 is 80. Calls alone: (0.24 + 0.27 + 0.12) / 0.8 = 0.7875, 78.8 half up.
  expect(rank(counts('a', { supports: 5, supportsInTime: 4 }))).toMatchObject([{ score: 80 }])
  const called = counts('b', { calls: 10, inTime: 8, partsDone: 9, scores: 34 })
  expect(rank(called)).toMatchObject([{ score: 78.8, support: { denominator: 0 } }])
})

test('too few cases: no score and no rank; equals share a rank; nobody falls below nought', () => {
  const five = { supports: 5, supportsInTime: 4 }
  const few = counts('few', { supports: 4, supportsInTime: 4 })
  const worst = counts('worst', { supports: 5, groundless: 9 })
  const rows = rank(few, counts('b', five), counts('a', five), worst)
  expect(rows.map(({ unit, rank: place, score }) => [unit, place, score])).toEqual([
    ['a', 1, 80],
    ['b', 1, 80],
    ['worst', 3, 0],
    ['few', undefined, undefined],
  ])
})

test('a whistled ticket is shared: half stays, the rest goes to two departments alike, nothing is lost [APPRAISE-14]', () => {
  const tally = { ...noTally, volume: 10, valid: 10, weight: 10, contacted: 10, solved: 6 }
  const whistled = { ...noTally, volume: 4, valid: 4, weight: 4, contacted: 4, solved: 2 }
  const shared = { lead: 'street', sharers: ['a', 'b'], full: whistled, appraised: noTally }
  const all = sharedTallies([{ unit: 'street', full: tally, appraised: tally }], [shared], 0.5)
  // Street: 10 - 0.5 × 4 = 8 answers, solved 6 - 0.5 × 2 = 5; each department 0.25 × 4 = 1 answer, 0.25 × 2 = 0.5 solved.
  expect(all).toMatchObject([
    { unit: 'street', full: { weight: 8, solved: 5 }, appraised: { weight: 10 } },
    { unit: 'a', full: { weight: 1, solved: 0.5 } },
    { unit: 'b', full: { weight: 1, solved: 0.5 } },
  ])
})

test('a street that whistles far less or more than the others is asked about, a small one is not [APPRAISE-14]', () => {
  const others = Array.from({ length: 8 }, (_, index) => ({ unit: `s${index}`, tickets: 1000, whistled: 20 }))
  const odd = [
    { unit: 'never', tickets: 2000, whistled: 1 },
    { unit: 'always', tickets: 200, whistled: 40 },
    { unit: 'small', tickets: 20, whistled: 10 },
    { unit: 'none', tickets: 0, whistled: 0 },
  ]
  const rates = whistleRates([...others, ...odd], rules.whistleRate)
  const conspicuous = rates.flatMap(({ unit, conspicuous: how }) => (how === undefined ? [] : [[unit, how]]))
  expect(conspicuous).toEqual([
    ['never', 'few'],
    ['always', 'many'],
  ])
})
