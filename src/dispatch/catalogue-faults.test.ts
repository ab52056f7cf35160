import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { catalogueLines } from '../../test/cast/catalogue.ts'
import { castCity, places, units } from '../../test/cast/city.ts'
import { catalogueFaults } from './catalogue-faults.ts'

const city = castCity()
const on = localDate('2026-12-01')
const line = (id: string, over: Partial<CatalogueLine> = {}): CatalogueLine => ({
  ...{ id, category: 'heat.*', place: '*', kind: '*', lead: 'street', supports: [], basis: '试' },
  ...over,
})
const faultsOf = (lines: readonly CatalogueLine[], over = city) =>
  catalogueFaults(lines, on, over).map(({ row, id, field, reason }) => [row, id, field, reason].join(' '))

test('nothing stands against the lines in force', () => {
  expect(faultsOf(catalogueLines)).toEqual([])
})

test('lines of equal rank are found with each other’s rows, counted as in the file [DISPATCH-04]', () => {
  const lines = [line('A'), line('B', { kind: 'complaint' }), line('C')]
  expect(catalogueFaults(lines, on, city)).toEqual([
    { row: 2, id: 'A', field: 'category', value: 'heat.*', reason: 'equal-lines', others: [{ row: 4, id: 'C' }] },
    { row: 4, id: 'C', field: 'category', value: 'heat.*', reason: 'equal-lines', others: [{ row: 2, id: 'A' }] },
  ])
})

test('conditions that may hold together keep nothing apart; those that cannot do [DISPATCH-04]', () => {
  const [urgent, online] = [line('A', { condition: 'urgent' }), line('B', { condition: 'online' })]
  expect(faultsOf([urgent, online])).toEqual(['2 A category equal-lines', '3 B category equal-lines'])
  expect(faultsOf([urgent, line('B')])).toEqual([])
  expect(faultsOf([urgent, line('B', { condition: 'urgent', requester: 'firm' })])).toEqual([])
  const conditions = [
    { code: 'urgent', words: { zh: '急', en: 'urgent' }, levels: ['2h'] },
    { code: 'online', words: { zh: '缓', en: 'slow' }, levels: ['15d'] },
  ]
  const { rulebook } = city
  const apart = castCity({ rulebook: { ...rulebook, dispatch: { ...rulebook.dispatch, conditions } } })
  expect(faultsOf([urgent, online], apart)).toEqual([])
})

test('what the city lacks is named where it stands [DISPATCH-04]', () => {
  const strange = line('A', { category: 'water.*', place: '990000', lead: 'bureau:water', supports: ['utility:gas'] })
  const told = { condition: 'rain', signLimit: '9h', level: '9d' as NonNullable<CatalogueLine['level']>, basis: '' }
  expect(faultsOf([{ ...strange, ...told }, line('A', { category: 'housing.*' })])).toEqual([
    '2 A id id-repeated',
    '2 A category category-unknown',
    '2 A place place-unknown',
    '2 A condition condition-unknown',
    '2 A lead no-unit',
    '2 A supports no-unit',
    '2 A level level-unknown',
    '2 A sign_limit sign-limit-unknown',
    '2 A basis missing',
    '3 A id id-repeated',
  ])
})

test('a unit that closes on the edition’s first day is no unit of it, nor one of another district [DISPATCH-04]', () => {
  const utility = city.units.get(units.heatUtility)
  if (utility === undefined) throw new Error('The cast has lost its utility')
  const closing = castCity({ units: new Map([...city.units, [utility.code, { ...utility, closedOn: on }]]) })
  const heat = [line('A', { lead: 'utility:heat' })]
  expect(faultsOf(heat, closing)).toEqual(['2 A lead unit-closed'])
  expect(catalogueFaults(heat, localDate('2026-11-30'), closing)).toEqual([])
  const housing = (place: string) => faultsOf([line('A', { place, lead: 'department:housing' })])
  expect(housing(places.jianwai)).toEqual([])
  expect(housing(places.changping)).toEqual(['2 A lead no-unit'])
})
