import fc from 'fast-check'
import { expect, test } from 'vitest'
import { castCity } from '../../../test/cast/city.ts'
import { deadlineAfterPause, markAfterPause } from './after-pause.ts'
import { deadline, limitUnits } from './limit.ts'
import { type Moment, momentOf } from './moment.ts'
import { deadlineWithPauses } from './pauses.ts'

const { calendar } = castCity()
const at = (text: string) => momentOf(`${text}:00+08:00`)

test.each([
  {
    unit: 'days',
    due: '2026-11-30T10:00',
    from: '2026-11-24T08:00',
    to: '2026-11-26T08:00',
    moved: '2026-12-02T10:00',
  },
  // One closing, Friday's.
  {
    unit: 'working-days',
    due: '2026-11-30T18:00',
    from: '2026-11-27T12:00',
    to: '2026-11-30T09:00',
    moved: '2026-12-01T18:00',
  },
  // A weekend is no time.
  {
    unit: 'working-days',
    due: '2026-11-30T18:00',
    from: '2026-11-28T08:00',
    to: '2026-11-29T20:00',
    moved: '2026-11-30T18:00',
  },
  {
    unit: 'working-hours',
    due: '2026-11-24T11:00',
    from: '2026-11-24T10:00',
    to: '2026-11-24T17:00',
    moved: '2026-11-24T18:00',
  },
  // Too late to help.
  {
    unit: 'days',
    due: '2026-11-24T10:00',
    from: '2026-11-25T08:00',
    to: '2026-11-26T08:00',
    moved: '2026-11-24T10:00',
  },
] as const)('in $unit, due $due and paused from $from to $to: due $moved', ({ unit, due, from, to, moved }) => {
  const course = { from: at('2026-11-23T10:00'), due: at(due), unit }
  expect(deadlineAfterPause(course, { from: at(from), to: at(to) }, calendar)).toBe(at(moved))
})

test('the deadline after a pause is the deadline that a limit with this pause has from the beginning', () => {
  const start = at('2026-09-28T10:17')
  const hours = fc.integer({ min: 0, max: 24 * 20 })
  fc.assert(
    fc.property(fc.constantFrom(...limitUnits), fc.integer({ min: 1, max: 9 }), hours, hours, (...drawn) => {
      const [unit, amount, a, b] = drawn
      const limit = { amount, unit }
      const pause = { from: (start + a * 3_600_000) as Moment, to: (start + (a + b) * 3_600_000) as Moment }
      const course = { from: start, due: deadline(start, limit, calendar), unit }
      expect(deadlineAfterPause(course, pause, calendar)).toBe(deadlineWithPauses(start, limit, [pause], calendar))
    }),
  )
})

test('a reminder that was to come moves with the pause, one that had passed stands', () => {
  const pause = { from: at('2026-11-24T10:00'), to: at('2026-11-24T14:00') }
  expect(markAfterPause(at('2026-11-24T12:00'), pause, 'hours', calendar)).toBe(at('2026-11-24T16:00'))
  expect(markAfterPause(at('2026-11-24T09:00'), pause, 'hours', calendar)).toBe(at('2026-11-24T09:00'))
})
