import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listQuery, listStateFrom, nextSort, searchFrom } from './url-state.ts'

const defaults = { sort: 'due:asc', filters: ['level', 'place', 'dueFrom'] }
const text = fc.string({ minLength: 1, maxLength: 12 })
const key = fc.stringMatching(/^[a-z]{1,8}$/)
const state = fc.record({
  sort: fc.constantFrom('due:asc', 'due:desc', 'number:asc'),
  filters: fc.dictionary(fc.constantFrom(...defaults.filters), text),
  columns: fc.option(fc.uniqueArray(key, { minLength: 1 }), { nil: undefined }),
  open: fc.option(fc.uuid(), { nil: undefined }),
})

test('what an address says is what was put into it', () => {
  fc.assert(
    fc.property(state, (wanted) => {
      const address = searchFrom(wanted, new URLSearchParams('tab=mine'), defaults)
      const read = listStateFrom(new URLSearchParams(address.toString()), defaults)
      expect({ ...read, filters: { ...read.filters } }).toEqual({ ...wanted, filters: { ...wanted.filters } })
      expect(address.get('tab')).toBe('mine')
    }),
  )
})

test('an address at its defaults is empty, and a condition taken away leaves it', () => {
  const before = new URLSearchParams('level=24h&sort=number:asc&open=x')
  const plain = { sort: 'due:asc', filters: {}, columns: undefined, open: undefined }
  expect(searchFrom(plain, before, defaults).toString()).toBe('')
})

test('a filter the list does not know is not asked of the route', () => {
  expect(listStateFrom(new URLSearchParams('level=24h&stranger=1'), defaults).filters).toEqual({ level: '24h' })
})

test('the query of a page', () => {
  const query = listQuery({ sort: 'due:asc', filters: { level: '24h,7d' } }, { limit: '60' })
  expect(query).toBe('sort=due%3Aasc&level=24h%2C7d&limit=60')
})

test('a column sorts upwards first and then the other way round', () => {
  expect(nextSort('due:asc', 'number')).toBe('number:asc')
  expect(nextSort('number:asc', 'number')).toBe('number:desc')
  expect(nextSort('number:desc', 'number')).toBe('number:asc')
})
