import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RatesScoring } from '#foundations/rulebook/scoring-api.ts'
import { share } from '#foundations/statistics/rate.ts'
import { intervalOf, standingOf } from './ranking.ts'
import { oneDecimal, scoreOf } from './score.ts'
import { effectiveAnswers, type Rating, ratesOf, sumTallies, tallyOf, threeRates } from './three-rates.ts'

const { scoring: huairou, otherScorings } = JSON.parse(
  readFileSync(new URL('../../../city/beijing/rulebook.json', import.meta.url), 'utf8'),
)[0].appraise as { scoring: RatesScoring; otherScorings: RatesScoring[] }
const [thirty = huairou] = otherScorings

function times(count: number, over: Partial<Rating>): Rating[] {
  const content: Rating = {
    valid: true,
    weight: 1,
    contacted: true,
    solved: 'solved',
    satisfied: 'satisfied',
    excluded: false,
  }
  return Array.from({ length: count }, () => ({ ...content, ...over }))
}

// 25 tickets; 5 without a valid call-back, so all three rates are out of 20.
const street: Rating[] = [
  ...times(5, { valid: false, contacted: false, solved: 'unsolved', satisfied: 'unsatisfied' }),
  ...times(10, {}),
  ...times(4, { satisfied: 'basically' }),
  ...times(3, { solved: 'partly', satisfied: 'basically' }),
  ...times(2, { solved: 'unsolved', satisfied: 'unsatisfied' }),
  ...times(1, { contacted: false, solved: 'unsolved', satisfied: 'unsatisfied', excluded: true }),
]

test('the full scope under 10/50/40, worked by hand [APPRAISE-04]', () => {
  const { full } = tallyOf(street)
  expect(full).toEqual({
    volume: 25,
    valid: 20,
    weight: 20,
    squares: 20,
    contacted: 19,
    solved: 14,
    partly: 3,
    satisfied: 10,
    basically: 7,
    signed: 0,
    signedInTime: 0,
    closed: 0,
    closedInTime: 0,
  })
  // response 19/20 = 95 %; resolution 14/20 = 70 %; satisfaction (10 + 0.9 × 7)/20 = 16.3/20 = 81.5 %
  // 0.10 × 95 + 0.50 × 70 + 0.40 × 81.5 = 9.5 + 35 + 32.6 = 77.1
  const rates = ratesOf(full, huairou)
  expect([share(rates.response), share(rates.resolution)]).toEqual([0.95, 0.7])
  expect(share(rates.satisfaction)).toBeCloseTo(0.815, 12)
  expect(scoreOf(rates, huairou)).toBe(77.1)
})

test('the appraised scope leaves the excluded ticket out of every count', () => {
  // 19 valid: response 19/19; resolution 14/19; satisfaction 16.3/19
  // 0.10 × 100 + 0.50 × 73.684… + 0.40 × 85.789… = 10 + 36.842… + 34.315… = 81.157… → 81.2
  const { appraised } = tallyOf(street)
  expect(appraised).toMatchObject({ volume: 24, valid: 19, contacted: 19 })
  expect(scoreOf(ratesOf(appraised, huairou), huairou)).toBe(81.2)
})

test('30/35/35 counts basically satisfied in full', () => {
  // 0.30 × 95 + 0.35 × 70 + 0.35 × (17/20 = 85) = 28.5 + 24.5 + 29.75 = 82.75 → half up 82.8
  expect(scoreOf(ratesOf(tallyOf(street).full, thirty), thirty)).toBe(82.8)
})

test('30/35/35 in the appraised scope', () => {
  // 0.30 × 19/19 + 0.35 × 14/19 (73.684…) + 0.35 × 17/19 (89.473…) = 30 + 25.789… + 31.315… = 87.105… → 87.1
  expect(scoreOf(ratesOf(tallyOf(street).appraised, thirty), thirty)).toBe(87.1)
})

test('answers of a sample count by their weight, worked by hand [APPRAISE-04]', () => {
  // One in 2.5 of the ordinary demands is asked, all of the urgent ones: weights 2.5, 2.5, 1, 1.
  const { full } = tallyOf([
    ...times(1, { weight: 2.5 }),
    ...times(1, { weight: 2.5, solved: 'unsolved', satisfied: 'basically' }),
    ...times(1, { solved: 'unsolved', satisfied: 'unsatisfied' }),
    ...times(1, {}),
    ...times(3, { valid: false, weight: 2.5 }),
  ])
  // counts stay counts: 7 tickets, 4 answers; Σw = 7, Σw² = 6.25 + 6.25 + 1 + 1 = 14.5; 49/14.5 = 3.379… answers of one weight
  expect(full).toMatchObject({ volume: 7, valid: 4, weight: 7, squares: 14.5, contacted: 7, solved: 3.5 })
  expect(effectiveAnswers(full)).toBeCloseTo(3.37931, 5)
  // response 7/7, resolution (2.5 + 1)/7 = 50 %, satisfaction (2.5 + 1 + 0.9 × 2.5)/7 = 5.75/7 = 82.142… %
  // 10 + 25 + 32.857… = 67.857… → 67.9
  expect(scoreOf(ratesOf(full, huairou), huairou)).toBe(67.9)
  // Wilson of 0.5 from 3.37931 answers: z² = 3.84146; reach z√(0.25/n + z²/4n²)/(1 + z²/n) = 0.36469
  const standing = standingOf(full, huairou)
  expect(standing.resolution).toMatchObject({ numerator: 3.5, denominator: 7 })
  expect(intervalOf(standing, 'resolution')?.low).toBeCloseTo(0.13531, 4)
  expect(intervalOf(standing, 'resolution')?.high).toBeCloseTo(0.86469, 4)
})

test('partly solved counts what the template says', () => {
  const half = { ...huairou, partlyWeight: 0.5 }
  // (14 + 0.5 × 3)/20 = 15.5/20
  expect(threeRates(tallyOf(street).full, half).resolution).toEqual({ numerator: 15.5, denominator: 20 })
})

test('without a valid call-back there is no score, not 0 and not 100', () => {
  const { full } = tallyOf(times(3, { valid: false }))
  expect(full).toMatchObject({ volume: 3, valid: 0, contacted: 0, solved: 0 })
  expect(scoreOf(ratesOf(full, huairou), huairou)).toBeUndefined()
})

test.each([
  [92.45, 92.5],
  [92.449, 92.4],
  [0.05, 0.1],
  [100, 100],
])('%d is written %d', (value, written) => {
  expect(oneDecimal(value)).toBe(written)
})

const rating: fc.Arbitrary<Rating> = fc.record({
  valid: fc.boolean(),
  weight: fc.integer({ min: 1, max: 400_000 }).map((tenThousandths) => tenThousandths / 10_000),
  contacted: fc.boolean(),
  solved: fc.constantFrom('solved', 'partly', 'unsolved'),
  satisfied: fc.constantFrom('satisfied', 'basically', 'unsatisfied'),
  excluded: fc.boolean(),
})

test('pooled counts are the sums of the parts, however the rows are dealt out', () => {
  fc.assert(
    fc.property(fc.array(fc.array(rating)), (parts) => {
      const pooled = tallyOf(parts.flat())
      expect(sumTallies(parts.map((rows) => tallyOf(rows).full))).toEqual(pooled.full)
      expect(sumTallies(parts.map((rows) => tallyOf(rows).appraised))).toEqual(pooled.appraised)
    }),
  )
})

test('the appraised scope is part of the full one, answers part of the valid ones, and scores lie in 0-100', () => {
  fc.assert(
    fc.property(fc.array(rating), (rows) => {
      const { full, appraised } = tallyOf(rows)
      for (const key of Object.keys(full) as (keyof typeof full)[])
        expect(appraised[key]).toBeLessThanOrEqual(full[key])
      expect(full.contacted).toBeLessThanOrEqual(full.weight)
      expect(full.solved + full.partly).toBeLessThanOrEqual(full.weight + 1e-9)
      expect(full.satisfied + full.basically).toBeLessThanOrEqual(full.weight + 1e-9)
      const score = scoreOf(ratesOf(full, huairou), huairou)
      expect(score === undefined).toBe(full.valid === 0)
      expect(score ?? 50).toBeGreaterThanOrEqual(0)
      expect(score ?? 50).toBeLessThanOrEqual(100)
    }),
  )
})
