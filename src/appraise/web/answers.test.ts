import { expect, test } from 'vitest'
import { afterKey, complete, type Given, needsReason, nextQuestion, withoutLast } from './answers.ts'

const press = (...keys: readonly number[]): Given => keys.reduce<Given>(afterKey, {})

test('three keys answer the three questions in their order', () => {
  expect(press(1, 2, 3)).toEqual({ contacted: true, solved: 'partly', satisfied: 'unsatisfied' })
  expect(nextQuestion(press(2))).toBe('solved')
  expect(nextQuestion(press(1, 1, 1))).toBeUndefined()
})

test('a key that a question does not have changes nothing', () => {
  expect(press(3)).toEqual({})
  expect(press(1, 4, 2)).toEqual(press(1, 2))
  expect(press(1, 1, 1, 2)).toEqual(press(1, 1, 1))
})

test('the last answer can be taken back, one by one', () => {
  expect(withoutLast(press(1, 2, 3))).toEqual(press(1, 2))
  expect(withoutLast(withoutLast(press(1)))).toEqual({})
})

test('only a whole set of answers is complete, and only a negative one takes a reason', () => {
  expect(complete(press(1, 1))).toBeUndefined()
  expect(
    [press(1, 1, 1), press(1, 1, 2), press(1, 2, 1), press(2, 1, 1), press(1, 1, 3), press(2)].map(needsReason),
  ).toEqual([false, false, true, true, true, false])
})
