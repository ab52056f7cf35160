import { Compile } from 'typebox/compile'
import { expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import { castCity } from '../../../test/cast/city.ts'
import { Rulebook } from './api.ts'
import type { LevelCode } from './demand.ts'
import { editionInForce, findLevel, problemsOf } from './edition.ts'

const { rulebook } = castCity()
const [old, current] = [
  { edition: 'old', inForceFrom: '2019-01-01T00:00:00+08:00' },
  { edition: 'new', inForceFrom: '2026-11-19T00:00:00+08:00' },
]

test('an edition is in force from its very first moment until the next one', () => {
  const inForce = (text: string) => editionInForce([current, old], momentOf(text)).edition
  expect(inForce('2026-11-18T23:59:59.999+08:00')).toBe('old')
  expect(inForce('2026-11-19T00:00:00+08:00')).toBe('new')
  expect(() => inForce('2018-12-31T23:59:59+08:00')).toThrow('No edition is in force')
})

test('the shipped rules have the right form and no problem', () => {
  expect([...Compile(Rulebook).Errors(rulebook)]).toEqual([])
  expect(problemsOf(rulebook)).toEqual([])
})

test('an edition that contradicts itself may not come into force, field by field [GOVERN-01]', () => {
  const { scoring } = rulebook.appraise
  const [level] = rulebook.levels
  if (level === undefined || scoring.method !== 'rates') throw new Error('The cast lacks what this test changes')
  const faulty: Rulebook = {
    ...rulebook,
    levels: [...rulebook.levels, level],
    workingTime: {
      spans: [
        { open: '13:00', close: '18:00' },
        { open: '09:00', close: '12:00' },
      ],
    },
    appraise: { ...rulebook.appraise, scoring: { ...scoring, weights: { ...scoring.weights, response: 0.2 } } },
  }
  expect(problemsOf(faulty).map(({ problem }) => problem)).toEqual([
    'weights-do-not-sum-to-one',
    'span-is-empty-or-overlaps',
    'code-appears-twice',
  ])
})

test('the weights of the appraisal of departments sum to one [APPRAISE-13]', () => {
  const { departments } = rulebook.appraise
  const weights = { ...departments.weights, support: 0.3 }
  const faulty = { ...rulebook, appraise: { ...rulebook.appraise, departments: { ...departments, weights } } }
  expect(problemsOf(faulty)).toEqual([{ field: '/appraise/departments/weights', problem: 'weights-do-not-sum-to-one' }])
})

test('what a template takes off sums to the whole as well [GOVERN-01] [APPRAISE-04]', () => {
  const { appraise } = rulebook
  const lighter = appraise.otherScorings.map((scoring) =>
    scoring.method === 'rates'
      ? scoring
      : { ...scoring, deductions: { ...scoring.deductions, signing: { ...scoring.deductions.signing, weight: 0 } } },
  )
  expect(problemsOf({ ...rulebook, appraise: { ...appraise, otherScorings: lighter } })).toEqual([
    { field: '/appraise/deductions/weights', problem: 'weights-do-not-sum-to-one' },
  ])
})

test('a level is found by its code or not at all', () => {
  expect(findLevel(rulebook, '24h' as LevelCode)?.urgent).toBe(true)
  expect(findLevel(rulebook, '3h' as LevelCode)).toBeUndefined()
})

test('groups rise from zero and share no kind, classes have bounds that can hold [APPRAISE-12]', () => {
  const { grouping } = rulebook.appraise
  const words = { zh: '组', en: 'Group' }
  const ways: typeof grouping.ways = [
    { by: 'volume', code: 'volume', words, groups: [{ code: 'small', words, from: 10 }] },
    {
      ...{ by: 'kind', code: 'type', words },
      groups: [
        { code: 'one', words, kinds: ['town', 'township'] },
        { code: 'other', words, kinds: ['town'] },
      ],
    },
  ]
  const classes: typeof grouping.classes = [
    { code: 'none', words, when: [{ measure: 'score' }] },
    { code: 'never', words, when: [{ measure: 'place', atLeast: 0.5, atMost: 0.4 }] },
  ]
  const faulty = { ...rulebook, appraise: { ...rulebook.appraise, grouping: { ...grouping, ways, classes } } }
  expect(problemsOf(faulty).map(({ field, problem }) => [field.slice('/appraise/grouping/'.length), problem])).toEqual([
    ['ways/volume', 'groups-do-not-rise-from-zero'],
    ['ways/type/town', 'kind-in-two-groups'],
    ['classes/none/score', 'bound-missing'],
    ['classes/never/place', 'bounds-exclude-each-other'],
  ])
})
