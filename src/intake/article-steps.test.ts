import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { ArticleContent } from './article.ts'
import { type ArticleStanding, type ArticleStep, stepArticle, writeArticle } from './article-steps.ts'

const today = localDate('2026-11-23')
const heat: ArticleContent = {
  title: '供暖投诉怎么答',
  questions: ['家里不热找谁'],
  body: '先问清小区、楼门号和室温。',
  unit: 'bureau-heat',
  categories: ['public.heat.cold'],
  source: { name: '供热采暖管理办法' },
  validFrom: '2026-11-01',
  validTo: '2027-03-15',
  isPublic: true,
}
const author = { person: 'wu', role: 'department-handler', unit: 'bureau-heat' }
const chief = { person: 'wei', role: 'administrator', unit: 'centre' }
const draft: ArticleStanding = { version: 1, state: 'draft', author: 'wu', published: null, unit: 'bureau-heat' }
const inReview: ArticleStanding = { ...draft, state: 'in-review' }
const write = (standing: ArticleStanding | undefined, over: object = {}, replaces = standing?.version ?? 0) =>
  writeArticle(standing, { content: heat, editor: author, bodyLimit: 100, ...over }, replaces)
const step = (standing: ArticleStanding, name: ArticleStep, over: object = {}) =>
  stepArticle(standing, { step: name, editor: chief, content: heat, note: '', today, ...over })

test('a department writes its own unit’s articles, the hotline any [INTAKE-07]', () => {
  expect(write(undefined)).toEqual({ accepted: true, facts: [{ version: 1 }] })
  expect(write(draft)).toEqual({ accepted: true, facts: [{ version: 2 }] })
  expect(write(undefined, { editor: chief })).toMatchObject({ accepted: true })
  const stranger = { ...author, unit: 'bureau-water' }
  expect(write(undefined, { editor: stranger })).toMatchObject({ reason: 'not-your-unit', rule: 'INTAKE-07' })
  expect(write(draft, { content: { ...heat, unit: 'bureau-water' } })).toMatchObject({ reason: 'not-your-unit' })
  expect(write({ ...draft, unit: 'bureau-water' })).toMatchObject({ reason: 'not-your-unit' })
  expect(write(undefined, { editor: { ...chief, role: 'auditor' } })).toMatchObject({ reason: 'not-your-unit' })
})

test('who did not see the newest version does not write over it', () => {
  expect(write({ ...draft, version: 3 }, {}, 2)).toMatchObject({ reason: 'changed-meanwhile' })
  expect(write(draft, {}, 0)).toMatchObject({ reason: 'changed-meanwhile' })
})

test.each([
  ['title-missing', { title: ' ' }],
  ['body-missing', { body: '\n' }],
  ['body-too-long', { body: '长'.repeat(101) }],
])('%s', (reason, over) => {
  expect(write(undefined, { content: { ...heat, ...over } })).toMatchObject({ reason })
})

test('a draft is handed in, then published by somebody else than its author [INTAKE-07]', () => {
  expect(step(draft, 'submit', { editor: author })).toEqual({ accepted: true, facts: [{ state: 'in-review' }] })
  expect(step(inReview, 'publish')).toEqual({ accepted: true, facts: [{ state: 'published' }] })
  expect(step({ ...inReview, author: 'wei' }, 'publish')).toMatchObject({ reason: 'own-article', rule: 'INTAKE-07' })
  expect(step(inReview, 'publish', { editor: author })).toMatchObject({ reason: 'not-your-unit' })
  expect(step(draft, 'publish')).toMatchObject({ reason: 'not-in-review' })
  expect(step(inReview, 'submit')).toMatchObject({ reason: 'no-draft' })
})

test.each([
  ['unit-missing', { unit: undefined }],
  ['source-missing', { source: undefined }],
  ['source-missing', { source: { name: ' ' } }],
  ['validity-missing', { validTo: undefined }],
  ['validity-missing', { validFrom: '2027-04-01' }],
  ['validity-over', { validTo: '2026-11-22' }],
])('%s keeps an article from being published [INTAKE-07]', (reason, over) => {
  expect(step(inReview, 'publish', { content: { ...heat, ...over } })).toMatchObject({ reason, rule: 'INTAKE-07' })
})

test('sending back and taking out of force say why', () => {
  const inForce: ArticleStanding = { ...draft, state: 'published', published: 1 }
  expect(step(inReview, 'return')).toMatchObject({ reason: 'note-missing' })
  expect(step(inReview, 'return', { note: '缺来源' })).toEqual({ accepted: true, facts: [{ state: 'draft' }] })
  expect(step(draft, 'return', { note: '缺来源' })).toMatchObject({ reason: 'not-in-review' })
  expect(step(inForce, 'withdraw')).toMatchObject({ reason: 'note-missing' })
  expect(step(inForce, 'withdraw', { note: '办法已废止' })).toEqual({ accepted: true, facts: [{ state: 'withdrawn' }] })
  expect(step(draft, 'withdraw', { note: '作废' })).toMatchObject({ reason: 'nothing-in-force' })
})
