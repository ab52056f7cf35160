import './cards.css'
import { Button, Checkbox } from 'antd'
import { useLanguage, useWords } from '../words.ts'
import { Cell, isBlank, useContent } from './cell.tsx'
import { listWords } from './list-words.ts'
import { type Column, type RowsParts, type TicketRow, turnMark } from './parts.ts'

/** Rows as cards, for a phone: clock and number on top, the title, then what else the columns say. */
export function Cards<Row extends TicketRow>(parts: RowsParts<Row>) {
  const words = useWords(listWords)
  const { rows, more } = parts
  return (
    <>
      <ul className="cards">
        {rows.map((row) => (
          <Card key={row.ticket} row={row} {...parts} />
        ))}
      </ul>
      {more.isThere && (
        <Button block loading={more.isComing} onClick={more.fetch}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function Card<Row extends TicketRow>({ row, columns, marking, onOpen }: RowsParts<Row> & { readonly row: Row }) {
  const { say } = useLanguage()
  const words = useWords(listWords)
  const roleOf = (role: Column<Row>['role']) => columns.find((column) => column.role === role)
  const [clock, number, title] = [roleOf('clock'), roleOf('number'), roleOf('title')]
  const contentOf = useContent<Row>()
  const lines = columns
    .filter(({ role }) => role === undefined)
    .map((column) => ({ column, content: contentOf(row, column) }))
    .filter(({ content }) => !isBlank(content))
  return (
    <li className="card panel">
      <div className="card-head">
        {marking && (
          <Checkbox
            aria-label={words.mark(row.ticket)}
            checked={marking.marked.has(row.ticket)}
            onChange={() => marking.mark(turnMark(marking.marked, row.ticket))}
          />
        )}
        {clock && <Cell row={row} column={clock} />}
        {number && <Cell row={row} column={number} />}
      </div>
      <button type="button" className="card-open" onClick={() => onOpen(row)}>
        {title && <Cell row={row} column={title} />}
      </button>
      <dl className="card-lines">
        {lines.map(({ column, content }) => (
          <div key={column.key}>
            <dt>{say(column.title)}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
