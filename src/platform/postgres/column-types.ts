import { type CustomTypesConfig, types } from 'pg'
import { type Instant, instantOf, momentOf } from '#foundations/calendar/moment.ts'

type Parse = (text: string) => unknown

const day: Parse = (text) => text

/** `2026-11-23 10:12:00.5+08` as PostgreSQL writes it, to milliseconds; offsets of before 1991 are brought to today's. */
const instant: Parse = (text): Instant => {
  const [, date, time, fraction = '', offset] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-][\d:]+)$/.exec(text) ?? []
  if (offset === undefined) throw new Error(`The database holds the time "${text}", which no calendar day carries.`)
  const written = `${date}T${time}.${fraction.slice(1, 4).padEnd(3, '0')}`
  return offset === '+08' ? (`${written}+08:00` as Instant) : instantOf(momentOf(written + fullOffset(offset)))
}

const fullOffset = (offset: string) => (offset.length === 3 ? `${offset}:00` : offset)

const bigint: Parse = (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number))
    throw new Error(`The database holds the number ${text}, too large to be exact here.`)
  return number
}

/** Keyed by the type's fixed number in every PostgreSQL: int8, numeric, date, timestamptz, and the lists of them. */
const parsers = new Map<number, Parse>([
  [20, bigint],
  [1700, Number],
  [1082, day],
  [1184, instant],
  [1016, listOf(bigint)],
  [1231, listOf(Number)],
  [1182, listOf(day)],
  [1185, listOf(instant)],
])

/** One dimension; no value of these types holds a comma or a quote. */
function listOf(parse: Parse): Parse {
  const value = (text: string) => (text === 'NULL' ? null : parse(text))
  return (list) => (list === '{}' ? [] : list.slice(1, -1).replaceAll('"', '').split(',').map(value))
}

/** How one pool reads columns; the driver's own defaults stay as they are for everyone else. */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === 'binary' ? undefined : parsers.get(type)) ?? types.getTypeParser(type, format),
}
