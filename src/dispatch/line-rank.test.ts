import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { places } from '../../test/cast/city.ts'
import { compareLines, isAbout } from './line-rank.ts'

const about = fc.record({
  category: fc.constantFrom('*', 'heat.*', 'heat.indoor.*', 'heat.indoor.too-cold'),
  place: fc.constantFrom('*', places.chaoyang as string, places.jianwai as string),
  kind: fc.constantFrom('*' as const, 'complaint' as const),
  requester: fc.constantFrom('*' as const, 'firm' as const),
  condition: fc.constantFrom('', 'urgent', 'online'),
})
const line = about.map(({ requester, condition, ...what }): CatalogueLine => {
  const narrowed = { ...(requester !== '*' && { requester }), ...(condition !== '' && { condition }) }
  return { id: 'X', lead: 'street', supports: [], basis: '', ...what, ...narrowed }
})
const matter = {
  kind: 'complaint' as const,
  category: 'heat.indoor.too-cold' as CategoryCode,
  place: places.yongan,
  requester: 'firm' as const,
}
const whole = (over: Partial<CatalogueLine>): CatalogueLine => ({
  id: 'X',
  category: '*',
  place: '*',
  kind: '*',
  lead: 'street',
  supports: [],
  basis: '',
  ...over,
})

test('category decides before place, place before kind, kind before requester, and that before a condition [DISPATCH-01]', () => {
  const leaf = whole({ category: 'heat.indoor.too-cold' })
  const prefix = whole({ category: 'heat.indoor.*', place: places.jianwai, kind: 'complaint' })
  const shorter = whole({ category: 'heat.*', place: places.jianwai, kind: 'complaint' })
  const street = whole({ place: places.jianwai })
  const district = whole({ place: places.chaoyang, kind: 'complaint' })
  const kind = whole({ kind: 'complaint' })
  const [firm, urgent, rest] = [whole({ requester: 'firm' }), whole({ condition: 'urgent' }), whole({})]
  const order = [leaf, prefix, shorter, street, district, kind, firm, urgent, rest]
  expect(order.toReversed().toSorted(compareLines)).toEqual(order)
})

test('lines about one matter are equal only when they say the same, and where each has a condition', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      const of = ({ category, place, kind, requester, condition }: CatalogueLine) =>
        [category, place, kind, requester, condition !== undefined].join(' ')
      const same = of(a) === of(b)
      expect(compareLines(a, b) === 0).toBe(same)
      expect(Math.sign(compareLines(a, b))).toBe(-Math.sign(compareLines(b, a)) + 0)
    }),
  )
})

test('every line that is wider than another in one part and the same in the rest is about all that the other is', () => {
  fc.assert(
    fc.property(line, fc.constantFrom(...demandKinds), (narrow, kind) => {
      const asked = { ...matter, kind }
      const { requester: _, ...whoever } = narrow
      const wider = [
        whoever,
        { ...narrow, category: '*' },
        { ...narrow, place: '*' },
        { ...narrow, kind: '*' as const },
      ]
      if (isAbout(narrow, asked)) for (const wide of wider) expect(isAbout(wide, asked)).toBe(true)
    }),
  )
})

test('a prefix ends at its dot', () => {
  const heating = { ...matter, category: 'heating.indoor.too-cold' as CategoryCode }
  expect(isAbout(whole({ category: 'heat.*' }), heating)).toBe(false)
})
