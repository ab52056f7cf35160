import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandIdFrom } from './command-id.ts'

const words = fc.array(fc.string(), { minLength: 1, maxLength: 4 })

test('the same words name the same command, other words another', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(commandIdFrom(...one) === commandIdFrom(...other)).toBe(same)
    }),
  )
})

test('a hundred thousand near-alike names do not meet, in either half', () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => commandIdFrom('ticket', `${index}`, 'sign'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids.map((id) => id.slice(19))).size).toBeGreaterThan(ids.length - 10)
  expect(new Set(ids.map((id) => id.slice(0, 18))).size).toBeGreaterThan(ids.length - 10)
})

test('where one word ends and the next begins counts', () => {
  expect(commandIdFrom('ab', 'c')).not.toBe(commandIdFrom('a', 'bc'))
})
