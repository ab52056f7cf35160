import { dateOf, firstMoment, localDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { monthOf, monthsLater, type Period, type PeriodCode, periodNamed } from './period.ts'

/** On which day of a month (1-28) periods begin, by the edition in force at a moment. */
export type FirstDayAt = (at: Moment) => number

/**
 * The period of that name where the first day may change from edition to edition: it ends as the edition says that is in force
 * when the month it is named by begins, and it begins where the one before ended. So every moment lies in exactly one period;
 * the one in which the day changes is longer or shorter. [APPRAISE-06]
 */
export function periodBounds(code: PeriodCode, firstDayAt: FirstDayAt): Period {
  return { code, from: endOf(monthsLater(code, -1), firstDayAt), to: endOf(code, firstDayAt) }
}

/** The period that holds the moment, by the editions of their times. [APPRAISE-06] */
export function periodHolding(moment: Moment, firstDayAt: FirstDayAt): Period {
  const month = monthOf(dateOf(moment))
  const named = periodBounds(month, firstDayAt)
  return moment < named.to ? named : periodBounds(monthsLater(month, 1), firstDayAt)
}

/** All periods from the one that holds `from` to the one that holds `to`, oldest first; empty when `from` is later. */
export function listPeriodsBetween(from: Moment, to: Moment, firstDayAt: FirstDayAt): readonly Period[] {
  const periods: Period[] = []
  for (let period = periodHolding(from, firstDayAt); period.from <= to; ) {
    periods.push(period)
    period = periodBounds(monthsLater(period.code, 1), firstDayAt)
  }
  return periods
}

function endOf(code: PeriodCode, firstDayAt: FirstDayAt): Moment {
  const monthBegins = firstMoment(localDate(`${code}-01`))
  return periodNamed(code, firstDayAt(monthBegins)).to
}
