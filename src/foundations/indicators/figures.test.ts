import { expect, test } from 'vitest'
import type { Indicator, LivingIndex, Measure } from './api.ts'
import { type Counted, type Figure, figureOf, indexCell, indexTotal } from './figures.ts'

const share: Measure = { take: 'share', having: [{ field: 'late', holds: false }] }
const counted = (over: Partial<Counted>): Counted => ({
  ...{ rows: 0, value: null, numerator: null, denominator: null, ...over },
})

test('a share says what it is of, and is none over too few cases [APPRAISE-18]', () => {
  const figure = figureOf(share, counted({ rows: 20, numerator: 15, denominator: 20 }), 5)
  expect(figure).toMatchObject({ cases: 20, value: 0.75, rate: { numerator: 15, denominator: 20 } })
  expect(figure.interval?.low).toBeCloseTo(0.5313, 4)
  expect(figureOf(share, counted({ rows: 4, numerator: 3, denominator: 4 }), 5)).toEqual({ cases: 4, few: true })
  expect(figureOf(share, counted({ rows: 0, numerator: 0, denominator: 0 }), 1)).toEqual({ cases: 0, few: true })
})

test('a weighted share has no interval; a median of nothing is no figure', () => {
  const weighted = figureOf({ ...share, weighted: true }, counted({ rows: 9, numerator: 3, denominator: 12.5 }), 5)
  expect(weighted).toEqual({ cases: 9, value: 0.24, rate: { numerator: 3, denominator: 12.5 } })
  const median: Measure = { take: 'median', field: 'hours' }
  expect(figureOf(median, counted({ rows: 0 }), 5)).toEqual({ cases: 0, few: true })
  expect(figureOf(median, counted({ rows: 1, value: 0 }), 5)).toEqual({ cases: 1, value: 0 })
})

const words = { zh: '指数', en: 'Index' }
const index: LivingIndex = {
  ...{ code: 'living', words, method: words },
  parts: [
    { indicator: 'solved', weight: 0.6 },
    { indicator: 'again', weight: 0.4 },
  ],
  tags: [
    { tag: '住有所居', weight: 0.5 },
    { tag: '安全性', weight: 0.3 },
    { tag: '便利性', weight: 0.2 },
  ],
  leastTags: 2,
}
const indicators = new Map<string, Pick<Indicator, 'better'>>([
  ['solved', { better: 'more' }],
  ['again', { better: 'less' }],
])
const of = (numerator: number, denominator: number): Figure => ({
  ...{ cases: denominator, value: numerator / denominator, rate: { numerator, denominator } },
})

// 0.6 × 30/40 + 0.4 × (1 − 10/50) = 0.45 + 0.32 = 0.77
test('a cell weighs its parts, and takes what is left of a part where less is better', () => {
  expect(indexCell(index, indicators, [of(30, 40), of(10, 50)]).value).toBeCloseTo(77, 10)
})

test('a cell that lacks a part has no value', () => {
  expect(indexCell(index, indicators, [of(30, 40), { cases: 2, few: true }]).value).toBeUndefined()
  expect(indexCell(index, indicators, [of(30, 40)]).value).toBeUndefined()
})

// (0.5 × 80 + 0.2 × 60) / 0.7 = 52 / 0.7 = 74.2857…
test('an area counts the tags that have a value, by their weights, and says how many', () => {
  const cells = new Map([
    ['住有所居', { value: 80, parts: [] }],
    ['安全性', { parts: [] }],
    ['便利性', { value: 60, parts: [] }],
  ])
  const total = indexTotal(index, cells)
  expect(total.tags).toBe(2)
  expect(total.value).toBeCloseTo(74.2857, 4)
  expect(indexTotal({ ...index, leastTags: 3 }, cells)).toEqual({ tags: 2 })
  expect(indexTotal(index, new Map())).toEqual({ tags: 0 })
})
