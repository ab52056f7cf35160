import {
  addDays,
  dateOf,
  daysBetween,
  firstMoment,
  isLocalDate,
  type LocalDate,
  weekdayOf,
} from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { DaySaid, DistanceUnit } from './time-words.ts'

/** A span of time; `date` where it is one day, so that an hour can be told in it. An instant begins and ends at once. */
export type DayMeant = { readonly from: Moment; readonly to: Moment; readonly date?: LocalDate }

/** What a day said at a moment means; undefined for what the calendar does not have, such as 2月30日. */
export function meantDay(said: DaySaid, moment: Moment): DayMeant | undefined {
  const today = dateOf(moment)
  switch (said.of) {
    case 'date':
      return dateMeant(said, today)
    case 'month':
      return monthMeant(monthsLater(today, said.monthsOn), said.day)
    case 'day':
      return oneDay(addDays(today, said.daysOn))
    case 'weekday':
      return oneDay(addDays(today, 1 - weekdayOf(today) + 7 * said.weeksOn + said.weekday - 1))
    case 'weekend':
      return days(addDays(today, 6 - weekdayOf(today) + 7 * said.weeksOn), 2)
    case 'distance':
      return distanceMeant(said.amount, said.unit, moment)
    case 'lately':
      return { from: (moment - said.amount * lengths[said.unit]) as Moment, to: moment }
    case 'every':
      return undefined
  }
}

const dayLength = 86_400_000
/** Milliseconds; months and years as a person counts back roughly. */
const lengths: Readonly<Record<DistanceUnit, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: dayLength,
  week: 7 * dayLength,
  month: 30 * dayLength,
  year: 365 * dayLength,
}

/** 三天前 is a day, 半小时前 an instant, 两个月前 the day so far back. */
function distanceMeant(amount: number, unit: DistanceUnit, moment: Moment): DayMeant | undefined {
  const at = (moment + amount * lengths[unit]) as Moment
  if (Math.abs(amount * lengths[unit]) > 200 * lengths.year) return undefined
  if (unit === 'minute' || unit === 'hour') return { from: at, to: at }
  const isWhole = Number.isInteger(amount)
  if (unit === 'month' && isWhole) return sameDayOf(monthsLater(dateOf(moment), amount), dateOf(moment))
  if (unit === 'year' && isWhole) return sameDayOf(monthsLater(dateOf(moment), 12 * amount), dateOf(moment))
  return oneDay(dateOf(at))
}

type DateSaid = Extract<DaySaid, { of: 'date' }>

/** Without its year, the nearest of three years; a day of the month alone, the nearest of three months. */
function dateMeant({ year, yearsOn, month, day }: DateSaid, today: LocalDate): DayMeant | undefined {
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number)
  const ofYear = year ?? (yearsOn === undefined ? undefined : thisYear + yearsOn)
  if (ofYear !== undefined && month === undefined) return yearMeant(ofYear)
  if (ofYear !== undefined) return monthMeant(yearMonth(ofYear, month ?? 1), day)
  const near =
    month === undefined
      ? [-1, 0, 1].map((months) => yearMonth(thisYear, thisMonth + months))
      : [-1, 0, 1].map((years) => yearMonth(thisYear + years, month))
  const meant = near.flatMap((one) => monthMeant(one, day) ?? [])
  const distance = ({ from }: DayMeant) => Math.abs(daysBetween(today, dateOf(from)))
  return meant.toSorted((a, b) => distance(a) - distance(b))[0]
}

function yearMeant(year: number): DayMeant | undefined {
  const first = dateIn(yearMonth(year, 1), 1)
  const next = dateIn(yearMonth(year + 1, 1), 1)
  return first && next && { from: firstMoment(first), to: firstMoment(next) }
}

/** A month as `2026-03`. */
type YearMonth = string

function yearMonth(year: number, month: number): YearMonth {
  const months = year * 12 + month - 1
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

function monthsLater(date: LocalDate, months: number): YearMonth {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return yearMonth(year, month + months)
}

function monthMeant(month: YearMonth, day?: number): DayMeant | undefined {
  const first = dateIn(month, day ?? 1)
  if (first === undefined || day !== undefined) return first && oneDay(first)
  const next = dateIn(monthsLater(first, 1), 1)
  return next && { from: firstMoment(first), to: firstMoment(next) }
}

/** The same day of another month, or its last one where it is shorter. */
function sameDayOf(month: YearMonth, date: LocalDate): DayMeant | undefined {
  const day = Number(date.slice(8))
  const known = [day, 30, 29, 28].filter((one) => one <= day).map((one) => dateIn(month, one))
  const found = known.find((one) => one !== undefined)
  return found && oneDay(found)
}

function dateIn(month: YearMonth, day: number): LocalDate | undefined {
  const date = `${month}-${String(day).padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

function oneDay(date: LocalDate): DayMeant {
  return { ...days(date, 1), date }
}

function days(date: LocalDate, count: number): DayMeant {
  return { from: firstMoment(date), to: firstMoment(addDays(date, count)) }
}
