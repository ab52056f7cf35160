import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, type Json } from './canonical-text.ts'

test('properties stand in one order, without white space; what is undefined is not there', () => {
  expect(canonicalText({ b: [1, 'x', null, true], a: { d: undefined, c: 0.1 } })).toBe(
    '{"a":{"c":0.1},"b":[1,"x",null,true]}',
  )
  expect(canonicalText({ '\u{1F600}': 1, '\uFB33': 2, é: 3, '10': 4, '9': 5 })).toBe(
    '{"10":4,"9":5,"é":3,"\u{1F600}":1,"\uFB33":2}',
  )
})

test('what is no number is refused', () => {
  expect(() => canonicalText([Number.NaN])).toThrow('finite')
})

test('the text says the same value, whatever order its properties were written in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalText(value as Json)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalText(JSON.parse(text))).toBe(text)
      expect(canonicalText(reversed(value as Json))).toBe(text)
    }),
    { numRuns: 100 },
  )
})

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, part === undefined ? part : reversed(part)]),
  )
}
