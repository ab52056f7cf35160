import { expect, test } from 'vitest'
import { placesOfCity } from './china-division.ts'
import { placeCode } from './place.ts'
import { indexPlaces } from './place-index.ts'

const places = placesOfCity({ code: '11', name: '北京市' }, [
  { code: '110101', name: '东城区' },
  { code: '110102', name: '西城区' },
  { code: '110101001', name: '东门街道' },
  { code: '110101002', name: '小东门街道' },
  { code: '110102001', name: '西门镇' },
])
const index = indexPlaces(places)

test('places are found by code and by parent', () => {
  expect(index.get(placeCode('110101001')).name).toBe('东门街道')
  expect(index.find('110109')).toBeUndefined()
  expect(() => index.get(placeCode('110109'))).toThrow('import')
  expect(index.childrenOf(placeCode('110101')).map(({ name }) => name)).toEqual(['东门街道', '小东门街道'])
  expect(index.childrenOf(placeCode('110102001'))).toEqual([])
})

test('the longer of two names in a text is the one meant', () => {
  expect(index.findStreetByName('小东门街道三号')?.code).toBe('110101002')
  expect(index.findStreetByName('东门街道三号')?.code).toBe('110101001')
})

test('a district in the text rules out the streets of another', () => {
  expect(index.findStreetByName('西门')?.code).toBe('110102001')
  expect(index.findStreetByName('东城区西门')).toBeUndefined()
})

test('two places with one code are refused', () => {
  expect(() => indexPlaces([...places, ...places.slice(0, 1)])).toThrow('share a code')
})
