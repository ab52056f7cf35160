import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useNames } from '../use-city.ts'
import { useLanguage } from '../words.ts'
import type { Column, TicketRow } from './parts.ts'

/** The value of one row in one column; a ticket's number leads to the ticket. */
export function Cell<Row extends TicketRow>({ row, column }: { readonly row: Row; readonly column: Column<Row> }) {
  const content = useContent<Row>()(row, column)
  if (column.role !== 'number') return typeof content === 'string' ? <span title={content}>{content}</span> : content
  return (
    <Link to={`/tickets/${row.ticket}`} tabIndex={-1} onClick={(event) => event.stopPropagation()} className="figures">
      {content}
    </Link>
  )
}

/** What a row says in a column. */
export function useContent<Row extends TicketRow>(): (row: Row, column: Column<Row>) => ReactNode {
  const names = useNames()
  const { say, list } = useLanguage()
  return (row, column) => (column.cell === undefined ? textOf(row[column.key], list) : column.cell(row, names, say))
}

/** Whether a row says nothing in a column. */
export function isBlank(content: ReactNode): boolean {
  return content === null || content === undefined || content === false || content === '' || content === noValue
}

const noValue = '—'

function textOf(value: unknown, list: (things: readonly string[]) => string): string {
  if (value === null || value === undefined) return noValue
  return Array.isArray(value) ? list(value.map(String)) : String(value)
}
