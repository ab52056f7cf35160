import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { responseWeights } from './response-weights.ts'

test('a quarter drawn of eighty, ten of twenty answered: an answer stands for eight, four by the draw and two by silence', () => {
  expect(responseWeights({ drawn: 20, answered: 10, standsFor: 80 })).toMatchObject({
    design: 4,
    nonResponse: 2,
    adjusted: 8,
  })
})

test('what nobody was drawn for or answered has no weight, never an infinite one', () => {
  expect(responseWeights({ drawn: 0, answered: 0, standsFor: 0 })).toEqual({})
  expect(responseWeights({ drawn: 3, answered: 0, standsFor: 3 })).toEqual({
    design: 1,
    interval: { low: 0, high: expect.closeTo(0.5615, 4) },
  })
})

test('the answers together stand for exactly what was drawn stands for', () => {
  const counts = fc.record({ drawn: fc.integer({ min: 1, max: 500 }), answered: fc.nat(500), over: fc.nat(20) })
  fc.assert(
    fc.property(counts, ({ drawn, answered: wished, over }) => {
      const answered = Math.min(wished, drawn)
      const standsFor = drawn * (1 + over)
      const { adjusted, design = 0, nonResponse = 0 } = responseWeights({ drawn, answered, standsFor })
      if (answered === 0) {
        expect(adjusted).toBeUndefined()
        return
      }
      expect((adjusted ?? 0) * answered).toBeCloseTo(standsFor, 6)
      expect(design * nonResponse).toBeCloseTo(adjusted ?? 0, 9)
    }),
  )
})
