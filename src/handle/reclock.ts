import { deadlineAfterPause, markAfterPause, type PastPause } from '#foundations/calendar/after-pause.ts'
import { momentAtShare } from '#foundations/calendar/course.ts'
import type { LimitUnit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { findLevel } from '#foundations/rulebook/edition.ts'
import type { ResultClock } from './events.ts'
import type { InHand } from './state.ts'

type ClockCity = Pick<City, 'rulebook' | 'calendar'>
type Clocked = Pick<InHand, 'since' | 'deadlines' | 'countedIn' | 'level' | 'pending'>

/** The clock for the result once a pause is over: deadline and reminders still to come move by the time paused. [CLOCK-04] */
export function clockAfterPause(state: Clocked, pause: PastPause, { rulebook, calendar }: ClockCity): ResultClock {
  const unit = unitOf(state, rulebook)
  const resolveBy = deadlineAfterPause({ from: state.since, due: state.deadlines.resolveBy, unit }, pause, calendar)
  const moved = resolveReminders(state).map(({ share, at }) => ({
    share,
    at: share === 1 ? resolveBy : markAfterPause(at, pause, unit, calendar),
  }))
  return clockOf(resolveBy, moved, rulebook)
}

/** The clock for the result with a later deadline: the shares still to come are shares of the longer time. [HANDLE-07] */
export function clockUntil(state: Clocked, resolveBy: Moment, { rulebook, calendar }: ClockCity): ResultClock {
  const course = { from: state.since, due: resolveBy, unit: unitOf(state, rulebook) }
  const moved = resolveReminders(state).map(({ share }) => ({
    share,
    at: share === 1 ? resolveBy : (momentAtShare(course, share, calendar) ?? resolveBy),
  }))
  return clockOf(resolveBy, moved, rulebook)
}

/** The unit the clock for the result was set in; an old ticket's fact does not say it, its level does. */
export function unitOf(
  { countedIn, level }: Pick<InHand, 'countedIn' | 'level'>,
  rulebook: City['rulebook'],
): LimitUnit {
  return countedIn ?? findLevel(rulebook, level)?.resolve.unit ?? 'hours'
}

type Mark = { readonly share: number; readonly at: Moment }

function resolveReminders({ pending }: Clocked): readonly Mark[] {
  return pending.filter(({ clock }) => clock === 'resolve')
}

function clockOf(resolveBy: Moment, marks: readonly Mark[], { edition }: City['rulebook']): ResultClock {
  const reminders = { shares: marks.map(({ share }) => share), resolve: marks.map(({ at }) => at) }
  return { resolveBy, reminders, edition }
}
