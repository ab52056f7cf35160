import { readNumber } from './chinese-number.ts'

/** A day, a longer span or a repetition as it is said; what is not said is absent. */
export type DaySaid =
  | {
      readonly of: 'date'
      readonly year?: number
      readonly yearsOn?: number
      readonly month?: number
      readonly day?: number
    }
  | { readonly of: 'month'; readonly monthsOn: number; readonly day?: number }
  | { readonly of: 'day'; readonly daysOn: number }
  | { readonly of: 'weekday'; readonly weeksOn: number; readonly weekday: number }
  | { readonly of: 'weekend'; readonly weeksOn: number }
  | { readonly of: 'distance'; readonly amount: number; readonly unit: DistanceUnit }
  | { readonly of: 'lately'; readonly amount: number; readonly unit: DistanceUnit }
  | { readonly of: 'every'; readonly every: Every; readonly weekday?: number }

export type DistanceUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export type Every = 'day' | 'week' | 'month' | 'year'

/** A time of day as it is said: a part of the day, a clock time in minutes after midnight, or both in one. */
export type HourSaid = { readonly part?: DayPart; readonly hour?: number; readonly minute?: number }
export type DayPart = keyof typeof dayParts

/** The hours a part of the day spans; above 24 lies the next day. */
export const dayParts = {
  凌晨: [0, 6],
  清晨: [5, 8],
  早晨: [6, 9],
  早上: [6, 9],
  早: [6, 9],
  上午: [6, 12],
  中午: [11, 14],
  下午: [12, 18],
  傍晚: [17, 19],
  晚上: [18, 24],
  晚: [18, 24],
  夜里: [22, 30],
  夜间: [22, 30],
  深夜: [22, 30],
  半夜: [23, 30],
  午夜: [23, 25],
  夜: [22, 30],
} as const

export type Said<What> = { readonly what: What; readonly end: number }

const number = '(?:\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})'
const count = '(?:\\d{1,4}|[零〇一二两三四五六七八九十百]{1,5}|半)'
/** Two figures and 年 are a year where something of a year follows (19年3月, 18年底), else a length of time (70年产权). */
const year =
  '(?<year>\\d{4}|[〇零一二三四五六七八九]{4}|(?:\\d{2}|[〇零一二三四五六七八九]{2})(?=年的?(?:\\d|[一二三四五六七八九十]{1,2}月|[底初末中春夏秋冬上下起至])))年(?!级)|(?<yearWord>大前|前|去|今|明|后)年'
const afterMonth = `(?:(?<day>${number})[日号]|(?<bare>[一二三四五六七八九十]{1,3})(?![个人元块万多分点时几天年月周户次零〇一二三四五六七八九十]))?`

const dayShapes = [
  '(?<isoYear>(?:19|20)\\d\\d)[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)日?',
  `(?:(?:${year})的?)(?:(?<yearMonth>${number})月份?${afterMonth})?`,
  `(?<!延期|逾期|拖延|长达)(?<month>${number})月(?!有余|之久|余)份?${afterMonth.replace('<day>', '<day2>').replace('<bare>', '<bare2>')}`,
  `(?<monthWord>上上|上|这|本|下)个?月(?:份)?(?:(?<day3>${number})[日号])?`,
  '(?<dayWord>大前天|前天|昨天|昨日|今天|今日|明天|明日|大后天|后天|昨(?=[晚夜早])|今(?=[晚夜早])|明(?=[晚早]))',
  '(?<weekWord>上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-6])',
  `(?<ago>${count})个?多?(?<agoUnit>分钟|小时|钟头|天|周|星期|礼拜|月|年)多?(?<agoWay>以前|之前|前|以后|之后|后)`,
  `(?:最近|近)(?<lately>${count})个?(?<latelyUnit>小时|天|日|周|星期|礼拜|月|年)`,
  '每(?<every>天|日|(?=[晚夜]))|(?<every2>天天)',
  '每个?(?<everyWeek>周|星期|礼拜)(?<everyWeekday>[一二三四五六日天])?',
  '每个?(?<everyLong>月|年)',
  `(?<![第附几栋幢座弄巷路街道])(?<day4>${number})[日号](?![楼院线门房桌厅户])`,
]
const daySaid = new RegExp(dayShapes.map((shape) => `(?:${shape})`).join('|'), 'y')
const hourSaid = new RegExp(
  `(?<part>${Object.keys(dayParts)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})?的?` +
    `(?:(?<hour>${number})(?:点钟?|时(?!间|候|刻|常|而|段))(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>${number})分?(?![钟个人天]))?|(?<h>[01]?\\d|2[0-3])[:：](?<m>[0-5]\\d)(?::[0-5]\\d)?(?!\\d))?`,
  'y',
)

/** The day, span or repetition said at that place of a text, where one is. */
export function daySaidAt(text: string, at: number): Said<DaySaid> | undefined {
  daySaid.lastIndex = at
  const groups = daySaid.exec(text)?.groups
  const what = groups && (calendarDay(groups) ?? relativeDay(groups) ?? repetition(groups))
  return what && { what, end: daySaid.lastIndex }
}

/** The time of day said at that place of a text, where one is. */
export function hourSaidAt(text: string, at: number): Said<HourSaid> | undefined {
  hourSaid.lastIndex = at
  const found = hourSaid.exec(text)
  const groups = found?.groups
  if (found === null || groups === undefined || found[0].replace('的', '') === '') return undefined
  const { part } = groups
  const hour = numberOf(groups.hour ?? groups.h)
  if (hour === undefined)
    return part === undefined ? undefined : { what: { part: part as DayPart }, end: at + part.length }
  const minute = minuteSaid(groups)
  if (hour > 24 || minute > 59) return undefined
  return { what: { ...(part === undefined ? {} : { part: part as DayPart }), hour, minute }, end: hourSaid.lastIndex }
}

function minuteSaid({ half, quarter, minute, m }: Groups): number {
  if (half !== undefined) return 30
  return quarter === undefined ? (numberOf(minute ?? m) ?? 0) : (numberOf(quarter) ?? 0) * 15
}

type Groups = Readonly<Record<string, string | undefined>>

function calendarDay(groups: Groups): DaySaid | undefined {
  const { monthWord, yearWord } = groups
  const year = yearWord === undefined ? numberOf(groups.isoYear ?? groups.year) : undefined
  const month = firstNumber(groups.isoMonth, groups.yearMonth, groups.month)
  const day = firstNumber(groups.isoDay, groups.day, groups.bare, groups.day2, groups.bare2, groups.day3, groups.day4)
  if (!isWithin(day, 31) || !isWithin(month, 12)) return undefined
  if (monthWord !== undefined) return { of: 'month', monthsOn: stepsOf(monthWord), ...told({ day }) }
  const yearsOnward = yearWord === undefined ? undefined : yearsOn[yearWord]
  const fields = told({ year: year === undefined || year > 99 ? year : 2000 + year, yearsOn: yearsOnward, month, day })
  return Object.keys(fields).length === 0 ? undefined : { of: 'date', ...fields }
}

function isWithin(said: number | undefined, most: number): boolean {
  return said === undefined || (said >= 1 && said <= most)
}

/** The fields that were said. */
function told<Field extends string>(fields: Readonly<Record<Field, number | undefined>>) {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { readonly [Name in Field]?: number }
}

function relativeDay(groups: Groups): DaySaid | undefined {
  const { dayWord, weekday, weekWord = '这' } = groups
  if (dayWord !== undefined) return { of: 'day', daysOn: daysOn[dayWord] ?? 0 }
  if (weekday === undefined) return distance(groups)
  const weeksOn = stepsOf(weekWord)
  return weekday === '末' ? { of: 'weekend', weeksOn } : { of: 'weekday', weeksOn, weekday: weekdayOf(weekday) }
}

function distance({ ago, agoUnit, agoWay, lately, latelyUnit }: Groups): DaySaid | undefined {
  const amount = amountOf(ago ?? lately)
  const unit = units[agoUnit ?? latelyUnit ?? '']
  if (amount === undefined || unit === undefined) return undefined
  if (lately !== undefined) return { of: 'lately', amount, unit }
  return { of: 'distance', amount: agoWay?.includes('前') ? -amount : amount, unit }
}

function repetition({ every, every2, everyWeek, everyWeekday, everyLong }: Groups): DaySaid | undefined {
  if ((every ?? every2) !== undefined) return { of: 'every', every: 'day' }
  const weekday = everyWeekday === undefined ? undefined : weekdayOf(everyWeekday)
  if (everyWeek !== undefined) return { of: 'every', every: 'week', ...told({ weekday }) }
  return everyLong === undefined ? undefined : { of: 'every', every: everyLong === '月' ? 'month' : 'year' }
}

function stepsOf(word: string): number {
  return monthsOn[word] ?? 0
}

const yearsOn: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 去: -1, 今: 0, 明: 1, 后: 2 }
const monthsOn: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
const daysOn: Readonly<Record<string, number>> = {
  ...{ 大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 昨: -1, 今天: 0, 今日: 0, 今: 0 },
  ...{ 明天: 1, 明日: 1, 明: 1, 后天: 2, 大后天: 3 },
}
const units: Readonly<Record<string, DistanceUnit>> = {
  ...{ 分钟: 'minute', 小时: 'hour', 钟头: 'hour', 天: 'day', 日: 'day' },
  ...{ 周: 'week', 星期: 'week', 礼拜: 'week', 月: 'month', 年: 'year' },
}

function weekdayOf(said: string): number {
  return said === '日' || said === '天' ? 7 : (numberOf(said) ?? 1)
}

function amountOf(said: string | undefined): number | undefined {
  return said === '半' ? 0.5 : numberOf(said)
}

function firstNumber(...said: readonly (string | undefined)[]): number | undefined {
  return numberOf(said.find((one) => one !== undefined))
}

function numberOf(said: string | undefined): number | undefined {
  return said === undefined ? undefined : readNumber(said)
}
