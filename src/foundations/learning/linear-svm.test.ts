import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { separate } from './linear-svm.ts'
import { dot, type SparseVector } from './sparse-vector.ts'

const point = (x: number, y: number): SparseVector => ({
  columns: Int32Array.of(0, 1),
  values: Float32Array.of(x, y),
})

function separated(points: readonly SparseVector[], belongs: (row: number) => boolean, cost = 100) {
  return separate({ vectors: points, belongs, cost: () => cost, width: 2, random: seededRandom('1') })
}

test('what a line can part is parted, each point on its side', () => {
  const lines = fc.record({
    a: fc.double({ min: -1, max: 1, noNaN: true }),
    b: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  })
  fc.assert(
    fc.property(lines, fc.string(), ({ a, b }, seed) => {
      const random = seededRandom(seed)
      const above = ({ values: [x = 0, y = 0] }: SparseVector) => y - a * x - b
      const all = Array.from({ length: 60 }, () => point(2 * random() - 1, 2 * random() - 1))
      const points = all.filter((one) => Math.abs(above(one)) > 0.2)
      const { weights, bias } = separated(points, (row) => above(points[row] as SparseVector) > 0)
      for (const one of points) expect(Math.sign(dot(weights, one) + bias)).toBe(Math.sign(above(one)))
    }),
    { numRuns: 50 },
  )
})

test('the margin is the widest: halfway between the nearest points of both sides', () => {
  const points = [point(1, 0.3), point(1, -0.3), point(-0.5, 0.3), point(-0.5, -0.3), point(2, 0), point(-2, 0)]
  const { weights, bias } = separated(points, (row) => [0, 1, 4].includes(row), 1e5)
  const [across = 0, along = 0] = weights
  expect(Math.abs(along / across)).toBeLessThan(0.1)
  expect(-bias / across).toBeCloseTo(0.25, 1)
})

test('the dearer side is kept whole where not everything can be', () => {
  const points = [point(0, 1), point(0, 1), point(0, 1), point(0, 1)]
  const at = (dear: number) => {
    const task = { vectors: points, belongs: (row: number) => row === 0, width: 2, random: seededRandom('1') }
    const { weights, bias } = separate({ ...task, cost: (row) => (row === 0 ? dear : 1) })
    return Math.sign(dot(weights, points[0] as SparseVector) + bias)
  }
  expect([at(1), at(100)]).toEqual([-1, 1])
})
