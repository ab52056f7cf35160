import type { Calendar } from '#foundations/calendar/calendar.ts'
import { deadline, type Limit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'

/** Where a window that ends at this moment begins: it reaches back as far as its limit reaches forward. */
export function windowStart(at: Moment, window: Limit, calendar: Calendar): Moment {
  return (at - (deadline(at, window, calendar) - at)) as Moment
}
