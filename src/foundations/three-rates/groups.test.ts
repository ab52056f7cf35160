import { expect, test } from 'vitest'
import type { UnitClass } from '#foundations/rulebook/grouping-rules-api.ts'
import { castCity } from '../../../test/cast/city.ts'
import { classOf, measuresOf } from './classes.ts'
import { groupOf } from './groups.ts'
import { improvementsOf } from './improvements.ts'
import { placingsOf, rankUnits, standingOf, type UnitTally } from './ranking.ts'
import { noTally, type Tally } from './three-rates.ts'

const { grouping, scoring } = castCity().rulebook.appraise
const [volume, type, capacity] = grouping.ways
if (volume?.by !== 'volume' || type?.by !== 'kind' || capacity?.by !== 'per-person')
  throw new Error('The cast’s edition groups by volume, type and capacity, in this order')

const street = { kinds: ['street', 'street-office'], volume: 0, people: 12 }

test.each([
  [0, 'small'],
  [99, 'small'],
  [100, 'middle'],
  [499, 'middle'],
  [500, 'large'],
])('%d tickets make a unit %s [APPRAISE-12]', (tickets, group) => {
  expect(groupOf(volume, { ...street, volume: tickets })).toBe(group)
})

test('by what a unit is, or the kind of place it serves; whoever is neither is in no group', () => {
  expect(groupOf(type, street)).toBe('street-office')
  expect(groupOf(type, { ...street, kinds: ['street', 'ethnic-township'] })).toBe('township')
  expect(groupOf(type, { ...street, kinds: ['utility'] })).toBe('utility')
  expect(groupOf(type, { ...street, kinds: ['street'] })).toBeUndefined()
})

test('by tickets a person, where the edition tells how many people there are', () => {
  // 180 tickets for 12 people are 15 each, 179 a little less
  expect(groupOf(capacity, { ...street, volume: 180 })).toBe('heavy')
  expect(groupOf(capacity, { ...street, volume: 179 })).toBe('light')
  expect(groupOf(capacity, { ...street, volume: 180, people: undefined })).toBeUndefined()
})

/** `good` of `valid` answered yes to all three questions: the score is their share. */
function tally(valid: number, good: number): Tally {
  const counts = { volume: valid, valid, weight: valid, squares: valid }
  return { ...noTally, ...counts, contacted: good, solved: good, satisfied: good }
}

const unit = (name: string, valid: number, good: number): UnitTally => {
  const both = tally(valid, good)
  return { unit: name, full: both, appraised: both }
}
const ten = Array.from({ length: 10 }, (_, index) => unit(`u${index}`, 100, 95 - index))

test('figures of a class: score, answers, place, place by volume, and points since the period before', () => {
  const before = placingsOf([unit('u0', 100, 90), unit('u3', 100, 92)], scoring)
  const measured = measuresOf(
    rankUnits([...ten.slice(0, 9), unit('u9', 300, 258), unit('none', 0, 0)], scoring, { before }),
  )
  expect(measured.get('u0')).toEqual({ score: 95, answers: 100, place: 0.05, 'volume-place': 0.15, rise: 5 })
  // 258/300 = 86.0, the last of ten, and the busiest
  expect(measured.get('u9')).toEqual({ score: 86, answers: 300, place: 0.95, 'volume-place': 0.05 })
  expect(measured.get('u3')).toMatchObject({ rise: 0 })
  expect(measured.get('none')).toBeUndefined()
})

test('the first class that fits is the unit’s [APPRAISE-12]', () => {
  const rows = rankUnits([...ten.slice(0, 9), unit('u9', 300, 258)], scoring, {
    before: placingsOf([unit('u4', 100, 89), unit('u8', 100, 80)], scoring),
  })
  const measured = measuresOf(rows)
  const classes = rows.map((row) => classOf(measured.get(row.unit), grouping.classes))
  // places 0.05 and 0.15 are advanced; u4 rose from 89.0 to 91.0; u8 rose by 7 points and is ninth: improving comes first;
  // u9 is last and the busiest: to be governed before to be rectified
  expect(classes).toEqual([
    ...['advanced', 'advanced', undefined, undefined, 'improving', undefined, undefined, undefined, 'improving'],
    'governed',
  ])
})

test('a bound holds at its very edge; a figure that is not there holds nothing', () => {
  const atEdge: UnitClass = {
    code: 'x',
    words: { zh: '', en: '' },
    when: [{ measure: 'place', atLeast: 0.2, atMost: 0.2 }],
  }
  expect(classOf({ place: 0.2 }, [atEdge])).toBe('x')
  expect(classOf({ place: 0.3 }, [atEdge])).toBeUndefined()
  expect(classOf({ score: 1 }, [atEdge])).toBeUndefined()
  expect(classOf(undefined, [atEdge])).toBeUndefined()
})

test('to be improved is what lies clearly below all others, with the points it would bring [APPRAISE-12]', () => {
  const all = standingOf({ ...tally(10_000, 9_000), contacted: 9_900 }, scoring)
  // contacted 90 of 100 against 99 %, solved 60 of 100 against 90 %, satisfied 88 of 100 against 90 %: two points, but by chance
  const own = standingOf({ ...tally(100, 60), contacted: 90, satisfied: 88 }, scoring)
  // 0.10 × 9 = 0.9 points, 0.50 × 30 = 15 points
  expect(improvementsOf(own, all, scoring, grouping.improvement)).toEqual([
    { rate: 'resolution', gain: 15 },
    { rate: 'response', gain: 0.9 },
  ])
})

test('nothing is asked of a unit with few answers, or of the best', () => {
  const all = standingOf(tally(10_000, 9_000), scoring)
  expect(improvementsOf(standingOf(tally(29, 10), scoring), all, scoring, grouping.improvement)).toEqual([])
  expect(improvementsOf(standingOf(tally(100, 99), scoring), all, scoring, grouping.improvement)).toEqual([])
})
