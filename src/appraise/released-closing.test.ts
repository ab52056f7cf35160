import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import type { GroupingRules } from '#foundations/rulebook/grouping-rules-api.ts'
import { type RatingGroup, talliesOfGroups } from '#foundations/three-rates/rating-group.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { hoursLater } from '../../test/cast/city.ts'
import { documentText, type FrozenBasis, type FrozenPeriod, periodDocument } from './period-document.ts'

const words = { zh: '模板', en: 'template' }
const answersAs = { words, partlyWeight: 0.5, basicallyWeight: 0.9 }
const rates: Scoring = {
  method: 'rates',
  code: 'rates',
  ...answersAs,
  weights: { response: 0.1, resolution: 0.5, satisfaction: 0.4 },
}
const deduction = { weight: 0.25, target: 0.95, perPoint: 0.5 }
const deductions: Scoring = {
  method: 'deductions',
  code: 'deductions',
  ...answersAs,
  deductions: { signing: deduction, closing: deduction, resolution: deduction, satisfaction: deduction },
}

const frozen: FrozenPeriod = {
  period: { code: '2026-11', from: instantOf(hoursLater(-840)), to: instantOf(hoursLater(-96)) },
  closing: 1,
  closed: { at: instantOf(hoursLater(0)), by: { person: 'p', name: '冯考评', role: 'appraiser' } },
  edition: '2019-01',
  scorings: [rates, deductions],
  units: [
    { code: 'bureau-heat' as UnitCode, name: '市城市管理委员会', kind: 'city-bureau' },
    { code: 'street-a' as UnitCode, name: '甲街道', kind: 'street' },
    { code: 'street-b' as UnitCode, name: '乙街道', kind: 'street' },
  ],
}
const happy = {
  valid: true,
  contacted: true,
  solved: 'solved',
  satisfied: 'satisfied',
  excluded: false,
  weight: 1,
} as const
const inTime = { signedInTime: true, closedInTime: true }
const groups: readonly RatingGroup[] = [
  { unit: 'street-a', count: 7, rating: { ...happy, ...inTime } },
  {
    unit: 'street-a',
    count: 2,
    rating: { ...happy, ...inTime, solved: 'partly', satisfied: 'basically', weight: 10 / 3 },
  },
  { unit: 'street-a', count: 1, rating: { ...happy, solved: 'unsolved', satisfied: 'unsatisfied', excluded: true } },
  { unit: 'street-b', count: 3, rating: { ...happy, valid: false } },
  {
    unit: 'bureau-heat',
    count: 4,
    rating: { ...happy, signedInTime: false, closedInTime: true, satisfied: 'basically' },
  },
]
const inputs = { tickets: 17, facts: 90, digest: '00' }

/**
 * Closings that are out in the world were signed over this text. Where the counting or the writing of a published table must
 * change, it changes under a new format, and what recomputes this one stays.
 */
test('a released closing is recomputed to the bytes that were signed, whatever the code has become since [APPRAISE-10]', () => {
  const text = documentText(periodDocument(frozen, inputs, talliesOfGroups(groups)))
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(
    '74952173b8cc67e23ef9b82f94643cf71c28e878a20d0a40e0aff7317754774c',
  )
})

const grouping: GroupingRules = {
  ways: [
    {
      by: 'per-person',
      code: 'capacity',
      words,
      groups: [
        { code: 'light', words, from: 0 },
        { code: 'heavy', words, from: 2 },
      ],
    },
    { by: 'kind', code: 'type', words, groups: [{ code: 'town', words, kinds: ['town'] }] },
  ],
  classes: [
    { code: 'improving', words, when: [{ measure: 'rise', atLeast: 2 }] },
    { code: 'first', words, when: [{ measure: 'place', atMost: 0.5 }] },
  ],
  improvement: { fewest: 1, gap: 0.02 },
}
const basis: FrozenBasis = {
  grouping,
  traits: { 'street-a': { kinds: ['street', 'town'], people: 5 }, 'bureau-heat': { kinds: ['city-bureau'] } },
  compared: {
    before: {
      ...{ period: '2026-10', closing: 1, digest: '11' },
      counts: talliesOfGroups([{ unit: 'street-a', count: 1, rating: { ...happy, solved: 'unsolved' } }]),
    },
  },
  fairness: { penalty: 1, draws: 200, fewest: 10, categories: { leak: 'housing' } },
}

test('a released closing of the second format, with groups, classes and movement, is recomputed to its bytes, too [APPRAISE-12]', () => {
  const document = periodDocument({ ...frozen, basis }, inputs, talliesOfGroups(groups))
  // 10 tickets of 5 people; 50 a month before, 85.9 now.
  expect(document.tables[0]?.notes).toMatchObject([
    { unit: 'street-a', groups: { capacity: 'heavy', type: 'town' }, class: 'improving' },
    { unit: 'street-b', groups: {}, improvements: [] },
  ])
  expect(createHash('sha256').update(documentText(document), 'utf8').digest('hex')).toBe(
    'f41805969015bb43b86b4ed50530d3220704ddf4e4d2375b150f1d17cda8870d',
  )
})

test('its figures by hand: weights, both scopes, a unit without an answer, both templates', () => {
  const { tables } = periodDocument(frozen, inputs, talliesOfGroups(groups))
  const rowOf = (table: string, scoring: string, unit: string) =>
    tables.find((one) => one.table === table && one.scoring === scoring)?.rows.find((row) => row.unit === unit)
  // Appraised: 7 answers of weight 1 and 2 of 3.3333, 13.6666 in all. Solved 7 + 0.5 × 6.6666 = 10.3333, satisfied
  // 7 + 0.9 × 6.6666 = 12.9999(4): 10 + 50 × 0.75610 + 40 × 0.95122 = 85.85. In full one more, of weight 1, says no:
  // of 14.6666: 10 + 50 × 0.70455 + 40 × 0.88636 = 80.68.
  expect(rowOf('streets', 'rates', 'street-a')).toMatchObject({
    rank: 1,
    appraised: { volume: 9, valid: 9, score: 85.9, resolution: { numerator: 10.3333, denominator: 13.6666 } },
    full: { volume: 10, valid: 10, score: 80.7 },
  })
  expect(rowOf('streets', 'rates', 'street-b')).not.toHaveProperty('rank')
  expect(rowOf('streets', 'rates', 'street-b')?.appraised).not.toHaveProperty('score')
  // Signing 0 of 4: 95 points short, at most 25 off. Closing, resolution full; satisfaction 0.9 is 5 points short: 2.5 off.
  expect(rowOf('departments', 'deductions', 'bureau-heat')).toMatchObject({ rank: 1, appraised: { score: 72.5 } })
})
