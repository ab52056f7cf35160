import { useSearchParams } from 'react-router'
import { TicketTable } from '#desk/ticket-table.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { InboxCounts, InboxRow } from '../api.ts'
import { worksInUnit } from '../audiences.ts'
import { handledColumns, inboxFilters, openColumns } from './inbox-columns.tsx'
import { InboxPreview } from './inbox-preview.tsx'
import { type Queue, Queues, queueIn } from './queues.tsx'
import { askWords, signReasons } from './words.ts'

/** A unit's inbox: queues by what is asked, the queue as a table, and beside it the ticket with the next action first. */
export function InboxPage() {
  const queue = queueIn(useSearchParams()[0])
  const counts = useRead('/api/inbox/counts', InboxCounts).data
  return (
    <div className="with-queues">
      <Queues chosen={queue} counts={counts} />
      {queue === 'handled' ? <HandledTable /> : <OpenTable key={queue} queue={queue} />}
    </div>
  )
}

function OpenTable({ queue }: { readonly queue: Exclude<Queue, 'handled'> }) {
  const isHandler = worksInUnit(useActor().role)
  return (
    <TicketTable
      title={queue === 'all' ? { zh: '承办单位收件', en: 'Unit inbox' } : askWords[queue]}
      path="/api/inbox"
      row={InboxRow}
      columns={openColumns(!isHandler)}
      filters={inboxFilters}
      defaultSort="due:asc"
      {...(queue !== 'all' && { fixed: { ask: queue } })}
      {...(queue === 'to-sign' && isHandler && { bulk: [bulkSign] })}
      empty={{
        zh: '这里没有等您办理的工单。派到贵单位的工单会出现在这里。',
        en: 'Nothing is asked here. Tickets dispatched to your unit appear here.',
      }}
      preview={(row) => <InboxPreview key={row.ticket} row={row} />}
    />
  )
}

function HandledTable() {
  return (
    <TicketTable
      title={{ zh: '已办', en: 'Handled' }}
      path="/api/inbox/handled"
      row={InboxRow}
      columns={handledColumns(!worksInUnit(useActor().role))}
      filters={inboxFilters}
      defaultSort="latest:desc"
      empty={{
        zh: '还没有办结或退回的工单。办结、退单之后会出现在这里。',
        en: 'Nothing yet. Tickets you resolve or hand back appear here.',
      }}
      preview={(row) => <InboxPreview key={row.ticket} row={row} />}
    />
  )
}

const bulkSign = {
  name: 'sign',
  title: { zh: '批量签收', en: 'Sign for all' },
  noun: 'signatures',
  body: () => ({}),
  reasons: signReasons,
}
