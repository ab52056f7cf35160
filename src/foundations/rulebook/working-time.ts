import { type Calendar, calendarOf } from '#foundations/calendar/calendar.ts'
import { chineseWorkingDays } from '#foundations/calendar/chinese-days.ts'
import type { Rulebook } from './api.ts'

/** The calendar of an edition: its opening spans on the working days of mainland China. Throws on spans that overlap. */
export function calendarIn({ workingTime }: Pick<Rulebook, 'workingTime'>): Calendar {
  return calendarOf(
    chineseWorkingDays,
    workingTime.spans.map(({ open, close }) => ({ from: minuteOf(open), to: minuteOf(close) })),
  )
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
