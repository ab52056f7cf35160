import fc from 'fast-check'
import { expect, test } from 'vitest'
import { talliesOfGroups } from './rating-group.ts'
import { type Rating, tallyOf } from './three-rates.ts'

const rating: fc.Arbitrary<Rating> = fc.record(
  {
    valid: fc.boolean(),
    contacted: fc.boolean(),
    solved: fc.constantFrom('solved', 'partly', 'unsolved'),
    satisfied: fc.constantFrom('satisfied', 'basically', 'unsatisfied'),
    excluded: fc.boolean(),
    weight: fc.constantFrom(1, 2.5, 10 / 3, 1 / 0.7),
    signedInTime: fc.boolean(),
    closedInTime: fc.boolean(),
  },
  { requiredKeys: ['valid', 'contacted', 'solved', 'satisfied', 'excluded', 'weight'] },
)

test('groups of alike tickets count as the tickets one by one, in whichever order [APPRAISE-10]', () => {
  const group = fc.record({ unit: fc.constantFrom('a', 'b'), rating, count: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
      const oneByOne = (unit: string) =>
        groups.filter((one) => one.unit === unit).flatMap((one) => Array.from({ length: one.count }, () => one.rating))
      const tallies = talliesOfGroups(groups)
      for (const { unit, ...scopes } of tallies) expect(scopes).toEqual(tallyOf(oneByOne(unit)))
      expect(talliesOfGroups(groups.toReversed())).toEqual(tallies)
    }),
    { numRuns: 100 },
  )
})
