import './hot-issues.css'
import { Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { At } from '#desk/instant.tsx'
import { categoryColumn, leadColumn, placeColumn } from '#desk/ticket-columns.tsx'
import { type Column, type FilterField, TicketTable } from '#desk/ticket-table.tsx'
import { useLanguage } from '#desk/words.ts'
import { HotIssueRow } from '../api.ts'
import { HotIssueTickets } from './hot-issue-tickets.tsx'
import { Sparkline } from './sparkline.tsx'

const columns: readonly Column<HotIssueRow>[] = [
  {
    key: 'heat',
    title: { zh: '热度', en: 'Heat' },
    width: 76,
    sort: true,
    role: 'clock',
    cell: ({ heat }) => <b className="figures">{heat.toFixed(1)}</b>,
  },
  {
    key: 'title',
    title: { zh: '问题', en: 'Issue' },
    width: 'grow',
    role: 'title',
    cell: ({ ticket, title }) => <Link to={`?issue=${ticket}`}>{title}</Link>,
  },
  {
    key: 'size',
    title: { zh: '件数', en: 'Tickets' },
    width: 92,
    cell: ({ size, requesters }, _, say) => (
      <span className="figures">
        {size} <small className="quiet">{say({ zh: `${requesters} 人`, en: `by ${requesters}` })}</small>
      </span>
    ),
  },
  {
    key: 'trend',
    title: { zh: '走势', en: 'Course' },
    width: 92,
    cell: ({ trend }, _, say) => (
      <Sparkline counts={trend} label={say({ zh: `走势 ${trend.join('、')}`, en: `Course ${trend.join(', ')}` })} />
    ),
  },
  { key: 'said', title: { zh: '文中地点', en: 'Place said' }, width: 120 },
  { ...placeColumn, width: 140 },
  categoryColumn,
  { ...leadColumn, width: 132 },
  {
    key: 'first_at',
    title: { zh: '最早', en: 'First' },
    width: 108,
    shown: false,
    cell: (row) => <At moment={row.first_at} />,
  },
  { key: 'last_at', title: { zh: '最近', en: 'Latest' }, width: 108, cell: (row) => <At moment={row.last_at} /> },
  {
    key: 'acknowledged',
    title: { zh: '已阅知', en: 'Acknowledged' },
    width: 96,
    cell: ({ acknowledged }, _, say) => acknowledged && <Tag>{say({ zh: '已阅知', en: 'Acknowledged' })}</Tag>,
  },
]

const filters: readonly FilterField[] = [{ name: 'place', title: { zh: '地点', en: 'Place' }, kind: 'place' }]

/** The same matter at the same place, hottest first; one of them opens into its tickets side by side. [WARN-03] */
export function HotIssuesPage() {
  const [search] = useSearchParams()
  const issue = search.get('issue')
  return issue === null ? <HotIssueList /> : <HotIssueTickets issue={issue} />
}

function HotIssueList() {
  const { say } = useLanguage()
  return (
    <TicketTable
      title={{ zh: '热点问题', en: 'Hot issues' }}
      path="/api/warnings/hot-issues"
      row={HotIssueRow}
      columns={columns}
      defaultSort="heat:desc"
      filters={filters}
      preview={({ ticket }) => (
        <>
          <p>
            <Link to={`?issue=${ticket}`}>{say({ zh: '并列查看全部工单', en: 'All tickets side by side' })}</Link>
          </p>
          <HotIssueTickets issue={ticket} isBeside />
        </>
      )}
      empty={{
        zh: '没有热点问题。一段时间内内容相近、地点相同的诉求达到件数时，会出现在这里；系统每 10 分钟查找一次。',
        en: 'No hot issues. Demands alike in matter and place appear here when they reach the number within the window; the city is looked over every 10 minutes.',
      }}
    />
  )
}
