import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadWords, spreadWordsFound } from './spread-words.ts'
import { allHits, buildAutomaton, longestHits, type WordHit, wordsFound } from './word-automaton.ts'

const find = (text: string, ...words: string[]) => {
  const automaton = buildAutomaton(words)
  return allHits(automaton, text).map(({ start, word }) => `${automaton.words[word]}@${start}`)
}
const longest = (text: string, ...words: string[]) => {
  const automaton = buildAutomaton(words)
  return longestHits(automaton, text).map(({ start, end }) => `${text.slice(start, end)}@${start}`)
}

describe('words looked for all at once', () => {
  test('every occurrence is found, words inside words and endings of words too', () => {
    expect(find('燃气泄漏着火了', '泄漏', '燃气泄漏', '着火', '火了', '气泄火')).toEqual([
      '燃气泄漏@0',
      '泄漏@2',
      '着火@4',
      '火了@5',
    ])
  })

  test('the longest words win, and none overlap', () => {
    expect(longest('供暖费和供暖', '供暖', '供暖费')).toEqual(['供暖费@0', '供暖@4'])
    expect(longest('ababa', 'aba', 'b')).toEqual(['aba@0', 'b@3'])
  })

  test('no words, no text, words beyond the basic plane', () => {
    expect(find('着火')).toEqual([])
    expect(find('', '着火', '')).toEqual([])
    expect(find('𠮷野家🔥', '𠮷', '🔥')).toEqual(['𠮷@0', '🔥@4'])
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '火', '𠮷'), minLength: 1, maxLength: 5 })
const wordList = fc.array(letters, { maxLength: 12 })
const story = fc.string({ unit: fc.constantFrom('a', 'b', '火', '𠮷', '，'), maxLength: 40 })

function naiveHits(text: string, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.add(`${at} ${word}`)
  return found
}

describe('laws of the automaton', () => {
  test('it finds what a search for each word finds, each once', () => {
    fc.assert(
      fc.property(story, wordList, (text, words) => {
        const automaton = buildAutomaton(words)
        const hits = allHits(automaton, text)
        const said = hits.map(({ start, word }) => `${start} ${automaton.words[word]}`)
        expect(new Set(said)).toEqual(naiveHits(text, words))
        expect(said).toHaveLength(new Set(said).size)
        for (const { start, end, word } of hits) expect(text.slice(start, end)).toBe(automaton.words[word])
      }),
    )
  })

  test('what is kept does not overlap, and what is left out overlaps something no shorter', () => {
    fc.assert(
      fc.property(story, wordList, (text, words) => {
        const automaton = buildAutomaton(words)
        const kept = longestHits(automaton, text)
        const overlaps = (a: WordHit, b: WordHit) => a.start < b.end && b.start < a.end
        for (const [index, hit] of kept.entries()) expect(hit.start).toBeGreaterThanOrEqual(kept[index - 1]?.end ?? 0)
        for (const hit of allHits(automaton, text))
          expect(kept.some((one) => overlaps(one, hit) && one.end - one.start >= hit.end - hit.start)).toBe(true)
      }),
    )
  })
})

describe('words with a little between their halves', () => {
  test('found by their halves, but not across sentences and not where they stand whole', () => {
    const index = spreadWords(['暖气不热'])
    expect(spreadWordsFound('暖气一直不热', index)).toEqual(['暖气不热'])
    expect(spreadWordsFound('暖气不热', index)).toEqual([])
    expect(spreadWordsFound('有暖气。不热', index)).toEqual([])
    expect(spreadWordsFound('暖气从十一月十五日起就不热', index)).toEqual([])
  })
})

test('a word said twice is one word found', () => {
  expect(wordsFound('暖气、漏水、暖气', buildAutomaton(['漏水', '暖气']))).toEqual(['暖气', '漏水'])
})

test('a hundred thousand times one character is read at once', () => {
  const words = Array.from({ length: 12 }, (_, index) => '火'.repeat(index + 1))
  const automaton = buildAutomaton(words)
  const begin = performance.now()
  expect(longestHits(automaton, '火'.repeat(100_000))).toHaveLength(Math.ceil(100_000 / 12))
  expect(performance.now() - begin).toBeLessThan(3_000)
})
