import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitCode } from '#foundations/units/unit.ts'
import { castCity, units } from '../../test/cast/city.ts'
import { heaviestFirst, loadOf } from './workload.ts'

const city = castCity()
const rules = city.rulebook.handle.workload
const withRules = (over: Partial<typeof rules>) => ({
  ...city,
  rulebook: { ...city.rulebook, handle: { ...city.rulebook.handle, workload: { ...rules, ...over } } },
})
const burden = { unit: units.jianwai, open: 30, overdue: 2, soon: 5 }

describe('what a unit carries against its people [HANDLE-17]', () => {
  test('is told by the head count of its kind', () => {
    const given = withRules({ each: 10, byKind: [{ kind: 'street', people: 6 }], byUnit: [] })
    expect(loadOf(burden, given)).toEqual({ ...burden, people: 6, share: 0.5 })
  })

  test('its own head count comes before that of its kind', () => {
    const byUnit = [{ unit: units.jianwai, people: 2 }]
    expect(loadOf(burden, withRules({ each: 10, byUnit }))).toMatchObject({ people: 2, share: 1.5 })
  })

  test('a unit nobody knows the people of has no load', () => {
    expect(loadOf({ ...burden, unit: unitCode('nobody') }, city)).toBeUndefined()
    expect(loadOf(burden, withRules({ byKind: [], byUnit: [] }))).toBeUndefined()
  })

  test('the shipped edition counts every kind of unit', () => {
    for (const { code } of city.units.values()) expect(loadOf({ ...burden, unit: code }, city)).toBeDefined()
  })

  test('more tickets never make the load lighter', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (open, more) => {
        const [less, all] = [loadOf({ ...burden, open }, city), loadOf({ ...burden, open: open + more }, city)]
        return (less?.share ?? 0) <= (all?.share ?? 0)
      }),
    )
  })
})

test('the heaviest comes first, whatever order they came in', () => {
  const loads = [units.jianwai, units.chaowai, units.housing].map((unit, at) => ({
    ...burden,
    unit,
    people: 1,
    share: at / 2,
  }))
  expect(heaviestFirst(loads).map(({ share }) => share)).toEqual([1, 0.5, 0])
  expect(heaviestFirst(loads.toReversed())).toEqual(heaviestFirst(loads))
})
