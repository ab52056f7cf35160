import { expect, test } from 'vitest'
import { categories, levels } from '../../test/cast/catalogue.ts'
import { castCity } from '../../test/cast/city.ts'
import { callerOf, planOf, stratumOf } from './stratum.ts'

const { campaign } = castCity().rulebook.appraise

test('the first stratum whose conditions all hold decides [APPRAISE-07]', () => {
  const of = (traits: Parameters<typeof stratumOf>[1], level = levels.week) => stratumOf(campaign, traits, level).code
  expect(of({ kind: 'praise', requester: 'firm' }, levels.day)).toBe('urgent')
  expect(of({ kind: 'praise', requester: 'firm' })).toBe('firms')
  expect(of({ kind: 'praise', requester: 'citizen' })).toBe('words')
  expect(of({ kind: 'complaint' })).toBe('others')
  expect(of({})).toBe('others')
})

test('a category is a leaf or all below a branch; one that is not known yet fits none', () => {
  const [plain] = campaign.strata
  if (plain === undefined) throw new Error('The cast has no stratum')
  const heat = { code: 'heat', words: plain.words, share: 1, plan: 'people', categories: ['heat.*'] }
  const design = { ...campaign, strata: [heat, ...campaign.strata.slice(-1)] }
  const of = (traits: Parameters<typeof stratumOf>[1]) => stratumOf(design, traits, undefined).code
  expect(of({ category: categories.tooCold })).toBe('heat')
  expect(of({ category: 'heating.other.thing' as typeof categories.tooCold })).toBe('others')
  expect(of({})).toBe('others')
  expect(() => stratumOf({ ...design, strata: [heat] }, {}, undefined)).toThrow('no stratum for all')
})

test('a plan names who makes each call; the last one named makes the rest, and people where the plan is gone', () => {
  const plan = planOf(campaign, 'link-first')
  expect([1, 2, 3].map((call) => callerOf(plan, call))).toEqual(['automatic', 'person', 'person'])
  expect(callerOf(planOf(campaign, 'gone'), 1)).toBe('person')
})
