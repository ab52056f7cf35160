import type { Calendar } from './calendar.ts'
import type { Course } from './course.ts'
import { type LimitUnit, rulerOf } from './limit.ts'
import type { Moment } from './moment.ts'
import { elapsedTime, openTime, type Ruler } from './ruler.ts'

/** A stretch that is over, in which a limit stood still. */
export type PastPause = { readonly from: Moment; readonly to: Moment }

type Running = Pick<Course, 'from' | 'due' | 'unit'>

/**
 * Where a deadline stands after a pause: as much of the limit's own time after the pause as it was after the pause began, so
 * many closings for working days. A deadline the pause began after stands where it was.
 */
export function deadlineAfterPause({ from, due, unit }: Running, pause: PastPause, calendar: Calendar): Moment {
  const ruler = rulerOf(unit, calendar)
  const begun = ruler.begin(from)
  const counted = { from: later(pause.from, begun), to: later(pause.to, begun) }
  return ruler.between(counted.from, due) > 0 ? moved(due, counted, ruler) : moved(due, pause, smooth(unit, calendar))
}

/** Where a reminder before the deadline stands after a pause; working days pass smoothly for it, as for every reminder. */
export function markAfterPause(mark: Moment, pause: PastPause, unit: LimitUnit, calendar: Calendar): Moment {
  return moved(mark, pause, smooth(unit, calendar))
}

function moved(moment: Moment, { from, to }: PastPause, ruler: Ruler): Moment {
  return moment <= from || to <= from ? moment : ruler.after(to, ruler.between(from, moment))
}

function smooth(unit: LimitUnit, calendar: Calendar): Ruler {
  return unit === 'working-days' || unit === 'working-hours' ? openTime(calendar) : elapsedTime
}

function later(a: Moment, b: Moment): Moment {
  return a > b ? a : b
}
