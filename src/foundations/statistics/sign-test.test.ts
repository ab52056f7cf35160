import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOfLead } from './sign-test.ts'

test.each([
  [0, 0, 1],
  [1, 0, 1 / 2],
  [5, 0, 1 / 32],
  [9, 1, 11 / 1024],
  [3, 3, 42 / 64],
  [0, 7, 1],
])('%i ahead and %i behind', (ahead, behind, chance) => {
  expect(chanceOfLead(ahead, behind)).toBeCloseTo(chance, 12)
})

test('it is a probability, never rises with the lead, and both sides share one middle', () => {
  const count = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(count, count, (ahead, behind) => {
      const chance = chanceOfLead(ahead, behind)
      expect(chance).toBeGreaterThan(0)
      expect(chance).toBeLessThanOrEqual(1)
      if (behind > 0) expect(chanceOfLead(ahead + 1, behind - 1)).toBeLessThanOrEqual(chance + 1e-12)
      if (ahead > 0) expect(chance + chanceOfLead(behind + 1, ahead - 1)).toBeCloseTo(1, 9)
    }),
  )
})

test('twenty thousand cases are counted at once', () => {
  expect(chanceOfLead(10_400, 9_600)).toBeLessThan(1e-7)
  expect(chanceOfLead(10_000, 10_000)).toBeCloseTo(0.5, 2)
})
