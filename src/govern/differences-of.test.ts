import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf, type Json } from './differences-of.ts'

test('a member of a list is known by its code or id, wherever it stands', () => {
  const before = {
    levels: [
      { code: '2h', amount: 2 },
      { code: '7d', amount: 7 },
    ],
    rules: [{ id: 'A-01', basis: 'law' }],
  }
  const after = {
    levels: [
      { code: '7d', amount: 5 },
      { code: '2h', amount: 2 },
    ],
    spans: [9, 13],
  }
  expect(differencesOf(before, after)).toEqual([
    { field: '/levels/7d/amount', before: 7, after: 5 },
    { field: '/spans/0', after: 9 },
    { field: '/spans/1', after: 13 },
    { field: '/rules/A-01/id', before: 'A-01' },
    { field: '/rules/A-01/basis', before: 'law' },
  ])
})

test('nothing is otherwise than itself, and what differs differs both ways', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(differencesOf(one, one)).toEqual([])
      const there = differencesOf(one, other).map(({ field }) => field)
      const back = differencesOf(other, one).map(({ field }) => field)
      expect(there.toSorted()).toEqual(back.toSorted())
    }),
  )
})
