import type { ReactNode } from 'react'
import { Cell } from './cell.tsx'
import type { Column, TicketRow } from './parts.ts'

type Parts<Row> = {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly id: string
  readonly index: number
  readonly top: number
  readonly isAt: boolean
  readonly isOpen: boolean
  readonly mark: ReactNode
  readonly onOpen: () => void
}

/** One row of a grid; a click opens it, its number leads to the ticket's page. */
export function GridRow<Row extends TicketRow>({
  row,
  columns,
  id,
  index,
  top,
  isAt,
  isOpen,
  mark,
  onOpen,
}: Parts<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the grid holds the focus and its keys
    <div
      role="row"
      id={id}
      className="grid-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-at={isAt || undefined}
      onClick={onOpen}
    >
      {mark !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a cell of the grid above, which holds the focus
        <div role="gridcell">{mark}</div>
      )}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a cell of the grid above, which holds the focus
        <div role="gridcell" key={column.key} className={column.align === 'end' ? 'grid-end' : undefined}>
          <Cell row={row} column={column} />
        </div>
      ))}
    </div>
  )
}
