import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noTally as none } from '#foundations/three-rates/three-rates.ts'
import { castCity } from '../../test/cast/city.ts'
import { flowNames } from './daily-report.ts'
import { publicFigures } from './public-figures.ts'

const { rulebook } = castCity()

test('counts add up over kinds of requester; what is too small is absent [CIRCULATE-03]', () => {
  const flows = [
    { flow: 'received', count: 3 },
    { flow: 'received', count: 2 },
    { flow: 'closed', count: 4 },
  ] as const
  expect(publicFigures({ flows, tally: none }, rulebook)).toEqual({ day: { received: 5 } })
})

test('the three rates of enough answers have one denominator', () => {
  const tally = {
    ...none,
    volume: 9,
    valid: 5,
    weight: 5,
    squares: 5,
    contacted: 5,
    solved: 4,
    satisfied: 2,
    basically: 1,
  }
  const { basicallyWeight } = rulebook.appraise.scoring
  expect(publicFigures({ flows: [], tally }, rulebook).rates).toEqual({
    response: { numerator: 5, denominator: 5 },
    resolution: { numerator: 4, denominator: 5 },
    satisfaction: { numerator: 2 + basicallyWeight, denominator: 5 },
  })
  expect(
    publicFigures(
      { flows: [], tally: { ...none, volume: 9, valid: 4, weight: 4, squares: 4, contacted: 4 } },
      rulebook,
    ),
  ).toEqual({
    day: {},
  })
})

test('no figure shown is below the smallest', () => {
  const counts = fc.array(fc.record({ flow: fc.constantFrom(...flowNames), count: fc.nat(12) }))
  fc.assert(
    fc.property(counts, (flows) => {
      const { day } = publicFigures({ flows, tally: none }, rulebook)
      for (const count of Object.values(day)) expect(count).toBeGreaterThanOrEqual(rulebook.circulate.smallestPublic)
    }),
  )
})
