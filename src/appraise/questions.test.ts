import { expect, test } from 'vitest'
import { answersOfKeys, choices, keysOf } from './questions.ts'

test('every channel gives the answers in one order, from yes and good downwards [APPRAISE-07]', () => {
  expect(choices).toEqual({
    contacted: [true, false],
    solved: ['solved', 'partly', 'unsolved'],
    satisfied: ['satisfied', 'basically', 'unsatisfied'],
  })
  expect(keysOf('contacted')).toEqual(['1', '2'])
})

test('keys of a phone are answers; one that stands for nothing makes no answer at all', () => {
  const keys = { answeredBy: '2', contacted: '1', solved: '2', satisfied: '3' }
  expect(answersOfKeys(keys)).toEqual({
    answeredBy: 'other',
    contacted: true,
    solved: 'partly',
    satisfied: 'unsatisfied',
  })
  expect(answersOfKeys({ ...keys, contacted: '3' })).toBeUndefined()
  expect(answersOfKeys({ ...keys, solved: '__proto__' })).toBeUndefined()
  expect(answersOfKeys({})).toBeUndefined()
})
