import { expect, test } from 'vitest'
import { isWhole, ownDraft, whatIfBody } from './what-if-draft.ts'

const form = { period: '2026-11', table: 'streets', scoring: 'three-rates' } as const

test('what is left as it was is not sent [APPRAISE-17]', () => {
  expect(whatIfBody({ ...form, answerers: [], firstDay: null, way: '' })).toEqual(form)
  expect(whatIfBody({ ...form, answerers: ['other'], firstDay: 1, way: 'volume' })).toEqual({
    ...form,
    validAnswerers: ['other'],
    firstDay: 1,
    way: 'volume',
  })
})

test('a draft is sent as a template with shares, and only when its weights are whole', () => {
  const draft = { ...form, scoring: ownDraft, response: 10, resolution: 33.3, satisfaction: 56.7, basically: 90 }
  expect(whatIfBody(draft).scoring).toMatchObject({
    weights: { response: 0.1, resolution: 0.333, satisfaction: 0.567 },
    partlyWeight: 0,
    basicallyWeight: 0.9,
  })
  expect(isWhole(draft)).toBe(true)
  expect(isWhole({ ...draft, response: 11 })).toBe(false)
  expect(isWhole(form)).toBe(true)
})
