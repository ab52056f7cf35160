import { expect, test } from 'vitest'
import { parsePlaceRows, placeRowAdvice } from './place-rows.ts'

const city = { code: '3301', name: '杭州市' }
const district = { code: '330106', name: '西湖区', parent: '3301' }
const street = { code: '330106109', name: '留下街道', parent: '330106' }

test('another city’s rows become its places, kinds read from names where the file gives none', () => {
  const town = { code: '330106110', name: '转塘', parent: '330106', level: 'street', kind: 'town' }
  expect(parsePlaceRows([city, district, street, town])).toEqual({
    places: [
      { code: '3301', name: '杭州市', level: 'city' },
      { code: '330106', name: '西湖区', level: 'district', parent: '3301' },
      { code: '330106109', name: '留下街道', level: 'street', parent: '330106', kind: 'street-office' },
      { code: '330106110', name: '转塘', level: 'street', parent: '330106', kind: 'town' },
    ],
  })
})

test.each([
  [{ code: '33010X', name: '西湖区', parent: '3301' }, 'code', '33010X', 'code-malformed'],
  [{ code: '330106', name: '西湖区', parent: '3301' }, 'code', '330106', 'code-repeated'],
  [{ code: '330108', name: ' ', parent: '3301' }, 'name', '', 'name-missing'],
  [{ code: '330108', name: '滨江区', parent: '3301', level: 'street' }, 'level', 'street', 'level-differs'],
  [{ code: '330108', name: '滨江区' }, 'parent', '', 'parent-missing'],
  [{ code: '330108', name: '滨江区', parent: '3302' }, 'parent', '3302', 'parent-unknown'],
  [{ code: '330108001', name: '西兴街道', parent: '330106' }, 'parent', '330106', 'parent-elsewhere'],
  [{ code: '330106001', name: '北山街道', parent: '3301' }, 'parent', '3301', 'parent-elsewhere'],
  [{ code: '330106001', name: '北山街道', parent: '330106', kind: '街道' }, 'kind', '街道', 'kind-unknown'],
])('the row %j is refused at its field', (row, field, value, reason) => {
  const { problems } = parsePlaceRows([city, district, street, row])
  expect(problems).toContainEqual({ row: 5, field, value, reason })
  expect(placeRowAdvice).toHaveProperty(reason)
})

test('every problem of every row is told, and nothing is half read', () => {
  const parsed = parsePlaceRows([city, { code: '1', name: '' }, { code: '330108', name: '', parent: '' }])
  expect(parsed.problems?.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '3 code',
    '3 name',
    '4 name',
    '4 parent',
  ])
  expect(parsed).not.toHaveProperty('places')
})
