import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords, wordVector } from './search-words.ts'

/** Knows three words, cuts everything else into characters. */
const segment = (text: string) => text.match(/供暖|维修资金|wifi|[\s\S]/gu) ?? []

test('words, the pairs within long ones, and pairs of characters that stand alone', () => {
  expect(searchWords('供暖和维修资金', segment)).toEqual(['供暖', '和', '维修资金', '维修', '修资', '资金'])
  expect(searchWords('共暖费', segment)).toEqual(['共', '暖', '费', '共暖', '暖费'])
  expect(searchWords('共，暖', segment)).toEqual(['共', '暖'])
  expect(searchWords('WiFi 供暖', segment)).toEqual(['wifi', '供暖'])
})

test('nothing that could break a query is a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of searchWords(text, segment)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
    }),
  )
  expect(searchWords("'); drop table x; --<b>供暖</b>", segment)).toContain('供暖')
  expect(searchWords('', segment)).toEqual([])
})

test('100 000 times one character is two words', () => {
  expect(searchWords('啊'.repeat(100_000), segment)).toEqual(['啊', '啊啊'])
})

test('a word’s places are title, questions and body', () => {
  expect(wordVector({ title: ['供暖'], questions: ['供暖', '不热'], body: ['不热'] })).toBe("'供暖':1A,2B '不热':2B,3C")
  expect(wordVector({ title: [], questions: [], body: [] })).toBe('')
})
