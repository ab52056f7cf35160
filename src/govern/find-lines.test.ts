import { expect, test } from 'vitest'
import { categories } from '../../test/cast/catalogue.ts'
import { castCity, places } from '../../test/cast/city.ts'
import { findLines, type LineQuery } from './find-lines.ts'

const found = (query: LineQuery) => findLines(castCity(), query).map(({ id }) => id)

test('without a condition every line is found, in the order of the catalogue', () => {
  expect(found({})).toEqual(['C-001', 'C-002', 'C-003', 'C-004'])
})

test('by category and place: the lines that would be asked', () => {
  expect(found({ category: categories.heatFee })).toEqual(['C-001', 'C-004'])
  expect(found({ category: categories.leak, place: places.yongan })).toEqual(['C-002', 'C-003'])
  expect(found({ category: categories.leak, place: places.longze })).toEqual(['C-003'])
})

test('by kind, by lead, and by what people call things', () => {
  expect(found({ kind: 'complaint', category: categories.heatFee })).toEqual(['C-001'])
  expect(found({ lead: 'department' })).toEqual(['C-002'])
  expect(found({ lead: 'utility:heat' })).toEqual(['C-004'])
  expect(found({ search: '供热收费' })).toEqual(['C-001', 'C-004'])
  expect(found({ search: 'C-003' })).toEqual(['C-003'])
  expect(found({ search: '没有' })).toEqual([])
})
