import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleOf } from './title-of.ts'

test.each([
  ['暖气一直不热，家里只有15度，请尽快解决。', '暖气一直不热'],
  ['您好！楼顶漏水三个月没人修。谢谢', '您好！楼顶漏水三个月没人修'],
  ['噪音', '噪音'],
  ['  小区\n门口 违停严重？', '小区 门口 违停严重？'],
])('%s', (text, title) => {
  expect(titleOf(text, 30)).toBe(title)
})

test('a long clause is cut to the length asked for', () => {
  expect(titleOf('一'.repeat(40), 30)).toBe(`${'一'.repeat(29)}…`)
})

test('never longer than asked for, and never empty when something is said', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
      const title = titleOf(`事${text}`, longest)
      expect([...title].length).toBeLessThanOrEqual(longest)
      expect(title).not.toBe('')
    }),
  )
})
