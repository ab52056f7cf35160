import { expect, test } from 'vitest'
import { communityOf, districtOf, isPlaceCode, isWithin, levelOf, placeCode, streetOf } from './place.ts'

test.each([
  ['11', 'city'],
  ['3301', 'city'],
  ['110105', 'district'],
  ['110105001', 'street'],
  ['110105001001', 'community'],
  ['110105001001007', 'grid'],
])('%s stands on the level %s', (code, level) => {
  expect(levelOf(placeCode(code))).toBe(level)
})

test.each(['', '1', '1101051', '11010500', '1101O5', '110105001001007001', ' 110105'])(
  '"%s" is no place code',
  (text) => {
    expect(isPlaceCode(text)).toBe(false)
    expect(() => placeCode(text)).toThrow('digits')
  },
)

test('a grid lies in its community, street and district; a district in no street', () => {
  const grid = placeCode('110105001001007')
  expect([communityOf(grid), streetOf(grid), districtOf(grid)]).toEqual(['110105001001', '110105001', '110105'])
  expect(streetOf(placeCode('110105'))).toBeUndefined()
  expect(districtOf(placeCode('11'))).toBeUndefined()
})

test('a place lies within itself and everything above, not beside or below', () => {
  const street = placeCode('110105001')
  for (const area of ['11', '110105', '110105001']) expect(isWithin(street, placeCode(area))).toBe(true)
  for (const area of ['110106', '110105002', '110105001001', '31'])
    expect(isWithin(street, placeCode(area))).toBe(false)
})
