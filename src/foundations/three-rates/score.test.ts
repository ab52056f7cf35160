import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeductionScoring, Scoring } from '#foundations/rulebook/scoring-api.ts'
import { castCity } from '../../../test/cast/city.ts'
import { scoreOf, scorePartsOf } from './score.ts'
import { noTally, type Rating, ratesOf, type Tally, tallyOf } from './three-rates.ts'

const { scoring, otherScorings } = castCity().rulebook.appraise
const scorings: readonly Scoring[] = [scoring, ...otherScorings]

const deductions: DeductionScoring = {
  method: 'deductions',
  code: 'deductions',
  words: { zh: '扣分制', en: 'Deductions' },
  partlyWeight: 0.5,
  basicallyWeight: 0.9,
  deductions: {
    signing: { weight: 0.1, target: 1, perPoint: 0.5 },
    closing: { weight: 0.2, target: 1, perPoint: 1 },
    resolution: { weight: 0.4, target: 0.95, perPoint: 1 },
    satisfaction: { weight: 0.3, target: 0.9, perPoint: 0.5 },
  },
}

function times(count: number, over: Partial<Rating>): Rating[] {
  const one: Rating = {
    ...{ valid: true, weight: 1, contacted: true, solved: 'solved', satisfied: 'satisfied', excluded: false },
    ...{ signedInTime: true, closedInTime: true },
  }
  return Array.from({ length: count }, () => ({ ...one, ...over }))
}

// 40 tickets, 20 of them with a valid call-back.
const street: readonly Rating[] = [
  ...times(14, {}),
  ...times(2, { solved: 'partly', satisfied: 'basically' }),
  ...times(3, { solved: 'unsolved', satisfied: 'unsatisfied' }),
  ...times(1, { solved: 'unsolved', satisfied: 'unsatisfied', closedInTime: false, excluded: true }),
  ...times(12, { valid: false }),
  ...times(5, { valid: false, closedInTime: false }),
  ...times(2, { valid: false, signedInTime: false, closedInTime: false }),
  ...times(1, { valid: false, signedInTime: false }).map(({ closedInTime: _, ...open }) => open),
]

test('deductions in the full scope, worked by hand [APPRAISE-04]', () => {
  const { full } = tallyOf(street)
  const rates = ratesOf(full, deductions)
  // signing: 37 of 40 = 92.5 %: 7.5 points short of 100, × 0.5 = 3.75 off of 10 → 6.25
  // closing: 31 of 39 = 79.487… %: 20.512… short × 1 = 20.5 off, but no more than 20 → 0
  // resolution: (14 + 0.5 × 2)/20 = 75 %: 20 short of 95, × 1 = 20 off of 40 → 20
  // satisfaction: (14 + 0.9 × 2)/20 = 79 %: 11 short of 90, × 0.5 = 5.5 off of 30 → 24.5
  // 6.25 + 0 + 20 + 24.5 = 50.75 → half up 50.8
  const parts = scorePartsOf(rates, deductions) ?? []
  expect(parts.map(({ rate }) => rate)).toEqual(['signing', 'closing', 'resolution', 'satisfaction'])
  for (const [index, points] of [6.25, 0, 20, 24.5].entries()) expect(parts[index]?.points).toBeCloseTo(points, 9)
  expect(scoreOf(rates, deductions)).toBe(50.8)
})

test('deductions in the appraised scope: the excluded ticket, closed late, is in no count', () => {
  // signing 36/39 = 92.3077 %: 7.6923 × 0.5 = 3.84615 off → 6.15385; closing 31/38 = 81.5789 %: 18.42105 off of 20 → 1.57895
  // resolution 15/19 = 78.94737 %: 16.05263 off of 40 → 23.94737; satisfaction 15.8/19 = 83.15789 %: 6.84211 × 0.5 = 3.42105 off → 26.57895
  // sum 58.25911 → 58.3
  expect(scoreOf(ratesOf(tallyOf(street).appraised, deductions), deductions)).toBe(58.3)
})

test('nothing is taken off at the target or above it', () => {
  const tally: Tally = {
    ...{ ...noTally, volume: 100, valid: 100, weight: 100, squares: 100, contacted: 100, solved: 95, satisfied: 90 },
    ...{ signed: 100, signedInTime: 100, closed: 100, closedInTime: 100 },
  }
  expect(scoreOf(ratesOf(tally, deductions), deductions)).toBe(100)
})

test.each([
  ['no valid call-back', { signed: 4, signedInTime: 4, closed: 4, closedInTime: 4 }],
  ['nothing closed', { valid: 4, weight: 4, squares: 4, signed: 4, signedInTime: 4 }],
  ['nothing at all', {}],
])('with %s there is no score by deductions', (_, counts) => {
  expect(scoreOf(ratesOf({ ...noTally, ...counts }, deductions), deductions)).toBeUndefined()
})

test('a score is between 0 and 100, the sum of its parts, and better rates never lower it', () => {
  const rate = fc.record({ numerator: fc.nat(50), denominator: fc.constant(50) })
  const rates = fc.record({ response: rate, resolution: rate, satisfaction: rate, signing: rate, closing: rate })
  fc.assert(
    fc.property(rates, fc.constantFrom(...scorings), fc.constantFrom('resolution', 'satisfaction'), (are, by, name) => {
      const score = scoreOf(are, by) ?? Number.NaN
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      const better = { ...are, [name]: { numerator: Math.min(50, are[name].numerator + 1), denominator: 50 } }
      expect(scoreOf(better, by)).toBeGreaterThanOrEqual(score)
    }),
    { numRuns: 100 },
  )
})
