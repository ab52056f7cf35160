import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import { beijingWorld } from '../../test/cast/beijing.ts'
import { hoursLater } from '../../test/cast/city.ts'
import { classified, ticketNumber } from '../../test/cast/tickets.ts'
import { splitStep } from './split-script.ts'
import { otherUnit, streetUnit } from './units-at.ts'

const world = await beijingWorld()
const [community] = world.city.places.childrenOf(placeCode('110105026'))
const place = community?.code ?? placeCode('110105026')
const first = 'market.food.spoiled' as CategoryCode
const second = 'construction.illegal.new' as CategoryCode
const street = streetUnit(world.city, place)
const departmentOf = (category: CategoryCode) => street && otherUnit(world.city, { place, category }, street)

/** What becomes of the n-th ticket of a street that tells of another matter, too. */
function pieces(n: number, also?: CategoryCode) {
  if (street === undefined) throw new Error('The place has no street')
  const matter = { ...classified(), category: first, place }
  const story = { world, random: seededRandom(String(n)), ticket: ticketNumber(n), matter, lead: street, side: [] }
  const act = splitStep({ ...story, ...(also && { also }) })?.act(hoursLater(2))
  return act?.command === 'SplitTicket' ? act.input.children : []
}

test('the second matter goes to the unit of its line, and sometimes a share of the first to that of its own', () => {
  const drawn = Array.from({ length: 60 }, (_, n) => pieces(n, second))
  for (const children of drawn) expect(children.map(({ lead }) => lead)).toContain(departmentOf(second))
  const both = drawn.filter((children) => children.length === 2)
  expect(both.length).toBeGreaterThan(8)
  expect(both.length).toBeLessThan(40)
  for (const [one, other] of both)
    expect(new Set([one?.lead, other?.lead])).toEqual(new Set([departmentOf(first), departmentOf(second)]))
})

test('each piece says what is asked, and has the same ticket when told again', () => {
  const [piece] = pieces(1, second)
  expect(piece?.matter).toMatch(/核/)
  expect(piece?.matter).not.toMatch(/[{}]/)
  expect(pieces(1, second)).toEqual(pieces(1, second))
  expect(pieces(2, second)[0]?.ticket).not.toBe(piece?.ticket)
})

test('a ticket of one matter is not split', () => {
  expect(pieces(1)).toEqual([])
})
