import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { castCity } from '../../test/cast/city.ts'
import { suggestCategory } from './suggest-category.ts'
import { suggestKind } from './suggest-kind.ts'

const city = castCity()
const spoken = (text: string) => ({ title: '', text })

test('the category whose words are said comes first, with the words that decided', () => {
  const [first] = suggestCategory(spoken('家里暖气一直冰凉，楼上还漏水'), city.categories)
  expect(first).toEqual({
    category: categories.tooCold,
    level: levels.day,
    probability: expect.closeTo(25 / (25 + 6.25 + 4), 10),
    because: ['暖气', '冰凉'],
    by: 'lexicon',
  })
})

test('a longer word hides the shorter one inside it', () => {
  const [first, second] = suggestCategory(spoken('供暖费怎么交'), city.categories)
  expect(first).toMatchObject({ category: categories.heatFee, because: ['供暖费'] })
  expect(second).toMatchObject({ category: categories.tooCold, because: ['供暖'] })
  expect(first?.probability).toBeGreaterThan(5 * (second?.probability ?? 1))
})

test('a word in the title counts twice; pairs of characters alone propose with little certainty', () => {
  const text = '漏水，暖气'
  expect(suggestCategory({ title: '漏水', text }, city.categories)[0]?.category).toBe(categories.leak)
  expect(suggestCategory({ title: '暖气', text }, city.categories)[0]?.category).toBe(categories.tooCold)
  const [vague] = suggestCategory(spoken('供热的事'), city.categories)
  expect(vague?.because).toEqual(['供热'])
  expect(vague?.probability).toBeLessThan(0.2)
})

test('nothing said, nothing proposed', () => {
  expect(suggestCategory(spoken('你好'), city.categories)).toEqual([])
  expect(suggestKind('你好', city.words)).toEqual([])
})

test('cue words tell the kind', () => {
  expect(suggestKind('请问居住证怎么办理，顺便投诉一下', city.words)).toEqual([
    { kind: 'consultation', probability: 3 / 5.3, because: ['怎么办理', '请问'], by: 'lexicon' },
    { kind: 'complaint', probability: 2 / 5.3, because: ['投诉'], by: 'lexicon' },
  ])
})

test('probabilities lie within 0 and 1, never rise down the list, and leave room for doubt', () => {
  const word = fc.constantFrom('暖气', '漏水', '半夜', '供暖费', '投诉', '请问', '，', '啊')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (said) => {
      const text = said.join('')
      for (const list of [suggestCategory(spoken(text), city.categories, 9), suggestKind(text, city.words)]) {
        const shares = list.map(({ probability }) => probability)
        expect(shares).toEqual(shares.toSorted((a, b) => b - a))
        expect(shares.every((share) => share > 0)).toBe(true)
        expect(shares.reduce((a, b) => a + b, 0)).toBeLessThan(1)
      }
    }),
  )
})

test.each([
  ['nothing', ''],
  ['one character very often', '啊'.repeat(100_000)],
  ['a word very often', '暖气'.repeat(10_000)],
  ['control characters', '\u0000\u0007\u001b暖气\u0000不热'],
  ['right to left', '\u202e暖气不热\u202c مرحبا'],
  ['emoji and half of one', '🔥暖气🔥\ud83d'],
  ['SQL and HTML', "'; drop table facts; --<script>暖气</script>"],
])('%s is read calmly and soon', (_, text) => {
  const began = performance.now()
  for (const { probability } of suggestCategory({ title: text, text }, city.categories))
    expect(probability).toBeLessThan(1)
  suggestKind(text, city.words)
  expect(performance.now() - began).toBeLessThan(1_000)
})
