import { expect, test } from 'vitest'
import type { Moment } from '#foundations/calendar/moment.ts'
import { placeCode } from '#foundations/places/place.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { memory, recall } from './memory.ts'
import { whereaboutsOf } from './whereabouts.ts'

const at = 0 as Moment
type Lit = { readonly type: 'Lit'; readonly at: Moment; readonly lamps: number }
const lamps = memory<number, Lit>(0, { Lit: (sum, fact) => sum + fact.lamps })

test('facts are folded oldest first, and facts nobody hears pass by', () => {
  const facts: readonly (Lit | { type: 'Rained'; at: Moment })[] = [
    { type: 'Lit', at, lamps: 2 },
    { type: 'Rained', at },
    { type: 'Lit', at, lamps: 3 },
  ]
  expect(recall(lamps, facts)).toBe(5)
  expect(recall(lamps, [])).toBe(0)
})

test('a ticket is where its last fact put it, with whom its last dispatch named', () => {
  const street = placeCode('110105001')
  const lead = unitCode('street-110105001')
  const heat = unitCode('bureau-heat')
  const received = { type: 'Received', at, place: placeCode('110105') }
  const classified = { type: 'Classified', at, place: street }
  const dispatched = { type: 'Dispatched', at, lead, supports: [heat] }
  const signed = { type: 'Signed', at }
  expect(whereaboutsOf([])).toEqual({ supports: [] })
  expect(whereaboutsOf([received])).toEqual({ place: '110105', supports: [] })
  expect(whereaboutsOf([received, classified, dispatched, signed])).toEqual({ place: street, lead, supports: [heat] })
})
