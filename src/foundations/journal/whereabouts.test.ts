import { expect, test } from 'vitest'
import { places, units } from '../../../test/cast/city.ts'
import { dispatched, received } from '../../../test/cast/tickets.ts'
import type { AnyFact } from './envelope.ts'
import { whereaboutsOf } from './whereabouts.ts'

const { jianwai, housing, heatBureau, heatUtility } = units
const involving = (...involves: readonly string[]) => ({ type: 'X', at: received().at, involves }) as AnyFact

test('the last place, lead and supports that were named hold', () => {
  expect(whereaboutsOf([received(), dispatched({ supports: [heatBureau] })])).toEqual({
    place: places.yongan,
    lead: jianwai,
    supports: [heatBureau],
  })
})

test('units a later fact involves count as supports, each once, until others are dispatched to', () => {
  const life = [received(), dispatched({ supports: [heatBureau] }), involving(housing, heatBureau), involving(housing)]
  expect(whereaboutsOf(life).supports).toEqual([heatBureau, housing])
  expect(whereaboutsOf([...life, dispatched({ supports: [heatUtility] })]).supports).toEqual([heatUtility])
})
