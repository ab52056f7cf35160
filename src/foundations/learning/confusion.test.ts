import { expect, test } from 'vitest'
import { confusionOf, figuresOf } from './confusion.ts'

test('figures are those of the textbook', () => {
  const pairs = [
    ...Array.from({ length: 8 }, () => ({ truth: 0, guess: 0 })),
    ...Array.from({ length: 2 }, () => ({ truth: 0, guess: 1 })),
    ...Array.from({ length: 6 }, () => ({ truth: 1, guess: 1 })),
    ...Array.from({ length: 4 }, () => ({ truth: 1, guess: 0 })),
  ]
  const confusion = confusionOf(pairs, 3)
  expect(confusion).toEqual([
    [8, 2, 0],
    [4, 6, 0],
    [0, 0, 0],
  ])
  const { accuracy, macroF1, classes } = figuresOf(confusion)
  expect(accuracy).toEqual({ numerator: 14, denominator: 20 })
  expect(classes[0]).toEqual({
    precision: { numerator: 8, denominator: 12 },
    recall: { numerator: 8, denominator: 10 },
    f1: 16 / 22,
  })
  expect(macroF1).toBeCloseTo((16 / 22 + 12 / 18 + 0) / 3, 12)
})

test('nothing judged is neither good nor bad', () => {
  expect(figuresOf(confusionOf([], 0))).toEqual({ accuracy: { numerator: 0, denominator: 0 }, macroF1: 0, classes: [] })
})
