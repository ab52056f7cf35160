import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { afterQuiet, isQuiet, nextCall } from './calling-hours.ts'

const { calendar, rulebook } = castCity()
const { campaign } = rulebook.appraise
const at = (text: string) => momentOf(`2026-11-${text}:00+08:00`)

test('quiet hours run over midnight, up to the very minute [APPRAISE-07]', () => {
  expect(
    ['23T08:59', '23T09:00', '23T20:29', '23T20:30', '23T00:00'].map((text) => isQuiet(at(text), campaign)),
  ).toEqual([true, false, false, true, true])
  expect(afterQuiet(at('23T21:00'), campaign)).toBe(at('24T09:00'))
  expect(afterQuiet(at('23T03:00'), campaign)).toBe(at('23T09:00'))
  expect(afterQuiet(monday, campaign)).toBe(monday)
})

test('another attempt takes a part of the day not tried before, unless that would be too late', () => {
  const calledAt = [at('23T10:00')]
  expect(nextCall({ from: at('23T11:00'), calledAt, due: at('30T18:00') }, campaign, calendar)).toBe(at('23T13:30'))
  expect(nextCall({ from: at('23T11:00'), calledAt, due: at('23T12:30') }, campaign, calendar)).toBe(at('23T11:00'))
  const all = [at('23T10:00'), at('23T14:00'), at('23T19:00')]
  expect(nextCall({ from: at('23T20:31'), calledAt: all }, campaign, calendar)).toBe(at('24T09:00'))
})

test('a part of working days waits for the next one', () => {
  const working = { ...campaign, dayParts: campaign.dayParts.map((part) => ({ ...part, on: 'working-days' as const })) }
  // Saturday, 28 November
  expect(nextCall({ from: at('28T10:00'), calledAt: [] }, working, calendar)).toBe(at('30T09:00'))
})

test('law: a call is never before its time, never in quiet hours, and within three days', () => {
  const moment = fc.integer({ min: 0, max: 24 * 60 * 30 }).map((minutes) => hoursLater(minutes / 60))
  fc.assert(
    fc.property(
      moment,
      fc.array(moment, { maxLength: 3 }),
      fc.option(moment, { nil: undefined }),
      (from, calledAt, due) => {
        const next: Moment = nextCall({ from, calledAt, due }, campaign, calendar)
        expect(next).toBeGreaterThanOrEqual(from)
        expect(next - from).toBeLessThan(72 * 3_600_000)
        expect(isQuiet(next, campaign)).toBe(false)
      },
    ),
    { numRuns: 100 },
  )
})
