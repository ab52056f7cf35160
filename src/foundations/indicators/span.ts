import { addDays, daysBetween, type LocalDate } from '#foundations/calendar/local-time.ts'

/** Days from `from` up to, and without, `to`. */
export type DaySpan = { readonly from: LocalDate; readonly to: LocalDate }

/** Days at most, so that two years of a month each can be compared and no page waits for ever. */
export const mostDays = 800
const usualDays = 30

/**
 * The days asked for, by default the last 30 with today; days to come are cut off, for nothing can be counted of them. Undefined
 * where no day is left, or more than `mostDays`.
 */
export function spanOf(asked: Partial<DaySpan>, today: LocalDate): DaySpan | undefined {
  const tomorrow = addDays(today, 1)
  const to = asked.to === undefined || asked.to > tomorrow ? tomorrow : asked.to
  const from = asked.from ?? addDays(to, -usualDays)
  const days = daysBetween(from, to)
  return days < 1 || days > mostDays ? undefined : { from, to }
}
