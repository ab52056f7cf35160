import './grid.css'
import { Checkbox, theme } from 'antd'
import { type CSSProperties, useId, useRef } from 'react'
import { useWords } from '../words.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { listWords } from './list-words.ts'
import { type Marking, type RowsParts, type TicketRow, turnMark } from './parts.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useWindowOfRows } from './use-window-of-rows.ts'

/** Rows as a grid of which only the visible part is drawn; one tab stop, then the arrow keys. */
export function Grid<Row extends TicketRow>(parts: RowsParts<Row>) {
  const { rows, marking, more } = parts
  const words = useWords(listWords)
  const { controlHeight, fontSize } = theme.useToken().token
  const rowHeight = controlHeight + 6
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useWindowOfRows(scroller, { rowHeight, count: rows.length, more })
  const keys = useGridKeys(parts, shown)
  const id = useId()
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--grid-columns': gridColumns(parts.columns, marking !== undefined, fontSize / 14),
    '--grid-row': `${rowHeight}px`,
  }
  const open = (row: Row, index: number) => {
    keys.setAt(index)
    parts.onOpen(row)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw a part of its rows
    <div
      className="grid"
      role="grid"
      ref={scroller}
      tabIndex={0}
      style={style}
      aria-label={words.keys}
      aria-rowcount={more.isThere ? -1 : rows.length + 1}
      aria-activedescendant={`${id}-${keys.at}`}
      onKeyDown={keys.onKeyDown}
    >
      <GridHead {...parts} />
      <div className="grid-body" style={{ height: rows.length * rowHeight }}>
        {rows.slice(shown.from, shown.to).map((row, offset) => {
          const index = shown.from + offset
          return (
            <GridRow
              key={row.ticket}
              {...{ row, index, id: `${id}-${index}`, columns: parts.columns, top: index * rowHeight }}
              isAt={index === keys.at}
              isOpen={row.ticket === parts.openTicket}
              mark={marking && <RowMark row={row} marking={marking} />}
              onOpen={() => open(row, index)}
            />
          )
        })}
      </div>
    </div>
  )
}

function RowMark({ row, marking }: { readonly row: TicketRow; readonly marking: Marking }) {
  const words = useWords(listWords)
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={words.mark(row.ticket)}
      checked={marking.marked.has(row.ticket)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => marking.mark(turnMark(marking.marked, row.ticket))}
    />
  )
}

/** The columns as a grid template; widths are stated at 14 px and grow with the type. */
function gridColumns(columns: readonly { width: number | 'grow' }[], canMark: boolean, scale: number): string {
  const widths = columns.map(({ width }) =>
    width === 'grow' ? `minmax(${Math.round(180 * scale)}px, 1fr)` : `${Math.round(width * scale)}px`,
  )
  return [...(canMark ? [`${Math.round(36 * scale)}px`] : []), ...widths].join(' ')
}
