import type { Moment } from '#foundations/calendar/moment.ts'
import { readTime } from '#foundations/calendar/read-time.ts'
import { isPlaceCode, type PlaceCode } from '#foundations/places/place.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { headingOf, type ImportField, type ImportFormat } from './import-format.ts'
import type { ReceiveRefused } from './receive-demand.ts'

export type ImportReason =
  | Exclude<ReceiveRefused, 'already-received'>
  | 'too-many-cells'
  | 'not-a-record'
  | 'characters-unreadable'
  | 'value-missing'
  | 'time-unreadable'
  | 'place-ambiguous'
  | 'value-unknown'

/** The trimmed text of a field; empty where the file has no such column or the row nothing in it. */
export type Cell = (field: ImportField) => string

/** What a cell holds, or why it cannot be read; an empty cell holds nothing and is no fault. */
export type CellRead<Value> =
  | { readonly value: Value | undefined; readonly reason?: never }
  | { readonly value?: never; readonly reason: ImportReason }

/** Reads the cells of a row by field, under whichever heading the format knows. */
export function cellsOf(row: Readonly<Record<string, string>>, format: ImportFormat): Cell {
  const headings = Object.keys(row)
  return (field) => row[headingOf(format, field, headings) ?? '']?.trim() ?? ''
}

export function readMoment(text: string): CellRead<Moment> {
  if (text === '') return { value: undefined }
  const value = readTime(text)
  return value === undefined ? { reason: 'time-unreadable' } : { value }
}

/** A place by its code, by its exact name, or by the street that the text names. */
export function readPlace(text: string, places: PlaceIndex): CellRead<PlaceCode> {
  if (text === '') return { value: undefined }
  if (isPlaceCode(text)) return places.find(text) === undefined ? { reason: 'place-unknown' } : { value: text }
  const named = places.listByName(text)
  if (named.length > 1) return { reason: 'place-ambiguous' }
  const found = named[0] ?? places.findStreetByName(text)
  return found === undefined ? { reason: 'place-unknown' } : { value: found.code }
}

/** One of the words the field knows, as it stands or as the format translates it. */
export function readWord<Word extends string>(
  text: string,
  known: readonly Word[],
  translations: Readonly<Record<string, string>> = {},
): CellRead<Word> {
  if (text === '') return { value: undefined }
  const value = known.find((word) => word === (translations[text] ?? text))
  return value === undefined ? { reason: 'value-unknown' } : { value }
}
