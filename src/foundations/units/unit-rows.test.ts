import { expect, test } from 'vitest'
import { parseUnitRows, unitRowAdvice } from './unit-rows.ts'

const hasPlace = (code: string) => ['11', '110105', '110105001'].includes(code)
const centre = { code: 'centre', name: '市民热线服务中心', kind: 'centre', area: '11' }
const street = { code: 'street-110105001', name: '建外街道', kind: 'street', area: '110105001', parent: 'centre' }

test('rows become units, empty fields are left out', () => {
  const housing = {
    ...street,
    code: 'department-110105-housing',
    kind: 'district-department',
    area: '110105',
    line: 'housing',
  }
  const rows = [
    { ...centre, shortName: '', line: ' ', parent: '' },
    { ...housing, closedOn: '2026-12-01' },
  ]
  expect(parseUnitRows(rows, hasPlace)).toEqual({
    units: [centre, { ...housing, closedOn: '2026-12-01' }],
  })
})

test.each([
  [{ code: '建外' }, 'code', '建外', 'code-malformed'],
  [{ code: 'centre' }, 'code', 'centre', 'code-repeated'],
  [{ name: '' }, 'name', '', 'name-missing'],
  [{ kind: '街道' }, 'kind', '街道', 'kind-unknown'],
  [{ area: '110106' }, 'area', '110106', 'area-unknown'],
  [{ kind: 'utility' }, 'line', '', 'line-missing'],
  [{ parent: 'nobody' }, 'parent', 'nobody', 'parent-unknown'],
  [{ closedOn: '2026-02-30' }, 'closedOn', '2026-02-30', 'date-malformed'],
])('a row with %j is refused at its field', (change, field, value, reason) => {
  const { problems } = parseUnitRows([centre, { ...street, ...change }], hasPlace)
  expect(problems).toContainEqual({ row: 3, field, value, reason })
  expect(unitRowAdvice).toHaveProperty(reason)
})

test('one bad row of many keeps every row back', () => {
  const parsed = parseUnitRows([centre, street, { ...street, code: 'street-2', name: '' }], hasPlace)
  expect(parsed).toEqual({ problems: [{ row: 4, field: 'name', value: '', reason: 'name-missing' }] })
})
