import { expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds } from '#foundations/three-rates/period-bounds.ts'
import { closePeriod } from './close-period.ts'
import type { Closing, Periods } from './periods.ts'
import { askReopening, decideReopening } from './reopen-period.ts'

const code = (text: string) => text as PeriodCode
const day = (date: string) => momentOf(`${date}T00:00:00+08:00`)
const boundsOf = (period: PeriodCode) => periodBounds(period, () => 19)
const november = boundsOf(code('2026-11'))
const october = boundsOf(code('2026-10'))
const monday = day('2026-11-23')

const closed = (text: string, over: Partial<Closing> = {}): Closing => ({
  ...boundsOf(code(text)),
  closing: 1,
  reopened: false,
  ...over,
})
const periods = (over: Partial<Periods> = {}): Periods => ({
  boundsOf,
  closings: [],
  asked: [],
  firstDemand: day('2026-10-09'),
  ...over,
})
const reasonOf = (decision: { accepted: boolean; reason?: string }) => decision.reason ?? 'accepted'

test('a period that is over is closed with its own days, after the one before it [APPRAISE-10]', () => {
  expect(closePeriod(periods({ closings: [closed('2026-10')] }), november, monday)).toEqual({
    accepted: true,
    facts: [
      {
        type: 'PeriodClosed',
        at: monday,
        period: '2026-11',
        closing: 1,
        from: '2026-10-19T00:00:00.000+08:00',
        to: '2026-11-19T00:00:00.000+08:00',
      },
    ],
  })
  expect(closePeriod(periods(), october, monday)).toMatchObject({ accepted: true })
})

test('not before its last moment has passed', () => {
  const known = periods({ closings: [closed('2026-10')] })
  expect(closePeriod(known, november, (november.to - 1) as Moment)).toMatchObject({
    reason: 'not-over',
    rule: 'APPRAISE-10',
  })
  expect(closePeriod(known, november, november.to)).toMatchObject({ accepted: true })
})

test('not twice, unless it was opened again: then it is the next closing', () => {
  const known = [closed('2026-10'), closed('2026-11')]
  expect(reasonOf(closePeriod(periods({ closings: known }), november, monday))).toBe('closed-already')
  const reopened = [closed('2026-10'), closed('2026-11', { reopened: true })]
  expect(closePeriod(periods({ closings: reopened }), november, monday)).toMatchObject({ facts: [{ closing: 2 }] })
})

test('a day of another period overlaps, a day left out is missing', () => {
  const known = periods({ closings: [closed('2026-10')] })
  const wish = (from: string, to: string) =>
    reasonOf(closePeriod(known, { code: code('2026-11'), from: day(from), to: day(to) }, monday))
  expect(wish('2026-10-18', '2026-11-19')).toBe('overlaps')
  expect(wish('2026-10-19', '2026-11-20')).toBe('overlaps')
  expect(wish('2026-10-20', '2026-11-19')).toBe('days-missing')
  expect(wish('2026-10-19', '2026-11-18')).toBe('days-missing')
})

test('a neighbour that was closed with other days is not overlapped, nor is a gap left after it', () => {
  const longer = closed('2026-10', { to: day('2026-10-21') })
  const shorter = closed('2026-10', { to: day('2026-10-17') })
  expect(reasonOf(closePeriod(periods({ closings: [longer] }), november, monday))).toBe('overlaps')
  expect(reasonOf(closePeriod(periods({ closings: [shorter] }), november, monday))).toBe('days-missing')
})

test('not while an earlier period with demands is open, or open again', () => {
  expect(reasonOf(closePeriod(periods(), november, monday))).toBe('earlier-open')
  const reopened = periods({ closings: [closed('2026-10', { reopened: true })] })
  expect(reasonOf(closePeriod(reopened, november, monday))).toBe('earlier-open')
  const { firstDemand: _, ...nothingBefore } = periods()
  expect(reasonOf(closePeriod(nothingBefore, november, monday))).toBe('accepted')
})

test('a closed period is opened again by two different people, each with a reason [APPRAISE-11]', () => {
  const known = periods({ closings: [closed('2026-10')] })
  const wish = { period: code('2026-10'), why: ' 漏计 12 件 ', by: 'jia' }
  expect(askReopening(known, wish, monday)).toMatchObject({
    facts: [{ type: 'PeriodReopeningAsked', closing: 1, why: '漏计 12 件' }],
  })
  const asked = { ...known, asked: [{ period: code('2026-10'), closing: 1, by: 'jia' }] }
  const decide = (by: string, why = '属实') =>
    decideReopening(asked, { period: code('2026-10'), why, by, granted: true }, monday)
  expect(decide('jia')).toMatchObject({ reason: 'same-person', rule: 'APPRAISE-11' })
  expect(reasonOf(decide('yi', ' '))).toBe('reason-missing')
  expect(decide('yi')).toMatchObject({ facts: [{ type: 'PeriodReopeningDecided', granted: true, closing: 1 }] })
})

test('a reopening is asked of what is closed, once at a time, with a reason; nobody decides what nobody asked', () => {
  const known = periods({ closings: [closed('2026-10')] })
  const wish = { period: code('2026-10'), why: '漏计', by: 'jia' }
  expect(reasonOf(askReopening(known, { ...wish, period: code('2026-11') }, monday))).toBe('not-closed')
  expect(reasonOf(askReopening(known, { ...wish, why: '  ' }, monday))).toBe('reason-missing')
  const asked = { ...known, asked: [{ period: code('2026-10'), closing: 1, by: 'yi' }] }
  expect(reasonOf(askReopening(asked, wish, monday))).toBe('asked-already')
  expect(reasonOf(decideReopening(known, { ...wish, granted: true }, monday))).toBe('nothing-asked')
})
