import { expect, test } from 'vitest'
import { ratingsBehind } from './ratings-behind.ts'

const period = { code: '2026-12', from: '2026-11-19T00:00:00.000+08:00', to: '2026-12-19T00:00:00.000+08:00' }
const categories = ['heat.cold', 'heat.leak', 'road.hole']
const asked = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams)

test('a number’s address names its period, group and answers as the list of ratings knows them', () => {
  const address = ratingsBehind(
    {
      period,
      conditions: [
        ['unit', 'street-a'],
        ['topic', 'heat'],
        ['level', '24h'],
      ],
      only: { valid: 'true' },
    },
    categories,
  )
  expect(asked(address)).toEqual({
    createdFrom: period.from,
    createdTo: period.to,
    lead: 'street-a',
    category: 'heat.cold,heat.leak',
    level: '24h',
    valid: 'true',
  })
})

test('the narrower of two areas or matters counts, in whichever order they are told', () => {
  const narrow = { place: '110105001', category: 'heat.leak' }
  expect(
    asked(
      ratingsBehind(
        {
          period,
          conditions: [
            ['street', '110105001'],
            ['district', '110105'],
            ['category', 'heat.leak'],
            ['topic', 'heat'],
          ],
        },
        categories,
      ),
    ),
  ).toMatchObject(narrow)
  expect(
    asked(
      ratingsBehind(
        {
          period,
          conditions: [
            ['topic', 'heat'],
            ['category', 'heat.leak'],
            ['district', '110105'],
            ['street', '110105001'],
          ],
        },
        categories,
      ),
    ),
  ).toMatchObject(narrow)
})
