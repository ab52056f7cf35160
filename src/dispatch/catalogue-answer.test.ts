import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Unit } from '#foundations/units/unit.ts'
import { categories } from '../../test/cast/catalogue.ts'
import { castCity, places, units } from '../../test/cast/city.ts'
import { catalogueAnswer } from './catalogue-answer.ts'

const city = castCity()
const today = localDate('2026-11-23')
const cold = { kind: 'complaint', category: categories.tooCold, place: places.yongan } as const
const leak = { kind: 'complaint', category: categories.leak, place: places.yongan } as const

const withLines = (...lines: readonly CatalogueLine[]): City => castCity({ catalogue: { edition: 'test', lines } })
const lineTo = (lead: CatalogueLine['lead'], supports: CatalogueLine['supports'] = []): CatalogueLine => ({
  id: 'T',
  category: '*',
  place: '*',
  kind: '*',
  lead,
  supports,
  basis: '',
})
const withUnit = (unit: Unit): City => castCity({ units: new Map([...city.units, [unit.code, unit]]) })

test('the narrowest line names the units at the place, and the losing lines stay in sight', () => {
  const answer = catalogueAnswer(leak, today, city)
  expect(answer).toMatchObject({ edition: 'cast', line: { id: 'C-002' }, lead: { code: units.housing } })
  expect(answer.lines.map(({ id }) => id)).toEqual(['C-002', 'C-003'])
})

test('supports are the units on duty, once each, without the lead', () => {
  const answer = catalogueAnswer(cold, today, city)
  expect(answer).toMatchObject({
    lead: { code: units.jianwai },
    supports: [{ code: units.heatBureau }, { code: units.heatUtility }],
    missing: [],
  })
  const doubled = withLines(lineTo('street', ['street', 'bureau:heat', 'bureau:heat', 'bureau:water']))
  expect(catalogueAnswer(cold, today, doubled)).toMatchObject({
    supports: [{ code: units.heatBureau }],
    missing: ['bureau:water'],
  })
})

test.each([
  ['no-line', withLines({ ...lineTo('street'), place: places.changping })],
  ['equal-lines', withLines(lineTo('street'), lineTo('bureau:heat'))],
  ['no-unit', withLines(lineTo('department:water'))],
])('%s is said, not guessed around', (gap, faulty) => {
  const answer = catalogueAnswer(cold, today, faulty)
  expect(answer).toMatchObject({ gap })
  expect(answer.lead).toBeUndefined()
})

test('equal lines below a narrower one are no problem', () => {
  const narrow = { ...lineTo('utility:heat'), kind: 'complaint' as const }
  const answer = catalogueAnswer(cold, today, withLines(lineTo('street'), lineTo('street'), narrow))
  expect(answer).toMatchObject({ lead: { code: units.heatUtility } })
})

test('a unit takes tickets up to the day before it closes', () => {
  const street = city.units.get(units.jianwai)
  if (street === undefined) throw new Error('The cast has lost its street')
  const closing = withUnit({ ...street, closedOn: localDate('2026-11-24') })
  expect(catalogueAnswer(cold, today, closing)).toMatchObject({ lead: { code: units.jianwai } })
  expect(catalogueAnswer(cold, localDate('2026-11-24'), closing)).toMatchObject({ gap: 'unit-closed' })
})

test('of two utilities the one with the smaller area serves the place; two of one area are a problem', () => {
  const utility = city.units.get(units.heatUtility)
  if (utility === undefined) throw new Error('The cast has lost its utility')
  const eastern = { ...utility, code: 'utility-heat-east' as Unit['code'], area: places.chaoyang }
  const question = { ...cold, kind: 'consultation' as const, category: categories.heatFee }
  expect(catalogueAnswer(question, today, withUnit(eastern))).toMatchObject({ lead: { code: 'utility-heat-east' } })
  const second = withUnit({ ...eastern, area: places.city })
  expect(catalogueAnswer(question, today, second)).toMatchObject({ gap: 'several-units' })
})

test('a place known only to its district has no street on duty', () => {
  expect(catalogueAnswer({ ...cold, place: places.chaoyang }, today, city)).toMatchObject({ gap: 'no-unit' })
})
