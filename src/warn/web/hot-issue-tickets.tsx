import { Tag } from 'antd'
import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { Page } from '#foundations/outcome/api.ts'
import { HotIssueTicket } from '../api.ts'
import { warningKinds } from './words.ts'

const Tickets = Page(HotIssueTicket)
/** So many stand side by side; the export holds them all. */
const most = 200

type Parts = { readonly issue: string /** In the column beside the list. */; readonly isBeside?: boolean }

/** The tickets of a hot issue side by side, newest first, as far as they concern the reader. */
export function HotIssueTickets({ issue, isBeside = false }: Parts) {
  const { say } = useLanguage()
  const query = useRead(`/api/warnings/hot-issue-tickets?issue=${encodeURIComponent(issue)}&limit=${most}`, Tickets)
  return (
    <div className="stack">
      {!isBeside && (
        <PageHead
          title={say({ zh: '热点问题的工单', en: 'Tickets of a hot issue' })}
          actions={<Link to="?">{say({ zh: '返回热点问题', en: 'Back to hot issues' })}</Link>}
        />
      )}
      <PageState query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <p className="quiet">
                {say({
                  zh: '该问题已不在窗口内，请返回列表。',
                  en: 'This issue is no longer in the window; go back to the list.',
                })}
              </p>
            )}
            <div className="hot-issue-tickets">
              {rows.map((row) => (
                <Card key={row.ticket} row={row} />
              ))}
            </div>
          </>
        )}
      </PageState>
    </div>
  )
}

function Card({ row }: { readonly row: HotIssueTicket }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <article className="panel">
      <p className="row">
        <TicketLink ticket={row.ticket}>{row.number}</TicketLink>
        <At moment={row.received} />
        {!row.open && <Tag>{say({ zh: '已办结', en: 'Closed' })}</Tag>}
        {row.acknowledged.includes('hot-issue') && <Tag color="processing">{say(warningKinds['hot-issue'])}</Tag>}
      </p>
      <h3>{row.title}</h3>
      <p className="ticket-text">{row.text}</p>
      <p className="quiet">{row.place === null ? '' : names.place(row.place)}</p>
    </article>
  )
}
