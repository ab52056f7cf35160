import { expect, test } from 'vitest'
import { placeCode } from '#foundations/places/place.ts'
import { mayWorkOn, type RowScope, type Subject } from './post.ts'
import { unitCode } from './unit.ts'

const street = unitCode('street-110105001')
const housing = unitCode('department-110105-housing')
const heat = unitCode('utility-heat')
const here: Subject = { place: placeCode('110105001003'), lead: street, supports: [housing] }
const elsewhere: Subject = { place: placeCode('110108001003'), lead: heat, supports: [] }
const placeless: Subject = { supports: [] }

const ofStreet: RowScope = { area: placeCode('110105001') }
const ofDistrict: RowScope = { area: placeCode('110105') }
const ofCity: RowScope = { area: placeCode('11') }
const ofHousing: RowScope = { area: placeCode('110105'), line: housing }

test('an area’s post works on what lies in the area, whoever leads', () => {
  expect(mayWorkOn(ofStreet, here, street)).toBe(true)
  expect(mayWorkOn(ofStreet, { ...here, lead: heat }, street)).toBe(true)
  expect(mayWorkOn(ofDistrict, here, unitCode('centre-110105'))).toBe(true)
  expect(mayWorkOn(ofStreet, elsewhere, street)).toBe(false)
})

test('a unit that leads or supports works on tickets from outside its area', () => {
  expect(mayWorkOn(ofStreet, { ...elsewhere, lead: street }, street)).toBe(true)
  expect(mayWorkOn(ofStreet, { ...elsewhere, supports: [street] }, street)).toBe(true)
})

test('a line’s post works only on what the line unit leads or supports', () => {
  expect(mayWorkOn(ofHousing, here, housing)).toBe(true)
  expect(mayWorkOn(ofHousing, { ...here, supports: [] }, housing)).toBe(false)
  expect(mayWorkOn(ofHousing, { ...elsewhere, lead: housing }, housing)).toBe(true)
})

test('a post elsewhere that watches a line sees it only within its own area', () => {
  const watcher = unitCode('centre-110105')
  expect(mayWorkOn(ofHousing, here, watcher)).toBe(true)
  expect(mayWorkOn(ofHousing, { ...elsewhere, lead: housing }, watcher)).toBe(false)
})

test('a ticket without a place belongs to the whole city, not to a part of it', () => {
  expect(mayWorkOn(ofCity, placeless, unitCode('centre'))).toBe(true)
  expect(mayWorkOn(ofDistrict, placeless, unitCode('centre-110105'))).toBe(false)
})
