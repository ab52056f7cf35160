import { expect, test } from 'vitest'
import { Defect } from '../problems.ts'
import { noDraftWords } from './assist-words.ts'

test('every state without a draft says what to do instead; what is unknown says so too', () => {
  expect(noDraftWords(new Defect('assist-over-budget')).zh).toContain('额度')
  expect(noDraftWords(new Defect('assist-unreachable'))).toEqual(noDraftWords(new Error('x')))
  expect(noDraftWords(undefined).en).toContain('write it yourself')
})
