import { expect, test } from 'vitest'
import { Refused } from '../problems.ts'
import { noDraftWords } from './assist-words.ts'

test('every state without a draft says what to do instead; what is unknown says so too', () => {
  expect(noDraftWords(new Refused('assist-over-budget', 'CLASSIFY-06')).zh).toContain('额度')
  expect(noDraftWords(new Refused('assist-unreachable', 'CLASSIFY-06'))).toEqual(noDraftWords(new Error('x')))
  expect(noDraftWords(undefined).en).toContain('write it yourself')
})
