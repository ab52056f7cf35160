import { dateOf, firstMoment, type LocalDate, localDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'

/** The month an appraisal period is named by, `2026-11`: the one its last day lies in. */
export type PeriodCode = string & { readonly period: unique symbol }

/** An appraisal period: from its first moment up to, and without, the first moment of the next. */
export type Period = { readonly code: PeriodCode; readonly from: Moment; readonly to: Moment }

/** Whether the text names a month, `2026-11`. */
export function isPeriodCode(text: string): text is PeriodCode {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
}

/** The period of that name where periods begin on day `firstDay` (1-28) of a month. [APPRAISE-06] */
export function periodNamed(code: PeriodCode, firstDay: number): Period {
  const start = (month: PeriodCode) => firstMoment(localDate(`${month}-${String(firstDay).padStart(2, '0')}`))
  return firstDay === 1
    ? { code, from: start(code), to: start(monthsLater(code, 1)) }
    : { code, from: start(monthsLater(code, -1)), to: start(code) }
}

/** The period that holds the moment. [APPRAISE-06] */
export function periodOf(moment: Moment, firstDay: number): Period {
  const date = dateOf(moment)
  const month = monthOf(date)
  const endsNextMonth = firstDay > 1 && Number(date.slice(8)) >= firstDay
  return periodNamed(endsNextMonth ? monthsLater(month, 1) : month, firstDay)
}

/** The period before this one. */
export function periodBefore({ code }: Period, firstDay: number): Period {
  return periodNamed(monthsLater(code, -1), firstDay)
}

/** The period of the same name a year before. */
export function periodYearBefore({ code }: Period, firstDay: number): Period {
  return periodNamed(monthsLater(code, -12), firstDay)
}

/** The period that holds the moment and those before it, newest first, `count` in all. */
export function listPeriods(moment: Moment, count: number, firstDay: number): readonly Period[] {
  const { code } = periodOf(moment, firstDay)
  return Array.from({ length: count }, (_, index) => periodNamed(monthsLater(code, -index), firstDay))
}

/** The month a date lies in, as a period would be named by it. */
export function monthOf(date: LocalDate): PeriodCode {
  return date.slice(0, 7) as PeriodCode
}

/** The period named by the month so many months later, or earlier when negative. */
export function monthsLater(code: PeriodCode, months: number): PeriodCode {
  const [year = 0, month = 1] = code.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as PeriodCode
}
