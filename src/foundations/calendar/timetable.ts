import type { Calendar } from './calendar.ts'
import { momentAtShare } from './course.ts'
import { deadline, type Limit } from './limit.ts'
import type { Moment } from './moment.ts'

/** A limit laid out in time: its deadline, and when each share (0-1) of it is used up, in the order asked. */
export type Timetable = { readonly due: Moment; readonly marks: readonly Moment[] }

/** Lays a limit begun at `from` out in time, without pauses. Throws as `deadline` does. */
export function timetableOf(from: Moment, limit: Limit, shares: readonly number[], calendar: Calendar): Timetable {
  const due = deadline(from, limit, calendar)
  const course = { from, due, unit: limit.unit }
  return { due, marks: shares.map((share) => (share < 1 ? (momentAtShare(course, share, calendar) ?? due) : due)) }
}
