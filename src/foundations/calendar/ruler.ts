import { type Calendar, closingOf, type OpenSpan, openSpansOf } from './calendar.ts'
import { addDays, dateOf, firstMoment, type LocalDate } from './local-time.ts'
import type { Moment } from './moment.ts'

/**
 * Measures time by one convention. `between` is what passes in (from, to] and adds up over adjacent stretches; `after` is the
 * earliest moment by which that much has passed; `begin` is where counting starts for a limit set at that moment.
 */
export type Ruler = {
  readonly begin: (from: Moment) => Moment
  readonly between: (from: Moment, to: Moment) => number
  readonly after: (from: Moment, amount: number) => Moment
}

/** Elapsed milliseconds, day and night. */
export const elapsedTime: Ruler = {
  begin: (from) => from,
  between: (from, to) => Math.max(0, to - from),
  after: (from, amount) => (from + Math.ceil(amount)) as Moment,
}

/** Milliseconds inside the opening spans of working days. Throws on a calendar without a working day in a year. */
export function openTime(calendar: Calendar): Ruler {
  return {
    begin: (from) => from,
    between: (from, to) => {
      let passed = 0
      for (const span of openSpansAfter(from, calendar)) {
        if (span.from >= to) break
        passed += Math.min(span.to, to) - span.from
      }
      return passed
    },
    after: (from, amount) => {
      let left = Math.ceil(amount)
      if (left <= 0) return from
      for (const span of openSpansAfter(from, calendar)) {
        if (span.to - span.from >= left) return (span.from + left) as Moment
        left -= span.to - span.from
      }
      throw neverOpen(dateOf(from))
    },
  }
}

/** Working days, each counted at its closing, the day of the start left out. Throws as `openTime` does. */
export function closings(calendar: Calendar): Ruler {
  return {
    begin: (from) => firstMoment(addDays(dateOf(from), 1)),
    between: (from, to) => {
      let passed = 0
      for (const closing of closingsAfter(from, calendar)) {
        if (closing > to) break
        passed += 1
      }
      return passed
    },
    after: (from, amount) => {
      let left = Math.ceil(amount)
      if (left <= 0) return from
      for (const closing of closingsAfter(from, calendar)) {
        left -= 1
        if (left === 0) return closing
      }
      throw neverOpen(dateOf(from))
    },
  }
}

function* closingsAfter(from: Moment, calendar: Calendar): Generator<Moment> {
  for (const date of workingDates(from, calendar)) {
    const closing = closingOf(date, calendar)
    if (closing !== undefined && closing > from) yield closing
  }
}

/** What is left of the opening spans after this moment, without end. */
function* openSpansAfter(from: Moment, calendar: Calendar): Generator<OpenSpan> {
  for (const date of workingDates(from, calendar))
    for (const span of openSpansOf(date, calendar))
      if (span.to > from) yield span.from < from ? { from, to: span.to } : span
}

/** The working days from the date of this moment on, without end. */
function* workingDates(from: Moment, { isWorkingDay }: Calendar): Generator<LocalDate> {
  let daysOff = 0
  for (let date = dateOf(from); daysOff <= 366; date = addDays(date, 1)) {
    daysOff = isWorkingDay(date) ? 0 : daysOff + 1
    if (daysOff === 0) yield date
  }
  throw neverOpen(dateOf(from))
}

function neverOpen(from: LocalDate): Error {
  return new Error(`The calendar has no working day in a whole year at or after ${from}; mend its table of days`)
}
