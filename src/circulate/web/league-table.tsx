import { Table, type TableColumnsType } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import { rateWords } from '#desk/rate-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import { climbOf, type Standing } from '#foundations/three-rates/ranking.ts'
import type { DailyReport } from '../api.ts'
import { dailyTexts } from './words.ts'

type League = DailyReport['streets']
type Row = Pick<League['rows'][number], 'full' | 'appraised'> & {
  readonly unit: string
  readonly name: string
  readonly rank?: number
  readonly climb: number | undefined
}

const rates = ['response', 'resolution', 'satisfaction'] as const
const scopes = ['appraised', 'full'] as const

const printing = window.matchMedia('print')

function hearPrinting(listener: () => void): () => void {
  printing.addEventListener('change', listener)
  return () => printing.removeEventListener('change', listener)
}

/** A league table of the report: each figure in both scopes, the pooled total first. On paper it stands whole. */
export function LeagueTable({ league }: { readonly league: League }) {
  const words = useWords(dailyTexts)
  const names = useNames()
  const columns = useColumns()
  const isPrinting = useSyncExternalStore(hearPrinting, () => printing.matches)
  if (league.rows.length === 0) return <p className="quiet">{words.noScores}</p>
  const total: Row = { unit: 'pooled', name: words.pooled, climb: undefined, ...league.pooled }
  const rows: Row[] = league.rows.map((row) => ({ ...row, name: names.unit(row.unit), climb: climbOf(row) }))
  return (
    <Table<Row>
      size="small"
      rowKey="unit"
      dataSource={[total, ...rows]}
      columns={columns}
      rowClassName={({ unit }) => (unit === 'pooled' ? 'daily-total' : '')}
      pagination={isPrinting ? false : { defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: true }}
      scroll={{ x: 'max-content' }}
    />
  )
}

function useColumns(): TableColumnsType<Row> {
  const words = useWords(dailyTexts)
  const figure = (title: string, key: string, of: (standing: Standing) => ReactNode) => ({
    key,
    title,
    children: scopes.map((scope) => ({
      key: `${key}-${scope}`,
      title: words[scope],
      align: 'end' as const,
      render: (_: unknown, row: Row) => <span className="figures">{of(row[scope])}</span>,
    })),
  })
  return [
    { key: 'rank', title: words.rank, align: 'end', render: (_, { rank }) => rank ?? '' },
    { key: 'moved', title: words.moved, align: 'end', render: (_, { climb }) => climbWords(climb) },
    { key: 'unit', title: words.unit, render: (_, { name }) => name },
    figure(words.score, 'score', ({ score }) => score?.toFixed(1) ?? words.none),
    figure(words.volume, 'volume', ({ volume }) => String(volume)),
    ...rates.map((rate) => figure(words[rate], rate, (standing) => <RateCell rate={standing[rate]} />)),
  ]
}

function RateCell({ rate }: { readonly rate: Standing['response'] }) {
  const words = useWords(dailyTexts)
  const said = rateWords(rate)
  if (said === undefined) return words.none
  return (
    <span className="daily-rate">
      {said.percent} <small className="quiet">{said.counts}</small>
    </span>
  )
}

function climbWords(climb: number | undefined): string {
  if (climb === undefined) return ''
  if (climb === 0) return '→'
  return climb > 0 ? `↑ ${climb}` : `↓ ${-climb}`
}
