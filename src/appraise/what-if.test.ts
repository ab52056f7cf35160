import { expect, test } from 'vitest'
import type { Scoring } from '#foundations/rulebook/api.ts'
import { talliesOfGroups } from '#foundations/three-rates/rating-group.ts'
import type { Rating } from '#foundations/three-rates/three-rates.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type AnsweredGroup, redecided, type WhatIfCounts, whatIf } from './what-if.ts'

const words = { zh: '模板', en: 'template' }
const official: Scoring = {
  method: 'rates',
  code: 'official',
  words,
  weights: { response: 0.1, resolution: 0.5, satisfaction: 0.4 },
  partlyWeight: 0,
  basicallyWeight: 0.9,
}
const happy: Rating = {
  valid: true,
  contacted: true,
  solved: 'solved',
  satisfied: 'satisfied',
  excluded: false,
  weight: 1,
}
const group = (unit: string, count: number, over: Partial<Rating> = {}): AnsweredGroup => ({
  unit,
  count,
  rating: { ...happy, ...over },
  answeredBy: 'requester',
})
const units = new Map(['a', 'b', 'c'].map((code) => [code as UnitCode, { kind: 'street' as const }]))
const same = (groups: readonly AnsweredGroup[]): WhatIfCounts => {
  const tallies = talliesOfGroups(groups)
  return { published: tallies, days: tallies, answerers: tallies }
}
const rules = { table: 'streets', was: official, draft: official, units } as const

// a: 10 tickets, 8 solved and 10 satisfied: 10 + 40 + 40 = 90. b: 10 tickets, 10 solved, 6 satisfied: 10 + 50 + 24 = 84.
const ab = [
  group('a', 8),
  group('a', 2, { solved: 'unsolved' }),
  group('b', 6),
  group('b', 4, { satisfied: 'unsatisfied' }),
]

test('the same rules move nobody and tell nothing [APPRAISE-17]', () => {
  const rows = whatIf(same(ab), rules)
  expect(rows.map(({ unit, steps, before, after }) => [unit, steps, before?.rank, after?.score])).toEqual([
    ['a', [], 1, 90],
    ['b', [], 2, 84],
  ])
})

test('other weights: who moves, by how many points, and what each rate brings', () => {
  const draft: Scoring = { ...official, weights: { response: 0.1, resolution: 0.8, satisfaction: 0.1 } }
  // a: 10 + 64 + 10 = 84; b: 10 + 80 + 6 = 96
  const rows = whatIf(same(ab), { ...rules, draft })
  expect(rows).toMatchObject([
    {
      unit: 'a',
      before: { rank: 1, score: 90 },
      after: { rank: 2, score: 84 },
      steps: [{ step: 'weights', points: -6 }],
    },
    {
      unit: 'b',
      before: { rank: 2, score: 84 },
      after: { rank: 1, score: 96 },
      steps: [{ step: 'weights', points: 12 }],
    },
  ])
  expect(rows[0]?.after?.parts.map(({ rate, points }) => [rate, Math.round(points)])).toEqual([
    ['response', 10],
    ['resolution', 64],
    ['satisfaction', 10],
  ])
})

test('what partly solved counts is a change of its own, before the weights', () => {
  // c: 4 of 4 contacted and satisfied, 4 partly solved: 10 + 0 + 40 = 50, with 0.5 for partly 75, then by 0.4/0.2/0.4 90
  const draft: Scoring = {
    ...official,
    partlyWeight: 0.5,
    weights: { response: 0.4, resolution: 0.2, satisfaction: 0.4 },
  }
  const [row] = whatIf(same([group('c', 4, { solved: 'partly' })]), { ...rules, draft })
  expect(row).toMatchObject({
    before: { score: 50 },
    after: { score: 90 },
    steps: [
      { step: 'answers', points: 25 },
      { step: 'weights', points: 15 },
    ],
  })
})

test('the points of all changes add up to the difference', () => {
  const before = talliesOfGroups([group('a', 7), group('a', 3, { satisfied: 'basically' })])
  const days = talliesOfGroups([group('a', 5), group('a', 3, { satisfied: 'basically' })])
  const answerers = talliesOfGroups([group('a', 5), group('a', 3, { valid: false })])
  const draft: Scoring = { ...official, weights: { response: 0.3, resolution: 0.35, satisfaction: 0.35 } }
  const [row] = whatIf({ published: before, days, answerers }, { ...rules, draft })
  const sum = row?.steps.reduce((total, { points }) => total + points, 0) ?? Number.NaN
  expect(sum).toBeCloseTo((row?.after?.score ?? 0) - (row?.before?.score ?? 0), 9)
})

test('a unit that is there on one side only moves the farthest and has no points', () => {
  const { published } = same(ab)
  const answerers = talliesOfGroups([...ab, group('c', 3)])
  const rows = whatIf({ published, days: answerers, answerers }, rules)
  expect(rows[0]).toMatchObject({ unit: 'c', after: { rank: 1, score: 100 }, steps: [] })
  expect(rows[0]).not.toHaveProperty('before')
})

test('units are ranked with those of their group, by the groups of before and after', () => {
  const groupsOf = (small: string) => (unit: string) => (unit === small ? 'small' : 'large')
  const rows = whatIf(same(ab), { ...rules, groups: { before: groupsOf('b'), after: () => 'all' } })
  expect(rows.map(({ unit, before, after }) => [unit, before?.rank, after?.rank])).toEqual([
    ['b', 1, 2],
    ['a', 1, 1],
  ])
})

test('whose answer counts is decided anew: one person’s as it stands, of several the last that counts', () => {
  const other = { ...group('a', 1, { valid: false }), answeredBy: 'other' as const }
  expect(redecided(other, ['requester', 'other']).rating.valid).toBe(true)
  expect(redecided(group('a', 1), ['other']).rating.valid).toBe(false)
  const { answeredBy: _, ...unanswered } = group('a', 1, { valid: false })
  expect(redecided(unanswered, ['requester', 'other'])).toEqual(unanswered)
  const answer = { contacted: true, satisfied: 'satisfied' } as const
  const several = {
    ...group('a', 1),
    several: [
      { ...answer, by: 'requester', solved: 'solved' },
      { ...answer, by: 'other', solved: 'unsolved' },
    ] as const,
  }
  expect(redecided(several, ['requester']).rating).toMatchObject({ valid: true, solved: 'solved' })
  expect(redecided(several, ['requester', 'other']).rating).toMatchObject({ valid: true, solved: 'unsolved' })
  expect(redecided(several, []).rating.valid).toBe(false)
})
