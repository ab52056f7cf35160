import type { Calendar } from './calendar.ts'
import { momentAtShare } from './course.ts'
import { deadline, type Limit } from './limit.ts'
import type { Moment } from './moment.ts'

/** A limit laid out in time: its deadline, and when each share (0-1) of it is used up, in the order asked. */
export type Timetable = { readonly due: Moment; readonly marks: readonly Moment[] }

/** When something asked reminds: the instants at which it has used up each of these shares (0-1) of its time. */
export type Marks = { readonly shares: readonly number[]; readonly marks: readonly Moment[] }

/** Lays a limit begun at `from` out in time, without pauses. Throws as `deadline` does. */
export function timetableOf(from: Moment, limit: Limit, shares: readonly number[], calendar: Calendar): Timetable {
  const due = deadline(from, limit, calendar)
  const course = { from, due, unit: limit.unit }
  return { due, marks: shares.map((share) => (share < 1 ? (momentAtShare(course, share, calendar) ?? due) : due)) }
}

/** As `timetableOf`, with the marks as a fact keeps them; what must be said sooner than the limit allows is due and reminds then. */
export function askedBy(
  from: Moment,
  { limit, latest }: { readonly limit: Limit; readonly latest?: Moment },
  shares: readonly number[],
  calendar: Calendar,
): { readonly due: Moment; readonly reminders: Marks } {
  const { due: byLimit, marks } = timetableOf(from, limit, shares, calendar)
  const due = latest !== undefined && latest > from && latest < byLimit ? latest : byLimit
  return { due, reminders: { shares, marks: marks.map((mark) => Math.min(mark, due) as Moment) } }
}
