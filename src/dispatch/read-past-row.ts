import type { Circumstance, Handled } from './past-handling.ts'

/** A row of a table, by its column headings. */
export type PastRow = Readonly<Record<string, string | undefined>>

/** What is wrong with a row, and in which column. */
export type RowProblem = { readonly column: string; readonly problem: 'missing' | 'no-date' | 'no-number' }

export const columns = {
  time: 'create_time',
  place: ['street', 'community'],
  point: ['long', 'lat'],
  category: ['event_type', 'main_type', 'sub_type'],
  marks: ['source', 'property'],
  unit: 'dispose_unit',
} as const

/** The columns without which a table tells nothing; the others may be left out. */
export const neededColumns: readonly string[] = [columns.place[0], ...columns.category]

type Read<Good> = { readonly good: Good } | { readonly bad: RowProblem }

/** What a row tells before anybody has the demand. A row without a time counts as of the day given. */
export function readCircumstance(row: PastRow, dayOtherwise: number): Read<Circumstance> {
  const blank = neededColumns.find((column) => textIn(row, column) === '')
  if (blank !== undefined) return { bad: { column: blank, problem: 'missing' } }
  const written = textIn(row, columns.time)
  const day = written === '' ? dayOtherwise : dayOf(written)
  if (day === undefined) return { bad: { column: columns.time, problem: 'no-date' } }
  const odd = columns.point.find((column) => !Number.isFinite(Number(textIn(row, column))))
  if (odd !== undefined) return { bad: { column: odd, problem: 'no-number' } }
  const place = columns.place.map((column) => textIn(row, column))
  return {
    good: {
      place: [...place, pointIn(row)],
      placeNames: place,
      category: columns.category.map((column) => textIn(row, column)),
      marks: columns.marks.map((column) => textIn(row, column)),
      day,
    },
  }
}

/** The same of a demand that is over, with the day and the unit that had it. */
export function readHandled(row: PastRow): Read<Handled> {
  const blank = [columns.time, columns.unit].find((column) => textIn(row, column) === '')
  if (blank !== undefined) return { bad: { column: blank, problem: 'missing' } }
  const read = readCircumstance(row, 0)
  return 'bad' in read ? read : { good: { ...read.good, unit: textIn(row, columns.unit) } }
}

function textIn(row: PastRow, column: string): string {
  return row[column]?.trim() ?? ''
}

/** The spot to about a hundred metres; nothing where none is known, which tables write as zeros. */
function pointIn(row: PastRow): string {
  const [long = 0, lat = 0] = columns.point.map((column) => Number(textIn(row, column)))
  return long === 0 && lat === 0 ? '' : `${long.toFixed(3)} ${lat.toFixed(3)}`
}

const millisecondsOfDay = 86_400_000

/** Days since 1970 of a text that begins with a date, such as 2018-02-08 or 2018/2/8 09:30; undefined where no such day is. */
export function dayOf(text: string): number | undefined {
  const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? []
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const day = new Date(Date.UTC(y, m - 1, d))
  return day.getUTCMonth() === m - 1 && day.getUTCDate() === d ? day.getTime() / millisecondsOfDay : undefined
}
