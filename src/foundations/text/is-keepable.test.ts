import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKeepable } from './is-keepable.ts'

test.each(['\u0000', '家里\u0000冷', '\ud83d', '\udc4dok'])('%j cannot be kept', (text) => {
  expect(isKeepable(text)).toBe(false)
})

test('every other text can, whatever its script, signs or controls', () => {
  const texts = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000'))
  fc.assert(fc.property(texts, (text) => isKeepable(text)))
  expect(isKeepable('\u0007\u202eمرحبا👨‍👩‍👧')).toBe(true)
})
