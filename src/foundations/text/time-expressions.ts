import { momentAt } from '#foundations/calendar/local-time.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type DayMeant, meantDay } from './meant-day.ts'
import { type DaySaid, dayParts, daySaidAt, type HourSaid, hourSaidAt, type Said } from './time-words.ts'

/**
 * An instant, a span up to but not including its end, times of a day that is not said, or a repetition with its times of day
 * (`22:00`, past `24:00` the next day).
 */
export type TimeMeant =
  | { readonly at: Instant }
  | { readonly from: Instant; readonly to: Instant }
  | { readonly hours: Hours }
  | { readonly every: 'day' | 'week' | 'month' | 'year'; readonly weekday?: number; readonly hours?: Hours }

type Hours = { readonly from: string; readonly to?: string }

export type TimeExpression = { readonly start: number; readonly end: number; readonly value: TimeMeant }

const begins = /[0-9零〇一二两三四五六七八九十百半今昨去前明后大上下本这周星礼每天最近凌清早中傍晚深夜午]/
const numeral = /[0-9零〇一二两三四五六七八九十百]/

/**
 * The time expressions of a text, read at a moment on the clocks of Shanghai: 昨天下午三点半, 上周五, 2020年1月6日, 十一月十五,
 * 前年, 每天晚上十点到凌晨两点. A date without its year is the nearest one; a clock time without a part of the day is as on a
 * 24-hour clock. Where no day is said none is told: 夜间施工 is no matter of this night. Times of no calendar day are left out. Takes time linear in the text.
 */
export function timeExpressions(text: string, moment: Moment): readonly TimeExpression[] {
  const found: TimeExpression[] = []
  const meanings = new Map<string, TimeMeant | undefined>()
  let at = 0
  while (at < text.length) {
    const said = mayBegin(text, at) ? pointsAt(text, at) : undefined
    const end = said?.at(-1)?.end ?? at + 1
    const words = text.slice(at, end)
    if (said !== undefined && !meanings.has(words)) meanings.set(words, meaningOf(said, moment))
    const value = said && meanings.get(words)
    if (value !== undefined) found.push({ start: at, end, value })
    at = end
  }
  return found
}

function mayBegin(text: string, at: number): boolean {
  if (!begins.test(text.charAt(at))) return false
  return !(numeral.test(text.charAt(at)) && isInNumber(text, at - 1))
}

/** A colon or a full stop is of a number only behind one: 时间:2019-12-12 begins with its year. */
function isInNumber(text: string, at: number): boolean {
  const isSign = ':.'.includes(text.charAt(at)) && at >= 0
  return numeral.test(text.charAt(isSign ? at - 1 : at))
}

type Point = { readonly day?: DaySaid; readonly hour?: HourSaid; readonly end: number }

/** One time, or two with a word between that joins them. */
function pointsAt(text: string, start: number): readonly [Point, Point?] | undefined {
  const first = pointAt(text, start)
  if (first === undefined || isFigureOfSpeech(text, start, first)) return undefined
  const joint = jointAt(text, first.end)
  const last = joint === first.end ? undefined : pointAt(text, joint)
  return last === undefined || last.day?.of === 'every' ? [first] : [first, last]
}

function pointAt(text: string, start: number): Point | undefined {
  const day = daySaidAt(text, start)
  const hour: Said<HourSaid> | undefined = hourSaidAt(text, skipFiller(text, day?.end ?? start))
  const end = hour?.end ?? day?.end
  if (day === undefined && hour?.what.hour === undefined && hour?.what.part?.length === 1) return undefined
  if (end === undefined) return undefined
  return { ...(day && { day: day.what }), ...(hour && { hour: hour.what }), end }
}

/** 一点 and 一时 say "a little" and "for once", 三点 "three matters", unless more makes an hour of them. */
function isFigureOfSpeech(text: string, start: number, { day, end }: Point): boolean {
  const isBare = day === undefined && /^[零〇一二两三四五六七八九十]{1,3}[点时]$/.test(text.slice(start, end))
  return isBare && !/^(?:多|左右|到|至|前|后|以|之|整|开|-|~|—)/.test(text.slice(end, end + 2))
}

function skipFiller(text: string, at: number): number {
  return ' 的'.includes(text.charAt(at)) && text.charAt(at) !== '' ? at + 1 : at
}

/** Behind a word that joins two times, or the same place. */
function jointAt(text: string, at: number): number {
  const joint = ['一直到', '到', '至', '--', '-', '~', '—'].find((word) => text.startsWith(word, at))
  return at + (joint?.length ?? 0)
}

function meaningOf([first, last]: readonly [Point, Point?], moment: Moment): TimeMeant | undefined {
  if (first.day?.of === 'every') return repetitionOf(first.day, first.hour, last)
  if (first.day === undefined && last?.day === undefined && first.hour !== undefined)
    return { hours: hoursOf(first.hour, last?.hour) }
  const begin = meantOf(first, moment)
  if (begin === undefined || last === undefined) return begin && writtenAs(begin)
  const end = last.day === undefined ? meantHour(begin.day, inherited(last.hour, first.hour)) : meantOf(last, moment)
  if (end === undefined) return undefined
  const to = end.to <= begin.from ? end.to + dayLength : end.to
  return to > begin.from ? { from: instantOf(begin.from), to: instantOf(to as Moment) } : undefined
}

const dayLength = 86_400_000

type Meant = { readonly from: Moment; readonly to: Moment; readonly day: DayMeant; readonly instant: boolean }

/** What a point means: the span of its day, of its part of the day, or an instant. */
function meantOf({ day, hour }: Point, moment: Moment): Meant | undefined {
  const meant = meantDay(day ?? { of: 'day', daysOn: 0 }, moment)
  if (meant === undefined) return undefined
  if (meant.date === undefined || hour === undefined)
    return { from: meant.from, to: meant.to, day: meant, instant: meant.from === meant.to }
  return meantHour(meant, hour)
}

function meantHour(day: DayMeant, hour: HourSaid | undefined): Meant | undefined {
  const { date } = day
  if (date === undefined || hour === undefined) return undefined
  const [from, to] = minutesOf(hour)
  return { from: momentAt(date, from), to: momentAt(date, to), day, instant: from === to }
}

function writtenAs({ from, to, instant }: Meant): TimeMeant {
  return instant ? { at: instantOf(from) } : { from: instantOf(from), to: instantOf(to) }
}

/** 下午两点到四点: the later hour is of the same part of the day. */
function inherited(later: HourSaid | undefined, first: HourSaid | undefined): HourSaid | undefined {
  if (later === undefined || later.part !== undefined || first?.part === undefined) return later
  const sameHalf = (later.hour ?? 0) > (first.hour ?? 0)
  return sameHalf ? { ...later, part: first.part } : later
}

/** Minutes after midnight from which and up to which it lasts; the same twice for a clock time. */
function minutesOf({ part, hour, minute = 0 }: HourSaid): readonly [number, number] {
  if (hour === undefined) {
    const [from, to] = dayParts[part ?? '早']
    return [from * 60, to * 60]
  }
  const at = hourIn(part, hour) * 60 + minute
  return [at, at]
}

/** 下午三点 is 15; 晚上十二点 is the midnight that ends the day, and 夜里两点 lies behind it; 凌晨十二点 begins it. */
function hourIn(part: HourSaid['part'], hour: number): number {
  if (part === undefined || hour > 12) return hour
  const [from, to] = dayParts[part]
  if (hour === 12 && from === 0) return 0
  const fitting = [hour, hour + 12, hour + 24].find((one) => one >= from && one <= to)
  // 晚上1点 lies behind the evening, in the night that belongs to it.
  const behind = from >= dayParts.晚上[0] ? hour + 24 : hour + 12
  return fitting ?? (from >= 12 && hour < 12 ? behind : hour)
}

function repetitionOf(day: DaySaid, first: HourSaid | undefined, last: Point | undefined): TimeMeant | undefined {
  if (day.of !== 'every' || last?.day !== undefined) return undefined
  const { every } = day
  const weekday = day.weekday === undefined ? {} : { weekday: day.weekday }
  if (first === undefined) return last === undefined ? { every, ...weekday } : undefined
  return { every, ...weekday, hours: hoursOf(first, last?.hour) }
}

function hoursOf(first: HourSaid, last: HourSaid | undefined): Hours {
  const [from, to] = minutesOf(first)
  const end = last === undefined ? to : minutesOf(inherited(last, first) ?? {})[1]
  const until = end < from ? end + 1440 : end
  return { from: clock(from), ...(until === from ? {} : { to: clock(until) }) }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
