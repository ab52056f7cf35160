import { expect, test } from 'vitest'
import { castCity } from '../../../test/cast/city.ts'
import { segmenterOf } from './city-segmenter.ts'

const city = castCity()

test('streets and units of the city are words of their own', () => {
  const segment = segmenterOf(city)
  for (const { name } of city.places.all.filter(({ level }) => level === 'street'))
    expect(segment(`我住在${name}附近`)).toContain(name)
})

test('one segmenter serves the city as long as its places are the same', () => {
  expect(segmenterOf(city)).toBe(segmenterOf({ ...city }))
})
