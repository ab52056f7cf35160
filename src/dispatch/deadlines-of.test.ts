import { expect, test } from 'vitest'
import { instantOf, momentOf } from '#foundations/calendar/moment.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { levels } from '../../test/cast/catalogue.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { type ClockBasis, type Clocks, deadlinesOf, moreUrgent, type Running } from './deadlines-of.ts'

const city = castCity()
const friday = momentOf('2026-11-27T16:00:00+08:00')

function clocks(at: typeof monday, basis: ClockBasis): Clocks {
  const found = deadlinesOf(at, basis, city)
  if (typeof found === 'string') throw new Error(`Expected deadlines, got ${found}`)
  return found
}

test('clocks start at dispatch, each in its own unit [CLOCK-01]', () => {
  const { deadlines, returnBy, deadlineEdition } = clocks(friday, { level: levels.week })
  expect([deadlines.signBy, deadlines.respondBy, deadlines.resolveBy, returnBy].map(instantOf)).toEqual([
    '2026-11-30T18:00:00.000+08:00',
    '2026-11-28T16:00:00.000+08:00',
    '2026-12-04T16:00:00.000+08:00',
    '2026-11-30T16:00:00.000+08:00',
  ])
  expect(deadlineEdition).toBe('2019-01')
})

test('a line of the catalogue may set another limit for signing, and nothing else', () => {
  const own = clocks(monday, { level: levels.week })
  const quick = clocks(monday, { level: levels.week, signLimit: '30min' })
  expect(quick.deadlines).toEqual({ ...own.deadlines, signBy: hoursLater(0.5) })
})

test('each clock is marked at the shares the edition names; the last mark is the deadline [CLOCK-02]', () => {
  const { reminders, deadlines } = clocks(monday, { level: levels.day })
  expect(reminders.shares).toEqual([0.5, 0.8, 1])
  expect(reminders.resolve).toEqual([hoursLater(12), hoursLater(19.2), hoursLater(24)])
  expect(reminders.respond.at(-1)).toBe(deadlines.respondBy)
  expect(reminders.sign.at(-1)).toBe(deadlines.signBy)
})

test('through a redispatch the clocks of the requester go on; signing and returning start anew [DISPATCH-07]', () => {
  const first = clocks(monday, { level: levels.week })
  const { respondBy, resolveBy } = first.deadlines
  const running: Running = {
    level: levels.week,
    since: monday,
    respondBy,
    resolveBy,
    reminders: first.reminders,
    edition: 'older',
  }
  const again = clocks(hoursLater(5), { level: levels.week, running })
  const fresh = clocks(hoursLater(5), { level: levels.week })
  expect(again).toEqual({
    deadlines: { ...first.deadlines, signBy: fresh.deadlines.signBy },
    reminders: { ...first.reminders, sign: fresh.reminders.sign },
    countedIn: { respond: 'hours', resolve: 'days' },
    returnBy: fresh.returnBy,
    deadlineEdition: 'older',
  })
  const urgent = clocks(hoursLater(5), { level: levels.twoHours, running })
  expect(urgent.deadlines).toMatchObject({ respondBy: hoursLater(1), resolveBy: hoursLater(2) })
})

test('what the edition does not know is named', () => {
  expect(deadlinesOf(monday, { level: '3h' as LevelCode }, city)).toBe('unknown-level')
  expect(deadlinesOf(monday, { level: levels.day, signLimit: '2wd' }, city)).toBe('unknown-sign-limit')
})

test('of two levels the one the edition lists first is the more urgent', () => {
  expect(moreUrgent(levels.week, levels.day, city)).toBe(levels.day)
  expect(moreUrgent(levels.day, levels.week, city)).toBe(levels.day)
  expect(moreUrgent(levels.day, '3h' as LevelCode, city)).toBe(levels.day)
})
