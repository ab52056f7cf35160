import { Checkbox } from 'antd'
import { nextSort } from '../url-state.ts'
import { useLanguage, useWords } from '../words.ts'
import { listWords } from './list-words.ts'
import type { Column, Marking, RowsParts, TicketRow } from './parts.ts'

/** The head of a grid: what each column is, by which one it is sorted, and the mark of all. */
export function GridHead<Row extends TicketRow>({ rows, columns, marking, sort, onSort }: RowsParts<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a row of the grid above, which holds the focus
    <div role="row" className="grid-row grid-head">
      {marking && <MarkAll rows={rows} marking={marking} />}
      {columns.map((column) => (
        <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  )
}

const arrows = { asc: '↑', desc: '↓' }

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: { readonly column: Column<Row> } & Pick<RowsParts<Row>, 'sort' | 'onSort'>) {
  const { say } = useLanguage()
  const [key, direction] = sort.split(':')
  const sorted = key === column.key ? direction : undefined
  const arrow = sorted === 'asc' || sorted === 'desc' ? arrows[sorted] : ''
  const title = say(column.title)
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a cell of the grid above, which holds the focus
    <div
      role="columnheader"
      className={column.align === 'end' ? 'grid-end' : undefined}
      aria-sort={sorted === undefined ? undefined : ariaSort(sorted)}
    >
      {column.sort === true ? (
        <button type="button" tabIndex={-1} onClick={() => onSort(nextSort(sort, column.key))}>
          {title} <span aria-hidden="true">{arrow}</span>
        </button>
      ) : (
        title
      )}
    </div>
  )
}

function ariaSort(direction: string) {
  return direction === 'desc' ? 'descending' : 'ascending'
}

function MarkAll({ rows, marking }: { readonly rows: readonly TicketRow[]; readonly marking: Marking }) {
  const words = useWords(listWords)
  const all = rows.length > 0 && rows.every(({ ticket }) => marking.marked.has(ticket))
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a cell of the grid above, which holds the focus
    <div role="columnheader">
      <Checkbox
        tabIndex={-1}
        aria-label={words.markAll}
        checked={all}
        indeterminate={!all && marking.marked.size > 0}
        onChange={() => marking.mark(new Set(all ? [] : rows.map(({ ticket }) => ticket)))}
      />
    </div>
  )
}
