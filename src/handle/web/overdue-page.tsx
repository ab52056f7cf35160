import './queues.css'
import { Link, useSearchParams } from 'react-router'
import { At } from '#desk/instant.tsx'
import { TicketTable } from '#desk/ticket-table.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { InboxRow, OverdueUnits } from '../api.ts'
import { inboxFilters, overdueColumns } from './inbox-columns.tsx'

const texts = dictionary(
  { units: '超时单位', all: '全部超时', oldest: '最早' },
  { units: 'Units with overdue tickets', all: 'All overdue', oldest: 'oldest' },
)

/** What is past its clock: which units owe how much, and the tickets, the longest overdue first. */
export function OverduePage() {
  const units = useRead('/api/overdue/units', OverdueUnits).data
  return (
    <div className="with-queues">
      <Units units={units} />
      <TicketTable
        title={{ zh: '超时工单', en: 'Overdue tickets' }}
        path="/api/overdue"
        row={InboxRow}
        columns={overdueColumns}
        filters={[{ name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' }, ...inboxFilters]}
        defaultSort="due:asc"
        empty={{
          zh: '没有超时的工单。超过签收、响应或办结时限的工单会出现在这里。',
          en: 'Nothing is overdue. Tickets past their time for signing, response or result appear here.',
        }}
      />
    </div>
  )
}

function Units({ units }: { readonly units: OverdueUnits | undefined }) {
  const words = useWords(texts)
  const names = useNames()
  const chosen = useSearchParams()[0].get('lead')
  return (
    <nav className="queues" aria-label={words.units}>
      <Link to="/handle/overdue" className="queue" {...(chosen === null && { 'aria-current': 'page' as const })}>
        <span className="queue-title">
          {words.all} <span className="figures">{units?.count}</span>
        </span>
      </Link>
      {units?.rows.map(({ lead, count, oldest }) => (
        <Link
          key={lead}
          to={`/handle/overdue?lead=${lead}`}
          className="queue"
          {...(chosen === lead && { 'aria-current': 'page' as const })}
        >
          <span className="queue-title">
            {names.unit(lead)} <span className="figures">{count}</span>
          </span>
          <span className="queue-clock quiet">
            {words.oldest} <At moment={oldest} />
          </span>
        </Link>
      ))}
    </nav>
  )
}
