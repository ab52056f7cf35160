import { expect, test } from 'vitest'
import { localDate } from '#foundations/calendar/local-time.ts'
import { leagueOf } from '#foundations/three-rates/league.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { noTally, type Tally } from '#foundations/three-rates/three-rates.ts'
import { castCity, units } from '../../test/cast/city.ts'
import { dailyReport, type FlowCount, flowsOf, hotCategories, topAndBottom } from './daily-report.ts'
import { windowsUpTo } from './report-window.ts'

const city = castCity()
const windows = windowsUpTo(localDate('2026-11-23'), 720, 3)

/** `good` of `valid` answered yes to all three questions: the score is their share. */
function tally(valid: number, good: number): Tally {
  const counts = { volume: valid, valid, weight: valid, squares: valid }
  return { ...noTally, ...counts, contacted: good, solved: good, satisfied: good }
}

function scored(unit: string, good: number): UnitTally {
  return { unit, full: tally(10, good), appraised: tally(10, good) }
}

const flows: readonly FlowCount[] = [
  { flow: 'received', current: true, requester: 'citizen', count: 100 },
  { flow: 'received', current: true, requester: 'firm', count: 20 },
  { flow: 'received', current: false, requester: 'citizen', count: 90 },
  { flow: 'closed', current: true, requester: 'firm', count: 7 },
]

test('figures are summed over requesters and set against the day before [CIRCULATE-01]', () => {
  expect(flowsOf(flows)).toEqual({
    received: { count: 120, before: 90 },
    answered: { count: 0, before: 0 },
    dispatched: { count: 0, before: 0 },
    closed: { count: 7, before: 0 },
  })
})

const ranked = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const rates = { response: one, resolution: one, satisfaction: one, signing: one, closing: one }
    const standing = { volume: 1, valid: 1, ...rates, score: 90 - index }
    return { unit: `u${index + 1}`, rank: index + 1, full: standing, appraised: standing }
  })
const one = { numerator: 1, denominator: 1 }

test('the best come best first, the worst worst first, nobody is in both', () => {
  expect(topAndBottom(ranked(7), 3)).toEqual({ top: ['u1', 'u2', 'u3'], bottom: ['u7', 'u6', 'u5'] })
  expect(topAndBottom(ranked(4), 3)).toEqual({ top: ['u1', 'u2', 'u3'], bottom: ['u4'] })
  expect(topAndBottom(ranked(2), 3)).toEqual({ top: ['u1', 'u2'], bottom: [] })
})

test('units without a score are in neither list', () => {
  const unscored = ranked(3).map(({ rank: _, ...row }) => row)
  expect(topAndBottom(unscored, 3)).toEqual({ top: [], bottom: [] })
})

test('hot categories are those most asked about, never more than asked for, never empty ones', () => {
  const counted = [
    { category: 'b', count: 5, before: 0 },
    { category: 'a', count: 5, before: 9 },
    { category: 'c', count: 8, before: 1 },
    { category: 'd', count: 0, before: 50 },
  ]
  expect(hotCategories(counted, 5).map(({ category }) => category)).toEqual(['c', 'a', 'b'])
  expect(hotCategories(counted, 1)).toEqual([{ category: 'c', count: 8, before: 1 }])
})

test('a whole report: totals, firms, leagues, the bottom and its trend', () => {
  const counts = { now: [scored(units.jianwai, 9), scored(units.chaowai, 4), scored(units.housing, 8)], before: [] }
  const leagues = {
    streets: leagueOf('streets', counts, city.rulebook.appraise.scoring, city.units),
    departments: leagueOf('departments', counts, city.rulebook.appraise.scoring, city.units),
  }
  const trend = [{ unit: units.chaowai, date: localDate('2026-11-22'), tally: tally(8, 2) }]
  const rulebook = { ...city.rulebook, circulate: { ...city.rulebook.circulate, top: 1 } }
  const firms = { full: tally(4, 3), appraised: tally(4, 3) }
  const report = dailyReport({ flows, categories: [], leagues, firms, trend }, rulebook, windows)
  expect(report).toMatchObject({
    number: 'daily-2026-11-23',
    totals: { received: { count: 120, before: 90 } },
    firms: { flows: { received: { count: 20, before: 0 }, closed: { count: 7, before: 0 } }, full: { score: 75 } },
    top: [units.jianwai],
    bottom: [units.chaowai],
  })
  // 2 of 8 on the 22nd: 25.0; nothing counted on the other cuts
  expect(report.trend).toEqual([
    {
      unit: units.chaowai,
      points: [{ date: '2026-11-21' }, { date: '2026-11-22', score: 25 }, { date: '2026-11-23' }],
    },
  ])
  expect(report.departments.rows.map(({ unit }) => unit)).toEqual([units.housing])
})
