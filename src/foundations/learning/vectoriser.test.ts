import fc from 'fast-check'
import { expect, test } from 'vitest'
import { squareOf } from './sparse-vector.ts'
import { vectoriser } from './vectoriser.ts'

const rarity = Float32Array.from({ length: 12 }, (_, column) => 1 + column / 4)
const vectorise = vectoriser(rarity, [1, 0.5])

const kinds = fc.tuple(...[0, 1].map(() => fc.array(fc.integer({ min: -1, max: 11 }), { maxLength: 30 })))

test('every known piece has the place of its column, every other has none, and the vector is of length 1 or empty', () => {
  fc.assert(
    fc.property(kinds, (said) => {
      const { vector, places } = vectorise(said.map((pieces) => Int32Array.from(pieces)))
      for (const [kind, pieces] of said.entries())
        expect(Array.from(places[kind] ?? [], (at) => vector.columns[at] ?? -1)).toEqual(pieces)
      expect(squareOf(vector)).toBeCloseTo(vector.columns.length === 0 ? 0 : 1, 5)
    }),
  )
})

test('a text is not changed by the one read before it', () => {
  fc.assert(
    fc.property(kinds, kinds, (before, said) => {
      const read = () => vectorise(said.map((pieces) => Int32Array.from(pieces)))
      const alone = read()
      vectorise(before.map((pieces) => Int32Array.from(pieces)))
      expect(read()).toEqual(alone)
    }),
  )
})

test('pieces of two kinds that share a column by their hash count each with its own kind', () => {
  const { vector, places } = vectorise([Int32Array.of(3), Int32Array.of(3)])
  expect([[...vector.columns], places.map((one) => [...one])]).toEqual([
    [3, 3],
    [[0], [1]],
  ])
  expect((vector.values[0] as number) / (vector.values[1] as number)).toBeCloseTo(2, 5)
})
