import { expect, test } from 'vitest'
import { castCity } from '../../../test/cast/city.ts'
import type { RepeatRule } from './api.ts'
import type { CategoryCode } from './category.ts'
import { problemsOf } from './edition.ts'
import { repeatRuleOf } from './repeat-rule.ts'

const { rulebook } = castCity()
const line = (category: string): RepeatRule => ({
  category,
  window: { amount: 7, unit: 'days' },
  within: 'community',
  alike: 0.5,
})
const withLines = (...categories: readonly string[]) => ({
  ...rulebook,
  classify: { ...rulebook.classify, repeats: categories.map(line) },
})

test.each([
  ['heat.indoor.cold', 'heat.indoor.cold'],
  ['heat.indoor.hot', 'heat.indoor.*'],
  ['heat.fee.dispute', 'heat.*'],
  ['heating.other', '*'],
])('of the lines about %s, %s decides [CLASSIFY-03]', (category, decides) => {
  const lines = withLines('*', 'heat.*', 'heat.indoor.cold', 'heat.indoor.*')
  expect(repeatRuleOf(lines, category as CategoryCode).category).toBe(decides)
})

test('the line for all decides while no category is known', () => {
  expect(repeatRuleOf(withLines('heat.*', '*')).category).toBe('*')
})

test('an edition without a line for all, or with two of one category, may not come into force', () => {
  expect(problemsOf(withLines('heat.*'))).toEqual([
    { field: '/classify/repeats', problem: 'no-line-for-all-categories' },
  ])
  expect(problemsOf(withLines('*', 'heat.*', 'heat.*'))).toEqual([
    { field: '/repeats/heat.*', problem: 'code-appears-twice' },
  ])
  expect(() => repeatRuleOf(withLines('heat.*'))).toThrow('add one with "*"')
})
