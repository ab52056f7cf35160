import { type KeyboardEvent, useState } from 'react'
import { keyMove } from './key-move.ts'
import { type RowsParts, type TicketRow, turnMark } from './parts.ts'

type Shown = { readonly pageRows: number; readonly reveal: (index: number) => void }

/** The row the keyboard stands at, and what keys do: arrows move, Enter opens, Space marks. */
export function useGridKeys<Row extends TicketRow>({ rows, marking, onOpen }: RowsParts<Row>, shown: Shown) {
  const [at, setAt] = useState(0)
  const act = (key: string, row: Row | undefined): boolean => {
    if (row === undefined) return false
    if (key === 'Enter') onOpen(row)
    else if (key === ' ' && marking) marking.mark(turnMark(marking.marked, row.ticket))
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const moved = keyMove(event.key, { at, count: rows.length, page: shown.pageRows })
    if (moved !== undefined) {
      setAt(moved)
      shown.reveal(moved)
    }
    if (moved !== undefined || act(event.key, rows[at])) event.preventDefault()
  }
  return { at, setAt, onKeyDown }
}
