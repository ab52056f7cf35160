import { At } from '#desk/instant.tsx'
import { leadColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { listed } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { CoordinationRow } from '../coordination-api.ts'

const columns: readonly Column<CoordinationRow>[] = [
  {
    key: 'latest',
    title: { zh: '最近一次', en: 'Latest' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: ({ latest }) => <At moment={latest} />,
  },
  {
    key: 'asks',
    title: { zh: '待答复单位', en: 'Asked' },
    width: 160,
    cell: ({ asks }, names, say) => say(listed(asks.map((unit) => names.unit(unit)))),
  },
  {
    key: 'report',
    title: { zh: '上报', en: 'Reported up' },
    width: 220,
    cell: ({ report, report_from }, names) => report && `${names.unit(report_from ?? '')}：${report}`,
  },
  {
    key: 'note',
    title: { zh: '最近批注', en: 'Latest note' },
    width: 240,
    cell: ({ note, note_from }, names) => note && `${names.unit(note_from ?? '')}：${note}`,
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140, shown: false },
]

const filters: readonly FilterField[] = [
  { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
  { name: 'asks', title: { zh: '待答复单位', en: 'Asked' }, kind: 'unit' },
  { name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' },
  { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
]

/** Notes and reports that ask the own unit for an answer. */
export function CoordinationToMePage() {
  return (
    <TicketTable
      title={{ zh: '协调待答复', en: 'Asked of us' }}
      path="/api/coordination/to-me"
      row={CoordinationRow}
      columns={columns}
      filters={filters.filter(({ name }) => name !== 'asks')}
      defaultSort="latest:desc"
      empty={{
        zh: '没有等待本单位答复的批注和上报。',
        en: 'No note or report waits for an answer of this unit.',
      }}
      preview={(row) => <Preview key={row.ticket} row={row} />}
    />
  )
}

/** All notes and reports within the area of the post. */
export function CoordinationPage() {
  return (
    <TicketTable
      title={{ zh: '协调与上报', en: 'Notes and reports up' }}
      path="/api/coordination"
      row={CoordinationRow}
      columns={columns}
      filters={filters}
      defaultSort="latest:desc"
      empty={{
        zh: '还没有批注和上报。在工单页上批注或者上报的工单会出现在这里。',
        en: 'Nothing is noted yet. Tickets with notes or reports up appear here.',
      }}
      preview={(row) => <Preview key={row.ticket} row={row} />}
    />
  )
}

function Preview({ row }: { readonly row: CoordinationRow }) {
  const ticket = ticketId(row.ticket)
  return (
    <>
      <h2>{row.title}</h2>
      <TicketGlance ticket={ticket}>
        {({ facts }) => <ActionPanel key={row.latest} ticket={ticket} facts={facts} first="notes" />}
      </TicketGlance>
    </>
  )
}
