import { addDays, dateOf, type LocalDate, momentAt } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'

/** What a daily report covers: from the cut of the day before up to, and without, the cut of its own date. */
export type ReportWindow = { readonly date: LocalDate; readonly from: Moment; readonly to: Moment }

/** The window of a date's report, cut so many minutes after midnight (720: noon to noon). [CIRCULATE-01] */
export function reportWindow(date: LocalDate, cut: number): ReportWindow {
  return { date, from: momentAt(addDays(date, -1), cut), to: momentAt(date, cut) }
}

/** The windows of the report and of the days before it, oldest first, `count` in all. */
export function windowsUpTo(date: LocalDate, cut: number, count: number): readonly ReportWindow[] {
  return Array.from({ length: count }, (_, index) => reportWindow(addDays(date, index + 1 - count), cut))
}

/** The date of the last report whose window is over: today's after the cut, else yesterday's. [CIRCULATE-01] */
export function lastReportDate(now: Moment, cut: number): LocalDate {
  const today = dateOf(now)
  return now >= momentAt(today, cut) ? today : addDays(today, -1)
}

/** The name a report is cited by: `daily-2026-11-23`. */
export function reportNumber(date: LocalDate): string {
  return `daily-${date}`
}
