/** One row of a file as text, by column heading. */
export type Row = Readonly<Record<string, string | undefined>>

/** Why a row cannot be used: its line in the file (the heading is line 1), the field, what stands there, and the reason. */
export type RowProblem<Reason extends string> = {
  readonly row: number
  readonly field: string
  readonly value: string
  readonly reason: Reason
}

/** A file's content as a whole: everything, or every problem and nothing. */
export type Parsed<Name extends string, Item, Reason extends string> =
  | ({ readonly [name in Name]: readonly Item[] } & { readonly problems?: never })
  | ({ readonly [name in Name]?: never } & { readonly problems: readonly RowProblem<Reason>[] })

/** What to do about each reason, in the languages people read. */
export type Advice<Reason extends string> = Readonly<Record<Reason, { readonly zh: string; readonly en: string }>>

/** The line of the file on which the n-th row of data stands, counting from 0. */
export function lineOf(index: number): number {
  return index + 2
}

/** The text of a field, without surrounding blanks; empty when the column is missing. */
export function textOf(row: Row, field: string): string {
  return row[field]?.trim() ?? ''
}

/** The values that stand in more than one row, so that each of these rows can be reported. */
export function repeatedValues(rows: readonly Row[], field: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const value = textOf(row, field)
    if (value !== '' && seen.has(value)) repeated.add(value)
    seen.add(value)
  }
  return repeated
}
