import { Link } from 'react-router'
import { useNames } from '../use-city.ts'
import { useLanguage } from '../words.ts'
import type { Column, TicketRow } from './parts.ts'

/** The value of one row in one column; a ticket's number leads to the ticket. */
export function Cell<Row extends TicketRow>({ row, column }: { readonly row: Row; readonly column: Column<Row> }) {
  const names = useNames()
  const { say } = useLanguage()
  const content = column.cell === undefined ? textOf(row[column.key]) : column.cell(row, names, say)
  if (column.role !== 'number') return content
  return (
    <Link to={`/tickets/${row.ticket}`} tabIndex={-1} onClick={(event) => event.stopPropagation()} className="figures">
      {content}
    </Link>
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '—'
  return Array.isArray(value) ? value.join('、') : String(value)
}
