import { addDays, firstMoment, isLocalDate, localDate } from './local-time.ts'
import { type Moment, momentOf } from './moment.ts'

/**
 * The moment a written time means, on the clocks of Shanghai where it names no zone: `2019-01-01 09:05:12`, `2019/1/1 9:05`,
 * `2019.1.1`, `2019年1月1日 下午3点05分`, `20190101`, ISO 8601, a spreadsheet's day count (43466.378), and milliseconds since the
 * epoch. A date alone is its midnight. Undefined for anything else, and for years before 1900, which are slips of the pen; a day
 * before the month (1/2/2019) is not guessed at.
 */
export function readTime(text: string): Moment | undefined {
  const written = text.normalize('NFKC').trim()
  const read = fromZoned(written) ?? fromParts(written) ?? fromCompact(written) ?? fromNumber(written)
  return read === undefined || read < earliest ? undefined : read
}

const earliest = firstMoment(localDate('1900-01-01'))

function fromZoned(text: string): Moment | undefined {
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined
  return Number.isNaN(Date.parse(text)) ? undefined : momentOf(text)
}

const parts =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s,]*(上午|下午|晚上|凌晨|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?)?)?\s*(AM|PM)?)?$/i

function fromParts(text: string): Moment | undefined {
  const [, year, month, day, before, hour = '0', minute = '0', second = '0', after] = parts.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const hours = hourOf(Number(hour), (before ?? after ?? '').toUpperCase())
  return momentOn(date, { hours, minutes: Number(minute), seconds: Number(second) })
}

/** `上午 12` is midnight and `下午 12` noon, as AM and PM have it. */
function hourOf(hour: number, half: string): number {
  const isLater = half === '下午' || half === '晚上' || half === 'PM'
  const isEarlier = half === '上午' || half === '凌晨' || half === 'AM'
  if (isLater && hour < 12) return hour + 12
  return isEarlier && hour === 12 ? 0 : hour
}

function fromCompact(text: string): Moment | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\s?(\d\d):?(\d\d):?(\d\d)?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const time = { hours: Number(hour), minutes: Number(minute), seconds: Number(second) }
  return momentOn(`${year}-${month}-${day}`, time)
}

/** Day 0 of spreadsheets; counts below 60 differ between them, and none is meant as a date of a demand. */
const firstDay = localDate('1899-12-30')
const days1950 = 18_264
const days2100 = 73_051
const ms1980 = 315_532_800_000

function fromNumber(text: string): Moment | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined
  const count = Number(text)
  if (count >= days1950 && count < days2100) return fromDayCount(count)
  return Number.isSafeInteger(count) && count >= ms1980 && text.length === 13 ? (count as Moment) : undefined
}

function fromDayCount(count: number): Moment {
  const day = Math.floor(count)
  const seconds = Math.round((count - day) * 86_400)
  return (firstMoment(addDays(firstDay, day)) + seconds * 1000) as Moment
}

type TimeOfDay = { readonly hours: number; readonly minutes: number; readonly seconds: number }

function momentOn(date: string, { hours, minutes, seconds }: TimeOfDay): Moment | undefined {
  if (!isLocalDate(date) || hours > 23 || minutes > 59 || seconds > 59) return undefined
  return (firstMoment(date) + ((hours * 60 + minutes) * 60 + seconds) * 1000) as Moment
}
