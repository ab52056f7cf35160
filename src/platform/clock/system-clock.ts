import type { Moment } from '#foundations/calendar/moment.ts'

/** The machine's own time. */
export function systemNow(): Moment {
  return Date.now() as Moment
}
