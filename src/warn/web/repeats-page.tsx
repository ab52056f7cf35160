import { Segmented, Table, Tag } from 'antd'
import { useSearchParams } from 'react-router'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import { type RepeatRow, RepeatsAnswer } from '../api.ts'

const bases = {
  all: { zh: '全部', en: 'All' },
  requester: { zh: '同一诉求人', en: 'Same requester' },
  community: { zh: '同一社区', en: 'Same community' },
}
type Basis = keyof typeof bases
const shownTickets = 6

/** Groups of the same requester or community and category, the fullest first. [WARN-01] */
export function RepeatsPage() {
  const { say } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const basis = (search.get('basis') ?? 'all') as Basis
  const query = useRead('/api/warnings/repeats', RepeatsAnswer)
  const options = Object.entries(bases).map(([value, words]) => ({ value, label: say(words) }))
  const choose = (value: string) => setSearch(value === 'all' ? {} : { basis: value }, { replace: true })
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '重复诉求', en: 'Repeats' })}
        actions={<Segmented options={options} value={basis} onChange={choose} />}
      />
      <PageState query={query}>
        {({ rows, windowDays }) => (
          <Repeats rows={rows.filter((row) => basis === 'all' || row.basis === basis)} windowDays={windowDays} />
        )}
      </PageState>
    </div>
  )
}

function Repeats({ rows, windowDays }: { readonly rows: readonly RepeatRow[]; readonly windowDays: number }) {
  const { say } = useLanguage()
  const columns = useColumns()
  const words = {
    zh: `最近 ${windowDays} 天没有达到次数的重复诉求。系统每分钟查找一次。`,
    en: `No repeats reached the count in the last ${windowDays} days. The city is looked over every minute.`,
  }
  if (rows.length === 0) return <Empty words={words} />
  return (
    <Table<RepeatRow>
      size="small"
      rowKey={({ basis, newest, category }) => `${basis}-${newest}-${category}`}
      dataSource={rows}
      columns={columns}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      title={() => (
        <span className="quiet">{say({ zh: `窗口 ${windowDays} 天`, en: `Window ${windowDays} days` })}</span>
      )}
    />
  )
}

function useColumns() {
  const { say } = useLanguage()
  const names = useNames()
  return [
    {
      key: 'count',
      title: say({ zh: '次数', en: 'Times' }),
      render: (_: unknown, row: RepeatRow) => <b className="figures">{row.count}</b>,
    },
    {
      key: 'tickets',
      title: say({ zh: '工单', en: 'Tickets' }),
      render: (_: unknown, row: RepeatRow) => <Tickets row={row} />,
    },
    {
      key: 'basis',
      title: say({ zh: '依据', en: 'Basis' }),
      render: (_: unknown, row: RepeatRow) => <Tag>{say(bases[row.basis])}</Tag>,
    },
    {
      key: 'category',
      title: say({ zh: '分类', en: 'Category' }),
      render: (_: unknown, row: RepeatRow) => say(names.category(row.category)),
    },
    {
      key: 'place',
      title: say({ zh: '地点', en: 'Place' }),
      render: (_: unknown, row: RepeatRow) => names.place(row.place ?? ''),
    },
    {
      key: 'last',
      title: say({ zh: '最近', en: 'Latest' }),
      render: (_: unknown, row: RepeatRow) => <At moment={row.last} />,
    },
  ]
}

function Tickets({ row }: { readonly row: RepeatRow }) {
  return (
    <span className="row">
      <TicketLink ticket={row.newest}>{row.title}</TicketLink>
      {row.tickets.slice(1, shownTickets).map((ticket, index) => (
        <TicketLink key={ticket} ticket={ticket}>
          {index + 2}
        </TicketLink>
      ))}
    </span>
  )
}
