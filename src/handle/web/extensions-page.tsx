import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { ticketId } from '#foundations/journal/envelope.ts'
import { ExtensionRow } from '../api.ts'
import { inboxFilters } from './inbox-columns.tsx'
import { deciderWords } from './words.ts'

/** Requests for more time, the next to fall due first; the decision stands beside the list. */
export function ExtensionsPage() {
  return (
    <TicketTable
      title={{ zh: '延期审批', en: 'More time asked for' }}
      path="/api/extensions"
      row={ExtensionRow}
      columns={columns}
      filters={[{ name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' }, ...inboxFilters]}
      defaultSort="due:asc"
      empty={{
        zh: '没有待审批的延期。单位申请延期后会出现在这里。',
        en: 'Nothing to decide. Units that ask for more time appear here.',
      }}
      preview={(row) => (
        <>
          <h2>{row.title}</h2>
          <p>{row.why}</p>
          <p className="quiet">{row.basis}</p>
          <TicketGlance ticket={ticketId(row.ticket)}>
            {({ facts }) => <ActionPanel ticket={ticketId(row.ticket)} facts={facts} first="extension-decisions" />}
          </TicketGlance>
        </>
      )}
    />
  )
}

const columns: readonly Column<ExtensionRow>[] = [
  {
    key: 'due',
    title: { zh: '现时限', en: 'Due now' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ asked, due }) => <DeadlineTag from={asked} due={due} rule="CLOCK-01" />,
  },
  {
    key: 'until',
    title: { zh: '申请延至', en: 'Asked until' },
    width: 130,
    cell: ({ until }) => <At moment={until} />,
  },
  {
    key: 'decided_by',
    title: { zh: '决定层级', en: 'Decided by' },
    width: 110,
    cell: (row, _, say) => say(deciderWords[row.decided_by]),
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140 },
  { ...levelColumn, width: 72 },
]
