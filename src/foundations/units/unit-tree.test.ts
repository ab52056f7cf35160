import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { placeCode } from '#foundations/places/place.ts'
import { isOpenOn, isUnitCode, type Unit, unitCode } from './unit.ts'
import { treeOfUnits } from './unit-tree.ts'

const unit = (code: string, parent?: string): Unit => ({
  code: unitCode(code),
  name: code,
  kind: 'street',
  area: placeCode('110105'),
  ...(parent === undefined ? {} : { parent: unitCode(parent) }),
})
const centre = unit('centre')
const district = unit('centre-110105', 'centre')
const street = unit('street-110105001', 'centre-110105')
const community = unit('community-110105001001', 'street-110105001')

test('the chain climbs from a unit to the top', () => {
  const { tree } = treeOfUnits([community, centre, street, district])
  expect(tree?.chainOf(community.code)).toEqual([community, street, district, centre])
  expect(tree?.chainOf(centre.code)).toEqual([centre])
  expect(tree?.childrenOf(district.code)).toEqual([street])
  expect(tree?.find('nobody')).toBeUndefined()
  expect(() => tree?.chainOf(unitCode('nobody'))).toThrow('nobody')
})

test('units that supervise each other in a circle are refused, each circle told once', () => {
  const units = [unit('a', 'c'), unit('b', 'a'), unit('c', 'b'), unit('below', 'b'), unit('alone', 'alone'), centre]
  expect(treeOfUnits(units).problems).toEqual([
    { reason: 'parents-circular', circle: ['a', 'c', 'b'] },
    { reason: 'parents-circular', circle: ['alone'] },
  ])
})

test('an unknown parent and a repeated code are refused', () => {
  expect(treeOfUnits([district, street, street]).problems).toEqual([
    { reason: 'code-repeated', unit: street.code },
    { reason: 'parent-unknown', unit: district.code, parent: 'centre' },
  ])
})

test('a unit takes tickets until the day it closes', () => {
  const closing = { ...street, closedOn: localDate('2026-12-01') }
  expect(isOpenOn(closing, localDate('2026-11-30'))).toBe(true)
  expect(isOpenOn(closing, localDate('2026-12-01'))).toBe(false)
  expect(isOpenOn(street, localDate('2099-01-01'))).toBe(true)
})

test.each(['', 'Street-1', 'street_1', '-street', 'street-', 'street--1', '街道'])('"%s" is no unit’s code', (text) => {
  expect(isUnitCode(text)).toBe(false)
  expect(() => unitCode(text)).toThrow('write it like')
})
