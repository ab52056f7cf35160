import type { ReactNode } from 'react'
import type { Static, TObject } from 'typebox'
import type { Words } from '#foundations/rulebook/api.ts'
import type { ApiPath } from '../api-client.ts'
import type { Names } from '../names.ts'
import type { Reasons } from '../refusal.tsx'

export type TicketRow = { readonly ticket: string }
export type RowOf<Schema extends TObject> = Static<Schema> & TicketRow
export type Say = (words: Words) => string

export type Column<Row> = {
  readonly key: keyof Row & string
  readonly title: Words
  /** Pixels at 14 px type, or what is left over. */
  readonly width: number | 'grow'
  /** True where the list's route has this sort. */
  readonly sort?: boolean
  /** What the value is on a card of a phone; other columns become a line "title value". */
  readonly role?: 'number' | 'title' | 'clock'
  readonly align?: 'end'
  /** False: hidden until the reader chooses it. */
  readonly shown?: boolean
  /** The value as text unless it is given. */
  readonly cell?: (row: Row, names: Names, say: Say) => ReactNode
}

type Choice = { readonly value: string; readonly words: Words }

/** A condition the reader may set, named as the list's route names it; a `span` has two names, `dueFrom` and `dueTo`; a `flag` is `true` or absent. */
export type FilterField =
  | { readonly name: string; readonly title: Words; readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | {
      readonly name: string
      readonly title: Words
      readonly kind: 'text' | 'flag' | 'level' | 'demand-kind' | 'place' | 'category' | 'unit'
    }
  | SpanField

export type SpanField = { readonly name: string; readonly title: Words; readonly kind: 'span' }

/** The same command given to every marked row. */
export type BulkAction<Row> = {
  readonly name: string
  readonly title: Words
  readonly noun: string
  readonly body: (row: Row) => unknown
  readonly reasons: Reasons
}

export type TicketTableParts<Schema extends TObject> = {
  readonly title: Words
  readonly path: ApiPath
  readonly row: Schema
  readonly columns: readonly Column<RowOf<Schema>>[]
  readonly defaultSort: string
  readonly filters?: readonly FilterField[]
  /** Conditions that always hold here and are not in the address. */
  readonly fixed?: Readonly<Record<string, string>>
  /** What will appear here, and how to make it appear. */
  readonly empty: Words
  readonly bulk?: readonly BulkAction<RowOf<Schema>>[]
  readonly preview?: (row: RowOf<Schema>) => ReactNode
}

/** What rows of a list need to be shown as a grid or as cards. */
export type RowsParts<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly marking: Marking | undefined
  readonly openTicket: string | undefined
  readonly onOpen: (row: Row) => void
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly more: More
}

export type Marking = { readonly marked: ReadonlySet<string>; readonly mark: (marked: ReadonlySet<string>) => void }
export type More = { readonly isThere: boolean; readonly isComing: boolean; readonly fetch: () => void }

/** The columns to show: those chosen in the address, in the page's order, or those the page shows unasked. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | undefined) {
  return columns.filter(({ key, shown }) => chosen?.includes(key) ?? shown !== false)
}

/** The names a route knows these fields by. */
export function filterNames(fields: readonly FilterField[]): readonly string[] {
  return fields.flatMap(({ name, kind }) => (kind === 'span' ? [`${name}From`, `${name}To`] : [name]))
}

/** The marks after one row's mark was turned. */
export function turnMark(marked: ReadonlySet<string>, ticket: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(ticket)) next.add(ticket)
  return next
}
