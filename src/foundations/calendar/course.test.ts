import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf } from './calendar.ts'
import { chineseWorkingDays } from './chinese-days.ts'
import { type Course, elapsedShare, momentAtShare } from './course.ts'
import { type Limit, limitUnits } from './limit.ts'
import { instantOf, type Moment, momentOf } from './moment.ts'
import { deadlineWithPauses } from './pauses.ts'

const office = calendarOf(chineseWorkingDays, [
  { from: 540, to: 720 },
  { from: 810, to: 1050 },
])
const at = (text: string) => momentOf(`${text}:00+08:00`)
const text = (moment: Moment | undefined) => moment && instantOf(moment).slice(0, 16)

test('24 hours are half gone after twelve, and a quarter overdue after thirty', () => {
  const course: Course = { from: at('2026-11-23T10:00'), due: at('2026-11-24T10:00'), unit: 'hours' }
  expect(elapsedShare(course, at('2026-11-23T22:00'), office)).toBe(0.5)
  expect(elapsedShare(course, at('2026-11-24T16:00'), office)).toBe(1.25)
  expect(elapsedShare(course, at('2026-11-23T09:00'), office)).toBe(0)
})

test('working days pass in open time: a weekend brings no reminder', () => {
  const course: Course = { from: at('2026-11-20T10:30'), due: at('2026-11-24T17:30'), unit: 'working-days' }
  // 5.5 open hours are left on Friday, then 7 on Monday and 7 on Tuesday.
  expect(text(momentAtShare(course, 0.5, office))).toBe('2026-11-23T14:45')
  expect(text(momentAtShare(course, 0.8, office))).toBe('2026-11-24T13:36')
  expect(text(momentAtShare(course, 1, office))).toBe('2026-11-24T17:30')
  expect(elapsedShare(course, at('2026-11-21T12:00'), office)).toBe(
    elapsedShare(course, at('2026-11-22T12:00'), office),
  )
})

test('while a pause lasts no reminder is due', () => {
  const course: Course = {
    from: at('2026-11-23T10:00'),
    due: at('2026-11-24T10:00'),
    unit: 'hours',
    pauses: [{ from: at('2026-11-23T13:00') }],
  }
  expect(momentAtShare(course, 0.5, office)).toBeUndefined()
  expect(text(momentAtShare(course, 0.1, office))).toBe('2026-11-23T12:24')
  expect(elapsedShare(course, at('2026-11-25T10:00'), office)).toBe(3 / 24)
})

const begin = at('2026-02-01T00:00')
const hour = 3_600_000
const moments = fc.integer({ min: begin, max: begin + 500 * hour }) as fc.Arbitrary<Moment>
const limits: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 20 }),
  unit: fc.constantFrom(...limitUnits),
})
const courses: fc.Arbitrary<Course> = fc
  .tuple(moments, limits, fc.array(fc.tuple(moments, fc.integer({ min: 0, max: 60 * hour })), { maxLength: 3 }))
  .map(([from, limit, stretches]) => {
    const pauses = stretches.map(([start, length]) => ({ from: start, to: (start + length) as Moment }))
    return { from, due: deadlineWithPauses(from, limit, pauses, office) ?? from, unit: limit.unit, pauses }
  })

test('the share is 0 at the start, 1 at the deadline, and never shrinks', () => {
  fc.assert(
    fc.property(courses, moments, fc.nat(100 * hour), (course, now, wait) => {
      expect(elapsedShare(course, course.from, office)).toBe(0)
      expect(elapsedShare(course, course.due, office)).toBeCloseTo(1, 12)
      const before = elapsedShare(course, now, office)
      expect(elapsedShare(course, (now + wait) as Moment, office)).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('the moment at a share is the first at which the share is used up', () => {
  fc.assert(
    fc.property(courses, fc.double({ min: 0.01, max: 1, noNaN: true }), (course, share) => {
      const moment = momentAtShare(course, share, office) ?? course.from
      expect(elapsedShare(course, moment, office)).toBeGreaterThanOrEqual(share - 1e-9)
      expect(elapsedShare(course, (moment - 1) as Moment, office)).toBeLessThan(share + 1e-9)
      expect(moment).toBeLessThanOrEqual(course.due)
    }),
  )
})
