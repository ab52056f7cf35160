import { type LocalDate, minutesPerDay, momentAt } from './local-time.ts'
import type { Moment } from './moment.ts'

/** Which dates are worked, and the range of dates for which that is known rather than guessed. */
export type WorkingDays = {
  readonly isWorkingDay: (date: LocalDate) => boolean
  readonly coversFrom: LocalDate
  readonly coversUntil: LocalDate
}

/** A span of the working day in minutes since midnight: 09:00-12:00 is 540 to 720. */
export type Opening = { readonly from: number; readonly to: number }

/** When an authority works: its working days and, on each of them, the same opening spans in order. */
export type Calendar = WorkingDays & { readonly openings: readonly Opening[] }

/** One opening span of one working day, as moments. */
export type OpenSpan = { readonly from: Moment; readonly to: Moment }

/** A calendar with these daily opening spans. Throws unless they are ordered, apart, not empty and within the day. */
export function calendarOf(days: WorkingDays, openings: readonly Opening[]): Calendar {
  if (openings.length === 0) throw new Error('A calendar needs at least one opening span, such as 09:00-17:30')
  openings.forEach(({ from, to }, i) => {
    const earliest = openings[i - 1]?.to ?? 0
    if (!(from >= earliest && from < to && to <= minutesPerDay))
      throw new Error(
        `Opening ${from}-${to} must begin at minute ${earliest} or later and end after that, by minute 1440`,
      )
  })
  return { ...days, openings }
}

/** The opening spans of a date, in order; none on a day off. */
export function openSpansOf(date: LocalDate, calendar: Calendar): readonly OpenSpan[] {
  if (!calendar.isWorkingDay(date)) return []
  return calendar.openings.map(({ from, to }) => ({ from: momentAt(date, from), to: momentAt(date, to) }))
}

/** The end of the last opening span of a date, where a working day closes; undefined on a day off. */
export function closingOf(date: LocalDate, calendar: Calendar): Moment | undefined {
  const last = calendar.openings.at(-1)
  return last === undefined || !calendar.isWorkingDay(date) ? undefined : momentAt(date, last.to)
}
