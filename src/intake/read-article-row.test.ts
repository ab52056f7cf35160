import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../../test/cast/catalogue.ts'
import { castCity, places, units } from '../../test/cast/city.ts'
import { articleHeadings, articleRowOf, readArticleRow } from './read-article-row.ts'

const reading = { city: castCity(), bodyLimit: 100 }
const good = {
  id: 'A-001',
  title: '顶层漏雨怎么修',
  questions: '房顶漏水；谁来修',
  body: '保修期内联系建设单位。',
  unit: units.housing,
  categories: categories.leak,
  region: places.jianwai,
  source: '维修资金管理办法',
  source_number: '2007 年 165 号令',
  valid_from: '2026-01-01',
  valid_to: '2026-12-31',
  public: '是',
}
const findingsOf = (over: object) => {
  const result = readArticleRow({ ...good, ...over }, reading)
  return 'findings' in result ? result.findings : []
}

test('a row is read as an article, by either headings, and written as the same row', () => {
  const result = readArticleRow(good, reading)
  expect(result).toMatchObject({
    read: {
      article: 'A-001',
      content: { questions: ['房顶漏水', '谁来修'], source: { number: '2007 年 165 号令' }, isPublic: true },
    },
  })
  const named = Object.entries(good).map(([field, value]) => [
    articleHeadings[field as keyof typeof articleHeadings],
    value,
  ])
  expect(readArticleRow(Object.fromEntries(named), reading)).toEqual(result)
  if ('read' in result) expect(readArticleRow(articleRowOf(result.read), reading)).toEqual(result)
})

test.each([
  ['id', 'id-faulty', { id: '' }],
  ['id', 'id-faulty', { id: '条目一' }],
  ['title', 'missing', { title: ' ' }],
  ['title', 'too-long', { title: '长'.repeat(201) }],
  ['body', 'missing', { body: '' }],
  ['body', 'too-long', { body: '长'.repeat(101) }],
  ['valid_from', 'date-faulty', { valid_from: '2026-02-29' }],
  ['valid_to', 'dates-reversed', { valid_to: '2025-12-31' }],
  ['public', 'not-yes-or-no', { public: '也许' }],
  ['unit', 'not-known', { unit: 'nobody' }],
  ['region', 'not-known', { region: '999999' }],
  ['categories', 'not-known', { categories: `${categories.leak};no.such` }],
])('%s: %s', (field, reason, over) => {
  expect(findingsOf(over)).toContainEqual([field, reason])
})

test('whatever stands in the cells, a row is read or every fault has a field', () => {
  const cells = fc.dictionary(fc.constantFrom(...Object.keys(good), '标题'), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(cells, (row) => {
      const result = readArticleRow(row, reading)
      if ('findings' in result) expect(result.findings.length).toBeGreaterThan(0)
      else expect(result.read.article).not.toBe('')
    }),
  )
})
