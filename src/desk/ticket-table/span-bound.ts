import { addDays, dateOf, firstMoment, localDate } from '#foundations/calendar/local-time.ts'
import { instantOf, momentOf } from '#foundations/calendar/moment.ts'

/** The instant at which a span begins with this day, or ends after it (the first instant of the next day); undefined without a day. */
export function spanBound(day: string, isEnd: boolean): string | undefined {
  if (day === '') return undefined
  const date = localDate(day)
  return instantOf(firstMoment(isEnd ? addDays(date, 1) : date))
}

/** The day whose bound this is. */
export function dayOfBound(instant: string, isEnd: boolean): string {
  const date = dateOf(momentOf(instant))
  return isEnd ? addDays(date, -1) : date
}
