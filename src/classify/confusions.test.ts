import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  classUnder,
  confusionsUnder,
  elsewhere,
  mixShifts,
  type ProposedAndChosen,
  worstConfusions,
} from './confusions.ts'

const [cold, fee, leak] = ['heat.indoor.too-cold', 'heat.fee.dispute', 'housing.building.leak']
const pairs: readonly ProposedAndChosen[] = [
  { chosen: cold, proposed: cold, count: 8 },
  { chosen: cold, proposed: fee, count: 2 },
  { chosen: cold, proposed: leak, count: 1 },
  { chosen: fee, proposed: null, count: 3 },
  { chosen: leak, proposed: leak, count: 4 },
  { chosen: leak, proposed: cold, count: 2 },
]

test('a category belongs to a class of each level of its path', () => {
  expect(['', 'heat', 'heat.indoor'].map((under) => classUnder(under, cold))).toEqual(['heat', 'heat.indoor', cold])
  expect(classUnder('housing', cold)).toBeUndefined()
  expect(classUnder('heat.in', cold)).toBeUndefined()
})

test('at the top, precision is counted over what was proposed and recall over what was chosen', () => {
  const { classes, cells } = confusionsUnder('', pairs)
  expect(classes).toEqual([
    { code: 'heat', precision: { numerator: 10, denominator: 12 }, recall: { numerator: 10, denominator: 14 } },
    { code: 'housing', precision: { numerator: 4, denominator: 5 }, recall: { numerator: 4, denominator: 6 } },
  ])
  expect(cells.get('heat')).toEqual(
    new Map([
      ['heat', 10],
      ['housing', 1],
      ['', 3],
    ]),
  )
})

test('further down, what was proposed from outside stands apart', () => {
  expect(confusionsUnder('heat', pairs).cells.get('heat.indoor')).toEqual(
    new Map([
      ['heat.indoor', 8],
      ['heat.fee', 2],
      [elsewhere, 1],
    ]),
  )
})

test('the worst confusions lead, agreement and silence are none', () => {
  expect(worstConfusions(pairs, 2).map(({ count }) => count)).toEqual([2, 2])
  expect(worstConfusions(pairs, 9)).toHaveLength(3)
})

test('the mix shifts by the part of tickets that changed their top category', () => {
  const mix = [
    { month: '2026-10', chosen: cold, count: 5 },
    { month: '2026-10', chosen: leak, count: 5 },
    { month: '2026-11', chosen: cold, count: 6 },
    { month: '2026-11', chosen: fee, count: 12 },
    { month: '2026-11', chosen: leak, count: 2 },
  ]
  expect([...mixShifts(mix)]).toEqual([['2026-11', expect.closeTo(0.4, 10)]])
  expect(mixShifts([]).size).toBe(0)
})

test('every ticket stands in one cell, and the rates never exceed their denominators', () => {
  const code = fc.constantFrom(cold, fee, leak)
  const pair = fc.record({ chosen: code, proposed: fc.option(code), count: fc.integer({ min: 1, max: 50 }) })
  fc.assert(
    fc.property(fc.array(pair), (some) => {
      const { classes, cells } = confusionsUnder('', some)
      const counted = [...cells.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(some.reduce((sum, { count }) => sum + count, 0))
      for (const { precision, recall } of classes)
        expect([precision, recall].every(({ numerator, denominator }) => numerator <= denominator)).toBe(true)
    }),
  )
})
