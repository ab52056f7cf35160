import { readFileSync } from 'node:fs'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { type Indicator, IndicatorEdition, type LivingIndex, type Measure } from './api.ts'
import { indicatorProblems } from './definition-problems.ts'
import { editionProblems } from './edition-problems.ts'

const file = new URL('../../../city/beijing/indicators.json', import.meta.url)
const [shipped]: readonly IndicatorEdition[] = JSON.parse(readFileSync(file, 'utf8'))
if (shipped === undefined) throw new Error('The shipped city has indicators')

const words = { zh: '指标', en: 'Indicator' }
const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  ...{ code: 'demands', words, method: words, grain: 'ticket', where: [], measure: { take: 'count' } },
  ...{ by: ['unit', 'district', 'street', 'tag'], better: 'more', ...over },
})
const reasons = (over: Partial<Indicator>) =>
  indicatorProblems(indicator(over), '').map(({ path, reason, value }) => [path, reason, value])

test('the shipped edition has the form of one, and nothing is wrong with it [APPRAISE-18]', () => {
  expect(Check(IndicatorEdition, shipped)).toBe(true)
  expect(editionProblems(shipped)).toEqual([])
})

test('a field the grain does not have is refused, with those it has', () => {
  const where = [{ field: 'phone', is: ['13800000000'] }]
  const [problem] = indicatorProblems(indicator({ where }), '/indicators/3')
  expect(problem).toMatchObject({ path: '/indicators/3/where/0/field', reason: 'unknown-field', value: 'phone' })
  expect(problem?.known).toContain('category')
  expect(reasons({ where: [{ field: 'constructor', is: ['x'] }] })).toEqual([
    ['/where/0/field', 'unknown-field', 'constructor'],
  ])
})

test('a field of another grain is refused', () => {
  expect(reasons({ where: [{ field: 'step', is: ['sign'] }] })).toEqual([['/where/0/field', 'unknown-field', 'step']])
  expect(reasons({ grain: 'step', by: ['tag'] })).toEqual([['/by/0', 'unfit-dimension', 'tag']])
  expect(reasons({ grain: 'unit-day', by: ['unit'], measure: { take: 'median', field: 'hours' } })).toEqual([
    ['/measure/field', 'unknown-field', 'hours'],
  ])
})

test('what is asked must fit what the field holds', () => {
  expect(reasons({ where: [{ field: 'valid', is: ['true'] }] })).toEqual([['/where/0', 'unfit-condition', 'valid']])
  expect(reasons({ where: [{ field: 'solved', atLeast: 1 }] })).toEqual([['/where/0', 'unfit-condition', 'solved']])
  expect(reasons({ where: [{ field: 'answers', atLeast: 1 }] })).toEqual([])
  expect(reasons({ where: [{ field: 'solved', is: ['solved', 'mended'] }] })).toEqual([
    ['/where/0/is/1', 'unknown-value', 'mended'],
  ])
  expect(reasons({ where: [{ field: 'category', is: ["heat.*' or true --"] }] })).toEqual([
    ['/where/0/is/0', 'unknown-value', "heat.*' or true --"],
  ])
})

test.each<[Measure, Indicator['grain'], string]>([
  [{ take: 'sum', field: 'solved' }, 'ticket', 'unfit-measure'],
  [{ take: 'median', field: 'tag' }, 'ticket', 'unfit-measure'],
  [{ take: 'ratio', field: 'hours', over: 'round' }, 'step', 'unfit-measure'],
  [{ take: 'sum', field: 'open' }, 'unit-day', 'stock-has-no-sum'],
  [{ take: 'count' }, 'unit-day', 'unit-day-has-no-rows'],
  [{ take: 'share', having: [{ field: 'late', holds: true }], weighted: true }, 'step', 'weight-of-tickets-only'],
  [{ take: 'points', field: 'solved', points: {} }, 'ticket', 'no-points'],
  [{ take: 'points', field: 'solved', points: { mended: 1 } }, 'ticket', 'unknown-value'],
  [{ take: 'points', field: 'level', points: { a: 1 } }, 'ticket', 'unfit-measure'],
  [{ take: 'share', having: [{ field: 'late', is: ['yes'] }] }, 'ticket', 'unfit-condition'],
])('%j over %s is refused: %s', (measure, grain, reason) => {
  expect(reasons({ measure, grain, by: ['unit'] }).map(([, found]) => found)).toEqual([reason])
})

test('what is counted for a unit-day cannot choose the tickets it is counted of', () => {
  const where = [{ field: 'open', atLeast: 3 }]
  expect(reasons({ grain: 'unit-day', by: ['unit'], where, measure: { take: 'sum', field: 'received' } })).toEqual([
    ['/where/0/field', 'counted-later', 'open'],
  ])
})

const rate = indicator({ code: 'rate', measure: { take: 'share', having: [{ field: 'late', holds: false }] } })
const index: LivingIndex = {
  ...{ code: 'living', words, method: words, parts: [{ indicator: 'rate', weight: 1 }] },
  tags: [{ tag: '住有所居', weight: 1 }],
  leastTags: 1,
}
const ofIndex = (over: Partial<LivingIndex>, ...indicators: Indicator[]) =>
  editionProblems({
    ...{ edition: 'a', inForceFrom: '2026-01-01T00:00:00+08:00', basis: '', leastCases: 5 },
    ...{ indicators: [rate, ...indicators], indexes: [{ ...index, ...over }] },
  }).map(({ path, reason, value }) => [path, reason, value])

test('the weights of parts and of tags each sum to one', () => {
  expect(ofIndex({})).toEqual([])
  expect(ofIndex({ parts: [{ indicator: 'rate', weight: 0.9 }] })).toEqual([
    ['/indexes/0/parts', 'weights-do-not-sum-to-one', '0.9'],
  ])
  const tags = ['住有所居', '安全性'].map((tag) => ({ tag, weight: 0.6 }))
  expect(ofIndex({ tags })).toEqual([['/indexes/0/tags', 'weights-do-not-sum-to-one', '1.2']])
})

test('an index takes shares of tickets that have a better and a worse, by area and tag', () => {
  const part = (code: string) => ({ parts: [{ indicator: code, weight: 1 }] })
  const reason = (code: string, ...more: Indicator[]) => ofIndex(part(code), ...more).map(([, found]) => found)
  expect(reason('nothing')).toEqual(['unknown-indicator'])
  expect(reason('demands', indicator())).toEqual(['part-is-no-share'])
  expect(reason('other', { ...rate, code: 'other', better: 'neither' })).toEqual(['part-has-no-direction'])
  expect(reason('other', { ...rate, code: 'other', by: ['unit'] })).toEqual(['part-lacks-dimension'])
  expect(ofIndex({ tags: [{ tag: '美', weight: 1 }] })).toEqual([['/indexes/0/tags/0/tag', 'unknown-tag', '美']])
  expect(ofIndex({ leastTags: 2 })).toEqual([['/indexes/0/leastTags', 'more-tags-than-listed', '2']])
  expect(ofIndex({}, rate)).toEqual([['/indicators/1', 'repeated-code', 'rate']])
})
