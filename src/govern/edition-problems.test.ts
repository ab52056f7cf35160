import { expect, test } from 'vitest'
import { castCity } from '../../test/cast/city.ts'
import { editionProblems } from './edition-problems.ts'

const city = castCity()
const { rulebook } = city

test('the rules in force fit the city they are in force in', () => {
  expect(editionProblems(rulebook, city)).toEqual([])
})

test('what categories, catalogue and people name must be in the edition, each once, by its field [GOVERN-01]', () => {
  const bare = {
    ...rulebook,
    levels: rulebook.levels.filter(({ code }) => code !== '7d'),
    signLimits: rulebook.signLimits.filter(({ code }) => code !== '30min'),
    rules: rulebook.rules.filter(({ id }) => id !== 'DISPATCH-07'),
  }
  expect(editionProblems(bare, city)).toEqual(
    ['/levels/7d', '/signLimits/30min', '/rules/DISPATCH-07'].map((field) => ({
      field,
      problem: 'in-use-and-missing',
    })),
  )
})
