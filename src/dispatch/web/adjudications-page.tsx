import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { categoryColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { listed } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { AdjudicationRow } from '../referee-api.ts'
import { CasePanel } from './case-panel.tsx'
import { howWords } from './referee-words.ts'

/** Open rulings: beside the list the case with every unit's word, and what this post can do about it. */
export function AdjudicationsPage() {
  return (
    <TicketTable
      title={{ zh: '裁定台', en: 'Rulings' }}
      path="/api/dispatch/adjudications"
      row={AdjudicationRow}
      columns={columns}
      filters={filters}
      defaultSort="due:asc"
      empty={{
        zh: '没有待裁定的工单。退单达到上限、或者派单员提请裁定的工单会出现在这里。',
        en: 'Nothing to rule. Tickets handed back as often as they may, and those a dispatcher puts to a ruling, appear here.',
      }}
      preview={(row) => <Case key={row.ticket} row={row} />}
    />
  )
}

/** Rulings that are overdue: an alarm for whoever looks over them. */
export function OverdueRulingsPage() {
  return (
    <TicketTable
      title={{ zh: '裁定超期', en: 'Rulings overdue' }}
      path="/api/dispatch/adjudications/overdue"
      row={AdjudicationRow}
      columns={columns}
      filters={filters}
      defaultSort="due:asc"
      empty={{ zh: '没有超期未裁定的工单。', en: 'No ruling is overdue.' }}
      preview={(row) => <Case key={row.ticket} row={row} />}
    />
  )
}

function Case({ row }: { readonly row: AdjudicationRow }) {
  const ticket = ticketId(row.ticket)
  return (
    <>
      <h2>{row.title}</h2>
      <TicketGlance ticket={ticket}>
        {({ facts }) => (
          <>
            <CasePanel {...{ ticket, facts }} />
            <ActionPanel {...{ ticket, facts }} />
          </>
        )}
      </TicketGlance>
    </>
  )
}

const filters: readonly FilterField[] = [
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

const columns: readonly Column<AdjudicationRow>[] = [
  {
    key: 'due',
    title: { zh: '裁定剩余', en: 'Ruling due' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ opened, due }) => <DeadlineTag from={opened} due={due} rule="DISPATCH-05" />,
  },
  { key: 'how', title: { zh: '方式', en: 'How' }, width: 100, cell: ({ how }, _, say) => say(howWords[how]) },
  { ...numberColumn, width: 124 },
  titleColumn,
  { key: 'question', title: { zh: '争议', en: 'Question' }, width: 220 },
  {
    key: 'units',
    title: { zh: '未发表意见', en: 'Not heard' },
    width: 200,
    cell: ({ units, heard }, names, say) =>
      say(listed(units.filter((unit) => !heard.includes(unit)).map(names.unit))) || '—',
  },
  categoryColumn,
  { ...placeColumn, width: 140 },
  {
    key: 'result_due',
    title: { zh: '办结剩余', en: 'Left for the result' },
    width: 150,
    cell: ({ result_due }) => result_due && <DeadlineTag due={result_due} rule="CLOCK-01" />,
  },
  { key: 'returns', title: { zh: '退单', en: 'Returns' }, width: 56, align: 'end' },
]
