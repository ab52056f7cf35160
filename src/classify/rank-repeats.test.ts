import { expect, test } from 'vitest'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { RepeatRule } from '#foundations/rulebook/api.ts'
import { shinglesOf } from '#foundations/text/fingerprint.ts'
import { categories } from '../../test/cast/catalogue.ts'
import { hoursLater, monday, places } from '../../test/cast/city.ts'
import { ticketNumber } from '../../test/cast/tickets.ts'
import { areaOf, type Earlier, rankRepeats, windowBegin } from './rank-repeats.ts'

const rule: RepeatRule = { category: '*', window: { amount: 2, unit: 'days' }, within: 'street', alike: 0.5 }
const burst = '永安里东里三号楼门口的自来水管爆裂，水一直往外冒，路面都淹了'
const cold = '家里的暖气从昨天夜里开始一直冰凉，老人和孩子都感冒了'
const demand = { shingles: shinglesOf(burst), category: categories.leak, place: places.yongan }

const earlier = (over: Partial<Earlier> = {}): Earlier => ({
  ticket: ticketNumber(1),
  received: hoursLater(-1),
  sameRequester: false,
  shingles: shinglesOf(cold),
  category: categories.leak,
  place: places.longze,
  ...over,
})
const signsOf = (over: Partial<Earlier>) => rankRepeats(demand, [earlier(over)], rule, hoursLater(-48)).at(0)?.as

test('each sign is told, and what shows none is no repeat [CLASSIFY-03]', () => {
  expect(signsOf({})).toBeUndefined()
  expect(signsOf({ sameRequester: true })).toEqual(['same-requester'])
  expect(signsOf({ place: places.jianwai })).toEqual(['same-matter'])
  expect(signsOf({ shingles: shinglesOf(`${burst}了`) })).toEqual(['same-text'])
  expect(signsOf({ sameRequester: true, place: places.yongan, shingles: demand.shingles })).toEqual([
    'same-requester',
    'same-matter',
    'same-text',
  ])
})

test('the same requester about something else, or a category not known, is no repeat', () => {
  expect(signsOf({ sameRequester: true, category: categories.tooCold })).toBeUndefined()
  const { category: _, ...unknown } = demand
  expect(rankRepeats(unknown, [earlier({ sameRequester: true })], rule, monday)).toEqual([])
})

test('a place not known as closely as the line asks is no sign', () => {
  expect(areaOf(places.chaoyang, rule)).toBeUndefined()
  expect(areaOf(places.yongan, { within: 'grid' })).toBeUndefined()
  expect(areaOf(places.yongan, { within: 'district' })).toBe('110105' as PlaceCode)
  expect(signsOf({ place: places.chaoyang })).toBeUndefined()
})

test('what lies before the window is left out', () => {
  const since = windowBegin(monday, rule)
  expect(since).toBe(hoursLater(-48))
  const old = earlier({ place: places.yongan, received: hoursLater(-48.01) })
  const young = earlier({ place: places.yongan, received: hoursLater(-48) })
  expect(rankRepeats(demand, [old, young], rule, since).map((one) => one.earlier)).toEqual([young])
  expect(windowBegin(monday, { window: { amount: 3, unit: 'hours' } })).toBe(hoursLater(-3))
})

test('more signs are surer, then the newer comes first', () => {
  const byPlace = earlier({ ticket: ticketNumber(1), place: places.jianwai })
  const newer = earlier({ ticket: ticketNumber(2), place: places.jianwai, received: monday })
  const byBoth = earlier({ ticket: ticketNumber(3), place: places.jianwai, sameRequester: true })
  const ranked = rankRepeats(demand, [byPlace, newer, byBoth], rule, hoursLater(-48))
  expect(ranked.map((one) => one.earlier)).toEqual([byBoth, newer, byPlace])
  expect(ranked.every(({ score }) => score > 0 && score <= 1)).toBe(true)
})
