import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { solvePositive } from './cholesky.ts'

test('two equations by hand: 4x + 2y = 10 and 2x + 3y = 9 give x = 1.5 and y = 2', () => {
  const [x, y] = solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9))
  expect(x).toBeCloseTo(1.5, 12)
  expect(y).toBeCloseTo(2, 12)
})

test('a matrix that is not positive definite is refused', () => {
  expect(() => solvePositive(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toThrow('not positive definite')
})

test('what is solved gives the right side again', () => {
  const entries = fc.double({ min: -3, max: 3, noNaN: true })
  const system = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.tuple(fc.array(entries, { minLength: width * width, maxLength: width * width }), fc.constant(width)),
    )
  fc.assert(
    fc.property(system, ([made, width]) => {
      const matrix = positiveOf(made, width)
      const right = Float64Array.from({ length: width }, (_, row) => row - 1)
      const solution = solvePositive(Float64Array.from(matrix), right)
      for (let row = 0; row < width; row++) {
        const sum = solution.reduce((total, value, column) => total + value * (matrix[row * width + column] ?? 0), 0)
        expect(sum).toBeCloseTo(right[row] ?? 0, 6)
      }
    }),
    { numRuns: 50 },
  )
})

/** M M' + I is positive definite whatever M is. */
function positiveOf(made: readonly number[], width: number): Float64Array {
  return Float64Array.from({ length: width * width }, (_, at) => {
    const [row, column] = [Math.floor(at / width), at % width]
    let sum = row === column ? 1 : 0
    for (let k = 0; k < width; k++) sum += (made[row * width + k] ?? 0) * (made[column * width + k] ?? 0)
    return sum
  })
}
