import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import { type Candidate, type Question, rankArticles, rarityOf } from './rank-articles.ts'

const article = (over: Partial<Candidate>): Candidate => ({
  article: 'A-1',
  title: '',
  questions: '',
  body: '',
  categories: [],
  region: null,
  uses: 0,
  ...over,
})
const asks = (text: string, ...words: readonly string[]): Question => ({
  text,
  words: words.map((word) => ({ word, asked: word, weight: 1, rarity: 2 })),
})
const order = (question: Question, ...candidates: readonly Candidate[]) =>
  rankArticles(question, candidates).map(({ article: { article: id } }) => id)

test('a word in the title counts more than among the questions, and there more than in the body', () => {
  const long = '其他的话'.repeat(20)
  expect(
    order(
      asks('停水', '停水'),
      article({ article: 'body', body: `${long}停水` }),
      article({ article: 'title', title: '突发停水怎么查询', body: long }),
      article({ article: 'questions', questions: '小区停水找谁', body: long }),
    ),
  ).toEqual(['title', 'questions', 'body'])
})

test('a rare word decides against a common one', () => {
  const words = [
    { word: '怎么', asked: '怎么', weight: 1, rarity: rarityOf(40, 45) },
    { word: '落户', asked: '落户', weight: 1, rarity: rarityOf(1, 45) },
  ]
  const [first] = rankArticles({ text: '怎么落户', words }, [
    article({ article: 'common', title: '怎么' }),
    article({ article: 'rare', body: '落户咨询' }),
  ])
  expect(first?.article.article).toBe('rare')
})

test('the category in hand, use and place decide between equals', () => {
  const question = asks('停车', '停车')
  const one = article({ article: 'one', title: '停车' })
  const other = article({ article: 'two', title: '停车', categories: ['traffic.parking.lot'] })
  expect(order(question, one, other)).toEqual(['one', 'two'])
  expect(order({ ...question, category: 'traffic.parking.lot' }, one, other)).toEqual(['two', 'one'])
  expect(order(question, one, { ...other, uses: 50 })).toEqual(['two', 'one'])
  const elsewhere = { ...one, region: '110114' }
  expect(order({ ...question, place: placeCode('110105001') }, elsewhere, other)).toEqual(['two', 'one'])
  expect(order({ ...question, place: placeCode('110114010') }, elsewhere, other)).toEqual(['one', 'two'])
})

test('a word that means the same counts, but less, and never twice', () => {
  const words = [
    { word: '暖气', asked: '暖气', weight: 1, rarity: 2 },
    { word: '供暖', asked: '暖气', weight: 0.6, rarity: 2 },
  ]
  const question = { text: '暖气', words }
  const [same, asked] = [article({ article: 'same', title: '供暖' }), article({ article: 'asked', title: '暖气' })]
  expect(order(question, same, asked)).toEqual(['asked', 'same'])
  const both = rankArticles(question, [article({ title: '供暖' }), article({ article: 'A-2', title: '供暖' })])
  expect(both.map(({ share }) => share)).toEqual([0.6, 0.6])
})

test('a share lies between 0 and 1, and what speaks of nothing asked scores 0', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'供暖停水费怎么办'), maxLength: 20 })
  fc.assert(
    fc.property(texts, texts, fc.array(texts.filter((text) => text !== '')), (title, body, words) => {
      for (const { share, score } of rankArticles(asks('x', ...new Set(words)), [article({ title, body })])) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
        expect(score > 0).toBe(share > 0)
      }
    }),
  )
})
