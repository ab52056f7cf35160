import './ranking-page.css'
import './periods-page.css'
import { useQuery } from '@tanstack/react-query'
import { Table, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { read } from '#desk/api-client.ts'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { PeriodAnswer, type PeriodRow, PeriodRows } from '../period-api.ts'
import { PeriodActions } from './period-actions.tsx'
import { PeriodCorrections } from './period-corrections.tsx'
import { Outcome, PeriodHistory } from './period-history.tsx'
import { periodTexts, stateWords } from './period-words.ts'

/** How often a recomputing under way is looked at, and a quiet page. */
const [soon, later] = [1_500, 60_000]

/** The periods of appraisal: which are provisional, which are closed, by whom, and whether they recompute to the same bytes. [APPRAISE-10] */
export function PeriodsPage() {
  const words = useWords(periodTexts)
  const [address, setAddress] = useSearchParams()
  const query = useQuery({
    queryKey: ['list', '/api/periods'],
    queryFn: () => read('/api/periods', PeriodRows),
    refetchInterval: ({ state }) => (state.data?.rows.some(isRecomputing) ? soon : later),
  })
  return (
    <div className="stack">
      <PageHead title={words.title} hint={words.hint} />
      <PageState query={query}>
        {({ rows }) => {
          const chosen = rows.find(({ period }) => period === address.get('period')) ?? rows.find(isOver) ?? rows[0]
          if (chosen === undefined) return <Empty words={{ zh: periodTexts.zh.empty, en: periodTexts.en.empty }} />
          return (
            <>
              <PeriodTable
                rows={rows}
                chosen={chosen.period}
                choose={(period) => setAddress({ period }, { replace: true })}
              />
              <PeriodDetail row={chosen} />
            </>
          )
        }}
      </PageState>
    </div>
  )
}

const isOver = ({ state }: PeriodRow) => state !== 'running'
const isRecomputing = ({ check }: PeriodRow) => check !== undefined && check.endedAt === undefined

type TableParts = {
  readonly rows: readonly PeriodRow[]
  readonly chosen: string
  readonly choose: (period: string) => void
}

function PeriodTable({ rows, chosen, choose }: TableParts) {
  const words = useWords(periodTexts)
  return (
    <Table<PeriodRow>
      size="small"
      rowKey="period"
      className="period-rows"
      dataSource={[...rows]}
      pagination={{ defaultPageSize: 12, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      rowClassName={({ period }) => (period === chosen ? 'period-chosen' : '')}
      onRow={({ period }) => ({ onClick: () => choose(period) })}
      columns={[
        {
          key: 'period',
          title: words.period,
          render: (_, { period }) => (
            <Link to={`?period=${period}`} replace>
              {period}
            </Link>
          ),
        },
        { key: 'days', title: words.daysHead, className: 'figures quiet', render: (_, row) => <Days row={row} /> },
        { key: 'state', title: words.stateHead, render: (_, row) => <StateTag row={row} /> },
        {
          key: 'closing',
          title: words.closingHead,
          render: (_, { closing }) => closing && <ClosedBy closing={closing} />,
        },
        {
          key: 'check',
          title: words.checkHead,
          render: (_, { closing, check }) => closing && <Outcome check={check} />,
        },
      ]}
    />
  )
}

function Days({ row: { from, to } }: { readonly row: PeriodRow }) {
  const words = useWords(periodTexts)
  return words.days(dateOf(momentOf(from)), addDays(dateOf(momentOf(to)), -1))
}

const tones = { running: 'default', open: 'warning', closed: 'success', 'reopening-asked': 'processing' } as const

function StateTag({ row: { state } }: { readonly row: PeriodRow }) {
  const { say } = useLanguage()
  return <Tag color={tones[state]}>{say(stateWords[state])}</Tag>
}

function ClosedBy({ closing }: { readonly closing: NonNullable<PeriodRow['closing']> }) {
  const words = useWords(periodTexts)
  return (
    <>
      {words.closing(closing.closing)} · <At moment={closing.closedAt} /> · {words.closedBy(closing.closedBy)}
    </>
  )
}

function PeriodDetail({ row }: { readonly row: PeriodRow }) {
  const words = useWords(periodTexts)
  const path = `/api/periods/${row.period}` as const
  const query = useQuery({
    queryKey: ['list', path],
    queryFn: () => read(path, PeriodAnswer),
    refetchInterval: isRecomputing(row) ? soon : later,
  })
  const last = query.data?.closings[0]
  return (
    <>
      <div className="row">
        <h2>
          {row.period} <small className="quiet figures">{<Days row={row} />}</small>
        </h2>
        <StateTag row={row} />
        <Link to={`/appraise/ranking?period=${row.period}`}>{words.ranking}</Link>
      </div>
      {row.state === 'open' && last !== undefined && <p className="quiet">{words.openedAgain(last.closing)}</p>}
      <PeriodActions
        key={`${row.period}-${row.state}`}
        row={row}
        reopening={query.data?.reopenings.find(({ decidedAt }) => decidedAt === undefined)}
      />
      {row.closing !== undefined && <PeriodCorrections period={row.period} />}
      <PageState query={query}>{(answer) => <PeriodHistory answer={answer} />}</PageState>
    </>
  )
}
