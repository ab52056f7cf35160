import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { leadColumn, levelColumn, numberColumn, placeColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useActor } from '#desk/use-session.ts'
import { listed } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { delegates } from '../audiences.ts'
import { DelegationRow } from '../delegation-api.ts'
import { inboxFilters } from './inbox-columns.tsx'

/** What was handed on and is not answered, the next due first: a community answers here, a street sees who has not. */
export function DelegationsPage() {
  const actor = useActor()
  const answers = delegates.some((role) => role === actor.role)
  return (
    <TicketTable
      title={answers ? { zh: '街道委派', en: 'Asked of us' } : { zh: '委派社区', en: 'Handed on' }}
      path="/api/delegations"
      row={DelegationRow}
      columns={columns}
      filters={inboxFilters}
      defaultSort="due:asc"
      empty={{
        zh: '没有待答复的委派。街道委派社区后会出现在这里。',
        en: 'Nothing waits for an answer. What a street hands on to a community appears here.',
      }}
      preview={(row) => (
        <>
          <h2>{row.title}</h2>
          {row.open.map(({ to, why }) => (
            <p key={to}>{why}</p>
          ))}
          <TicketGlance ticket={ticketId(row.ticket)}>
            {({ facts }) => (
              <ActionPanel
                ticket={ticketId(row.ticket)}
                facts={facts}
                first={answers ? 'delegation-answers' : 'delegation-recalls'}
              />
            )}
          </TicketGlance>
        </>
      )}
    />
  )
}

const columns: readonly Column<DelegationRow>[] = [
  {
    key: 'due',
    title: { zh: '答复时限', en: 'Answer due' },
    width: 150,
    sort: true,
    role: 'clock',
    cell: ({ since, due }) => <DeadlineTag from={since} due={due} rule="HANDLE-09" />,
  },
  {
    key: 'asked',
    title: { zh: '待答复', en: 'To answer' },
    width: 150,
    cell: ({ asked }, names, say) => say(listed(asked.map(names.unit))),
  },
  { ...numberColumn, width: 124 },
  titleColumn,
  leadColumn,
  { ...placeColumn, width: 140 },
  { ...levelColumn, width: 72 },
]
