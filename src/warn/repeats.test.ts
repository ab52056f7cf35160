import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { castCity } from '../../test/cast/city.ts'
import { type Demand, findRepeats, notAmong } from './repeats.ts'

const { rulebook } = castCity()
const { count } = rulebook.warn.repeats
const said = (key: string, category: string, at: number): Demand => ({
  ticket: `${key}-${category}-${at}`,
  key,
  category,
  at: at as Moment,
})
const find = (demands: readonly Demand[], since = 0) => findRepeats(demands, since as Moment, rulebook)

test('three times the same matter by the same requester within the window is a repeat [WARN-01]', () => {
  const cold = [said('wang', 'heat', 10), said('wang', 'heat', 30), said('wang', 'heat', 20)]
  expect(find([...cold, said('wang', 'noise', 40), said('li', 'heat', 50)])).toEqual([
    { key: 'wang', category: 'heat', tickets: ['wang-heat-30', 'wang-heat-20', 'wang-heat-10'], first: 10, last: 30 },
  ])
})

test('what was said before the window does not count', () => {
  const cold = [said('wang', 'heat', 10), said('wang', 'heat', 30), said('wang', 'heat', 20)]
  expect(find(cold, 10)).toHaveLength(1)
  expect(find(cold, 11)).toHaveLength(0)
})

test('what one requester said alone is not said again as the community’s', () => {
  const [alone, together] = [
    [10, 20, 30].map((at) => said('wang', 'heat', at)),
    [10, 20, 30, 40].map((at) => said('yongan', 'heat', at)),
  ]
  const asCommunity = alone.map((demand) => ({ ...demand, key: 'yongan' }))
  expect(notAmong(find(asCommunity), find(alone))).toEqual([])
  expect(notAmong(find(together), find(alone))).toHaveLength(1)
})

test('no ticket stands in two groups, every group is full enough, and order of arrival does not matter', () => {
  const demand = fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), fc.nat(1_000))
    .map((one) => said(...one))
  fc.assert(
    fc.property(fc.uniqueArray(demand, { selector: ({ ticket }) => ticket }), (demands) => {
      const found = find(demands)
      const tickets = found.flatMap((repeat) => repeat.tickets)
      expect(new Set(tickets).size).toBe(tickets.length)
      expect(found.every((repeat) => repeat.tickets.length >= count && repeat.first <= repeat.last)).toBe(true)
      expect(find(demands.toReversed())).toEqual(found)
    }),
  )
})
