import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { monthsLater, type Period } from '#foundations/three-rates/period.ts'
import type { PeriodClosed } from './period-changes.ts'
import { closingInForce, type Periods } from './periods.ts'

export type ClosePeriodRefused = 'closed-already' | 'not-over' | 'overlaps' | 'days-missing' | 'earlier-open'

/**
 * Closes a period with the days the appraiser saw: once, when it is over, with exactly the days the rules give it, after every
 * earlier period in which there were demands, and without a day that another closed period has. [APPRAISE-10]
 */
export function closePeriod(periods: Periods, wish: Period, at: Moment): Decision<PeriodClosed, ClosePeriodRefused> {
  if (closingInForce(periods, wish.code) !== undefined) return refuse('closed-already', 'APPRAISE-10')
  const barred = daysBarred(periods, wish)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-10')
  if (at < wish.to) return refuse('not-over', 'APPRAISE-10')
  if (isEarlierOpen(periods, wish)) return refuse('earlier-open', 'APPRAISE-10')
  const earlier = periods.closings.filter(({ code }) => code === wish.code)
  return accept({
    type: 'PeriodClosed',
    at,
    period: wish.code,
    closing: earlier.length + 1,
    from: instantOf(wish.from),
    to: instantOf(wish.to),
  })
}

function daysBarred(periods: Periods, { code, from, to }: Period): 'overlaps' | 'days-missing' | undefined {
  const lawful = periods.boundsOf(code)
  const others = periods.closings.filter((closing) => closing.code !== code && !closing.reopened)
  if (from < lawful.from || to > lawful.to || others.some((other) => other.from < to && from < other.to))
    return 'overlaps'
  const before = closingInForce(periods, monthsLater(code, -1))
  const isGapBefore = before !== undefined && before.to < from
  return from > lawful.from || to < lawful.to || isGapBefore ? 'days-missing' : undefined
}

/** Periods are closed in order: it is enough that the one before is closed, or that nothing was received before this one. */
function isEarlierOpen(periods: Periods, { code, from }: Period): boolean {
  const hadDemands = periods.firstDemand !== undefined && periods.firstDemand < from
  return hadDemands && closingInForce(periods, monthsLater(code, -1)) === undefined
}
