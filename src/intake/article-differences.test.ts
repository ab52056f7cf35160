import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleContent } from './article.ts'
import { articleDifferences } from './article-differences.ts'

const article: ArticleContent = {
  title: '供暖期时间',
  questions: ['几号来暖气'],
  body: '一般十一月中旬开始。遇低温可提前。',
  categories: ['public.heat.cold'],
  isPublic: false,
}

test('equal versions have no difference', () => {
  expect(articleDifferences(article, { ...article })).toEqual([])
})

test('a sentence that was changed is shown as removed and added, the others as they stayed', () => {
  expect(
    articleDifferences(article, { ...article, body: '一般十一月十五日开始。遇低温可提前。', isPublic: true }),
  ).toEqual([
    {
      field: 'body',
      stretches: [
        { kind: 'removed', text: '一般十一月中旬开始。' },
        { kind: 'added', text: '一般十一月十五日开始。' },
        { kind: 'same', text: '遇低温可提前。' },
      ],
    },
    {
      field: 'isPublic',
      stretches: [
        { kind: 'removed', text: 'false' },
        { kind: 'added', text: 'true' },
      ],
    },
  ])
})

test('without what was added it is the old text, without what was removed the new', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [found] = articleDifferences({ ...article, body: before }, { ...article, body: after })
      const without = (kind: string) =>
        found?.stretches
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('')
      if (found === undefined) expect(before).toBe(after)
      else expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})
