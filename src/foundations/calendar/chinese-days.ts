import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { WorkingDays } from './calendar.ts'
import { type LocalDate, localDate, weekdayOf } from './local-time.ts'

/** The dates that break the week's rhythm: days off on weekdays, and the weekend days worked in exchange (调休). */
export type DayTable = {
  readonly holidays: Readonly<Record<string, unknown>>
  readonly workdays: Readonly<Record<string, unknown>>
}

/**
 * The working days of a table of holidays and make-up days. Whole years are covered, from the table's first to its last;
 * outside them only weekends are off, so a date after `coversUntil` deserves a warning. Throws on an empty table.
 */
export function workingDaysOf({ holidays, workdays }: DayTable): WorkingDays {
  const dates = [...Object.keys(holidays), ...Object.keys(workdays)].sort()
  const [first, last] = [dates.at(0), dates.at(-1)]
  if (first === undefined || last === undefined) throw new Error('The table of holidays is empty')
  return {
    isWorkingDay: (date) => date in workdays || (weekdayOf(date) <= 5 && !(date in holidays)),
    coversFrom: localDate(`${first.slice(0, 4)}-01-01`),
    coversUntil: localDate(`${last.slice(0, 4)}-12-31`),
  }
}

/** The working days of mainland China as the State Council's yearly notices set them, from the package `chinese-days`. */
export const chineseWorkingDays: WorkingDays = workingDaysOf(table)

/** Whether a notice has settled the date; where not, `isWorkingDay` only guesses by weekends. */
export function isSettled(date: LocalDate, days: WorkingDays): boolean {
  return days.coversFrom <= date && date <= days.coversUntil
}
