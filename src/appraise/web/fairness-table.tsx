import { Table, type TableColumnsType } from 'antd'
import { useNames } from '#desk/use-city.ts'
import { useIsPhone } from '#desk/use-layout.ts'
import { useWords } from '#desk/words.ts'
import type { FairUnit } from '../fairness-api.ts'
import type { Official } from './fairness-peers.tsx'
import { fairnessTexts } from './fairness-words.ts'
import { shownPull, signed } from './mix-sentences.ts'
import { RankInterval } from './rank-interval.tsx'

type Parts = {
  readonly rows: readonly FairUnit[]
  /** How many units were ranked in all. */
  readonly units: number
  readonly official: Official | undefined
  readonly own: string | undefined
  readonly chosen: string | undefined
  readonly onChoose: (unit: string) => void
}

/** The units by adjusted rank: official score, what is added, adjusted score and where the rank lies; cards on a phone. */
export function FairnessTable(parts: Parts) {
  const columns = useColumns(parts)
  if (useIsPhone()) return <Cards {...parts} />
  return (
    <Table<FairUnit>
      className="fairness-table"
      size="small"
      rowKey="unit"
      dataSource={parts.rows}
      columns={columns}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
      rowClassName={({ unit }) => rowClass(unit, parts)}
      onRow={({ unit }) => ({ onClick: () => parts.onChoose(unit) })}
      scroll={{ x: 'max-content' }}
    />
  )
}

function rowClass(unit: string, { own, chosen }: Parts): string {
  return [unit === own ? 'ranking-own' : '', unit === chosen ? 'fairness-chosen' : ''].join(' ')
}

function useColumns({ units, official }: Parts): TableColumnsType<FairUnit> {
  const words = useWords(fairnessTexts)
  const names = useNames()
  const figure = (key: 'score' | 'expected' | 'adjusted') => ({
    key,
    title: words[key],
    width: 90,
    align: 'end' as const,
    sorter: (a: FairUnit, b: FairUnit) => a[key] - b[key],
    render: (_: unknown, row: FairUnit) => <span className="figures">{row[key].toFixed(1)}</span>,
  })
  const added = (key: 'mix' | 'pull', points: (row: FairUnit) => number) => ({
    key,
    title: words[key],
    width: 96,
    align: 'end' as const,
    sorter: (a: FairUnit, b: FairUnit) => a[key] - b[key],
    render: (_: unknown, row: FairUnit) => <span className="figures">{signed(points(row))}</span>,
  })
  return [
    { key: 'rank', title: words.rank, width: 84, align: 'end', render: (_, { rank }) => <b>{rank}</b> },
    {
      key: 'ranks',
      title: words.ranks,
      width: 220,
      render: (_, { rank, ranks }) => <RankInterval rank={rank} ranks={ranks} of={units} />,
    },
    { key: 'unit', title: words.unit, width: 190, render: (_, { unit }) => names.unit(unit) },
    { key: 'answers', title: words.answers, width: 90, align: 'end', render: (_, { answers }) => answers },
    {
      key: 'official',
      title: words.officialRank,
      width: 84,
      align: 'end',
      sorter: (a, b) => (official?.rankOf(a.unit) ?? 0) - (official?.rankOf(b.unit) ?? 0),
      render: (_, { unit }) => official?.rankOf(unit) ?? '—',
    },
    figure('score'),
    added('mix', ({ mix }) => mix),
    added('pull', shownPull),
    figure('adjusted'),
    figure('expected'),
  ]
}

function Cards({ rows, units, own, onChoose }: Parts) {
  const words = useWords(fairnessTexts)
  const names = useNames()
  return (
    <ol className="fairness-cards figures">
      {rows.map((row) => (
        <li key={row.unit} className={row.unit === own ? 'panel ranking-own' : 'panel'}>
          <div className="row">
            <b>{row.rank}</b>
            <button type="button" onClick={() => onChoose(row.unit)}>
              {names.unit(row.unit)}
            </button>
          </div>
          <div>
            {words.score} {row.score.toFixed(1)} · {words.mix} {signed(row.mix)} · {words.pull} {signed(shownPull(row))}{' '}
            ·{' '}
            <b>
              {words.adjusted} {row.adjusted.toFixed(1)}
            </b>{' '}
            <small className="quiet">n = {row.answers}</small>
          </div>
          <RankInterval rank={row.rank} ranks={row.ranks} of={units} />
        </li>
      ))}
    </ol>
  )
}
