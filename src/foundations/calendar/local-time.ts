import { type Moment, shanghaiOffset } from './moment.ts'

/** A calendar date of Asia/Shanghai, `2026-11-23`. Dates compare as text. */
export type LocalDate = string & { readonly localDate: unique symbol }

export const minutesPerDay = 1440
const msPerMinute = 60_000
const msPerDay = minutesPerDay * msPerMinute

/** The date a text names. Throws on anything that is no date of the calendar, such as `2026-02-29`. */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text
  throw new Error(`"${text}" is no date; write it like 2026-11-23`)
}

/** Whether the text is a date of the calendar, written like `2026-11-23`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && dateOfDay(time / msPerDay) === text
}

/** The date on the wall in Shanghai at that moment; midnight belongs to the day that begins. */
export function dateOf(moment: Moment): LocalDate {
  return dateOfDay(Math.floor((moment + shanghaiOffset) / msPerDay))
}

/** The first moment of a date, 00:00 in Shanghai. */
export function firstMoment(date: LocalDate): Moment {
  return (dayOf(date) * msPerDay - shanghaiOffset) as Moment
}

/** The moment so many minutes after the date's midnight; 1440 is the first moment of the next date. */
export function momentAt(date: LocalDate, minute: number): Moment {
  return (firstMoment(date) + minute * msPerMinute) as Moment
}

/** The first moment of the date that holds this moment. */
export function startOfDay(moment: Moment): Moment {
  return firstMoment(dateOf(moment))
}

/** Minutes since midnight in Shanghai: at least 0, below 1440, with the seconds as a fraction. */
export function minutesOfDay(moment: Moment): number {
  return (moment - startOfDay(moment)) / msPerMinute
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayOf(date) + days)
}

/** Days from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from)
}

/** Day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): number {
  // Day 0 of the epoch, 1970-01-01, was a Thursday.
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1
}

function dayOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay
}

function dateOfDay(day: number): LocalDate {
  return new Date(day * msPerDay).toISOString().slice(0, 10) as LocalDate
}
