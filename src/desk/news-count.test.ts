import { expect, test } from 'vitest'
import { allKnown, type NewsCount, newsAfter } from './news-count.ts'

function after(...counts: readonly number[]): NewsCount {
  return counts.reduce<NewsCount | undefined>(newsAfter, undefined) ?? { known: 0, news: 0 }
}

test('what waited when one sat down is no news, what comes on top of it is', () => {
  expect(after(3)).toEqual({ known: 3, news: 0 })
  expect(after(3, 5)).toEqual({ known: 3, news: 2 })
})

test('what goes takes no news with it that came before, and what comes after it is news', () => {
  expect(after(3, 1)).toEqual({ known: 1, news: 0 })
  expect(after(3, 1, 2)).toEqual({ known: 1, news: 1 })
})

test('what was looked at is no news any more', () => {
  const looked = allKnown(after(3, 5))
  expect(looked).toEqual({ known: 5, news: 0 })
  expect(newsAfter(looked, 6).news).toBe(1)
})
