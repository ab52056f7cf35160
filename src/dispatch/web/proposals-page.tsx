import { Tag } from 'antd'
import { At } from '#desk/instant.tsx'
import { numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { TicketGlance } from '#desk/ticket-glance.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useLanguage } from '#desk/words.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { ProposalRow } from '../referee-api.ts'
import { verdictWords } from './referee-words.ts'
import { useLineWords } from './use-line-words.ts'

/** What rulings offer the catalogue, for its editors: each taken up, declined, or still to be settled. */
export function ProposalsPage() {
  return (
    <TicketTable
      title={{ zh: '裁定建议', en: 'Offers of rulings' }}
      path="/api/dispatch/proposals"
      row={ProposalRow}
      columns={columns}
      filters={[]}
      defaultSort="offered:desc"
      empty={{
        zh: '没有裁定建议。裁定时选择列入派单目录的会出现在这里。',
        en: 'No offers. What a ruling would have the catalogue say appears here.',
      }}
      preview={(row) => (
        <>
          <h2>{row.title}</h2>
          <Offer row={row} />
          <p>{row.why}</p>
          <p className="quiet">{row.basis}</p>
          <TicketGlance ticket={ticketId(row.ticket)}>
            {({ facts }) => <ActionPanel ticket={ticketId(row.ticket)} facts={facts} first="proposal-settlements" />}
          </TicketGlance>
        </>
      )}
    />
  )
}

/** The line or example as the catalogue would have it. */
function Offer({ row }: { readonly row: ProposalRow }) {
  const { say } = useLanguage()
  const lineWords = useLineWords()
  const { offered_category: category, offered_place: place, offered_kind: kind, offered_lead: lead } = row
  const words = lineWords({ id: '', category, place, kind, lead, supports: [], basis: '' })
  return <span>{say(words)}</span>
}

const columns: readonly Column<ProposalRow>[] = [
  {
    key: 'offered',
    title: { zh: '裁定', en: 'Ruled' },
    width: 120,
    sort: true,
    role: 'clock',
    cell: ({ offered }) => <At moment={offered} />,
  },
  {
    key: 'offered_as',
    title: { zh: '形式', en: 'As' },
    width: 76,
    cell: (row, _, say) => say(row.offered_as === 'line' ? { zh: '条目', en: 'Line' } : { zh: '示例', en: 'Example' }),
  },
  {
    key: 'offered_lead',
    title: { zh: '建议', en: 'Offer' },
    width: 'grow',
    cell: (row) => <Offer row={row} />,
  },
  {
    key: 'verdict',
    title: { zh: '采纳情况', en: 'Settled' },
    width: 110,
    cell: ({ verdict }, _, say) =>
      verdict === null ? (
        <Tag color="warning">{say({ zh: '待处理', en: 'open' })}</Tag>
      ) : (
        <Tag>{say(verdictWords[verdict])}</Tag>
      ),
  },
  { ...numberColumn, width: 124 },
  { ...titleColumn, width: 260 },
]
