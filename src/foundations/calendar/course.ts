import type { Calendar } from './calendar.ts'
import type { LimitUnit } from './limit.ts'
import type { Moment } from './moment.ts'
import { afterRunning, type Pause, runningOn } from './pauses.ts'
import { elapsedTime, openTime, type Ruler } from './ruler.ts'

/**
 * A limit on its way: when it began, when it is due, the unit it was set in, and its pauses. The deadline takes in the pauses
 * that have ended; one that still lasts will move it when it ends.
 */
export type Course = {
  readonly from: Moment
  readonly due: Moment
  readonly unit: LimitUnit
  readonly pauses?: readonly Pause[]
}

/**
 * The share of a limit used up at `now`: 0 at the start, 1 at the deadline, above 1 when overdue. It grows with the limit's
 * own time only: elapsed time, or open time for both working units, never during a pause.
 */
export function elapsedShare(course: Course, now: Moment, calendar: Calendar): number {
  const { from, due, pauses = [] } = course
  if (now <= from) return 0
  const ruler = rulerOfShare(course.unit, calendar)
  const whole = wholeOf(course, ruler)
  if (whole <= 0) return now < due ? 0 : 1
  return runningOn(ruler, from, now, pauses) / whole
}

/** The earliest moment by which that share of the limit is used up; undefined when a lasting pause comes first. */
export function momentAtShare(course: Course, share: number, calendar: Calendar): Moment | undefined {
  const { from, pauses = [] } = course
  if (share <= 0) return from
  const ruler = rulerOfShare(course.unit, calendar)
  return afterRunning(ruler, from, share * wholeOf(course, ruler), pauses)
}

function wholeOf({ from, due, pauses = [] }: Course, ruler: Ruler): number {
  const ended = pauses.filter(({ to }) => to !== undefined)
  return runningOn(ruler, from, due, ended)
}

/** Working days are counted whole for the deadline but pass smoothly for reminders: half of two days is reached after one. */
function rulerOfShare(unit: LimitUnit, calendar: Calendar): Ruler {
  return unit === 'working-days' || unit === 'working-hours' ? openTime(calendar) : elapsedTime
}
