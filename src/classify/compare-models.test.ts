import fc from 'fast-check'
import { expect, test } from 'vitest'
import { castCity } from '../../test/cast/city.ts'
import { compareReaders, goesLive, type JudgedPair, partExamples } from './compare-models.ts'

const { models } = castCity().rulebook.classify
const times = (count: number, fresh: boolean, current: boolean): readonly JudgedPair[] =>
  Array.from({ length: count }, () => ({ fresh, current }))

test('what both have right or wrong decides nothing; where just one is right does [CLASSIFY-05]', () => {
  const comparison = compareReaders([
    ...times(100, true, true),
    ...times(50, false, false),
    ...times(9, true, false),
    ...times(1, false, true),
  ])
  expect(comparison).toMatchObject({ judged: 160, freshRight: 109, currentRight: 101, onlyFresh: 9, onlyCurrent: 1 })
  expect(comparison.chance).toBeCloseTo(11 / 1024)
  expect(goesLive(comparison, models)).toBe(true)
})

test.each([
  ['as good', times(100, true, true)],
  ['worse', [...times(5, true, false), ...times(40, false, true)]],
  ['ahead, but perhaps by chance', [...times(4, true, false), ...times(1, false, true)]],
  ['never asked', []],
])('a new model that is %s does not go live [CLASSIFY-05]', (_, pairs) => {
  expect(goesLive(compareReaders(pairs), models)).toBe(false)
})

test('of two models at most one beats the other', () => {
  const pair = fc.record({ fresh: fc.boolean(), current: fc.boolean() })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const turned = pairs.map(({ fresh, current }) => ({ fresh: current, current: fresh }))
      expect(goesLive(compareReaders(pairs), models) && goesLive(compareReaders(turned), models)).toBe(false)
    }),
  )
})

test('the newest are held back, none of them is learnt from, and few are not enough', () => {
  const examples = Array.from({ length: 100 }, (_, n) => n)
  const parted = partExamples(examples, { heldBack: 0.2, fewest: 20 })
  expect(parted?.learnt).toEqual(examples.slice(0, 80))
  expect(parted?.heldBack).toEqual(examples.slice(80))
  expect(partExamples(examples, { heldBack: 0.2, fewest: 21 })).toBeUndefined()
  expect(partExamples([], { heldBack: 0.2, fewest: 1 })).toBeUndefined()
})
