import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyMove } from './key-move.ts'
import { type Column, filterNames, shownColumns, turnMark } from './parts.ts'
import { dayOfBound, spanBound } from './span-bound.ts'

const words = { zh: '列', en: 'column' }
const columns: readonly Column<{ a: string; b: string; c: string }>[] = [
  { key: 'a', title: words, width: 10 },
  { key: 'b', title: words, width: 10, shown: false },
  { key: 'c', title: words, width: 'grow' },
]

test('keys stay among the rows', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 500 }), fc.nat(), (key, count, start) => {
      const moved = keyMove(key, { at: start % count, count, page: 20 })
      expect(moved).toBeGreaterThanOrEqual(0)
      expect(moved).toBeLessThan(count)
    }),
  )
  expect(keyMove('ArrowDown', { at: 3, count: 9, page: 5 })).toBe(4)
  expect(keyMove('PageUp', { at: 8, count: 9, page: 5 })).toBe(3)
})

test('other keys do not move, nor does any without rows', () => {
  expect(keyMove('x', { at: 0, count: 9, page: 5 })).toBeUndefined()
  expect(keyMove('ArrowDown', { at: 0, count: 0, page: 5 })).toBeUndefined()
})

test('columns show as the page says until the reader chooses, in the page’s order', () => {
  const keysOf = (chosen?: readonly string[]) => shownColumns(columns, chosen).map(({ key }) => key)
  expect(keysOf()).toEqual(['a', 'c'])
  expect(keysOf(['c', 'b', 'stranger'])).toEqual(['b', 'c'])
})

test('a span of days includes its last day, and is read back as the same days', () => {
  expect(spanBound('2026-11-01', false)).toBe('2026-11-01T00:00:00.000+08:00')
  expect(spanBound('2026-11-30', true)).toBe('2026-12-01T00:00:00.000+08:00')
  expect(dayOfBound('2026-12-01T00:00:00.000+08:00', true)).toBe('2026-11-30')
  expect(spanBound('', true)).toBeUndefined()
})

test('fields are known to the route by their names, spans by two', () => {
  expect(
    filterNames([
      { name: 'level', title: words, kind: 'level' },
      { name: 'due', title: words, kind: 'span' },
    ]),
  ).toEqual(['level', 'dueFrom', 'dueTo'])
})

test('turning a mark twice changes nothing', () => {
  const marked = new Set(['a'])
  expect(turnMark(marked, 'b')).toEqual(new Set(['a', 'b']))
  expect(turnMark(turnMark(marked, 'b'), 'b')).toEqual(marked)
  expect(marked).toEqual(new Set(['a']))
})
