import { Button, Table } from 'antd'
import { useLanguage, useWords } from '#desk/words.ts'
import type { RateDimension, ThreeRatesAnswer } from '../three-rates-api.ts'
import { BothScopes, type RateName, rateNames } from './both-scopes.tsx'
import { dimensionWords } from './indicator-words.ts'
import { rankingTexts } from './ranking-words.ts'
import { ratesTexts } from './rates-words.ts'
import { TicketCounts } from './ticket-counts.tsx'
import { useKeyNames } from './use-key-names.ts'
import type { RatesSearch } from './use-rates-search.ts'

type Row = ThreeRatesAnswer['rows'][number]
type Parts = { readonly answer: ThreeRatesAnswer; readonly search: RatesSearch }

/** A line a group, the total first; a group's name looks at it alone, its counts open their tickets. */
export function RatesTable({ answer, search }: Parts) {
  const words = useWords(ratesTexts)
  const ranking = useWords(rankingTexts)
  const { say } = useLanguage()
  const { by, rows, pooled } = answer
  return (
    <Table<Row>
      size="small"
      rowKey={({ keys }) => (keys.length === 0 ? 'all' : keys.join(' '))}
      dataSource={[{ keys: [], ...pooled }, ...rows]}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
      rowClassName={({ keys }) => (keys.length === 0 ? 'ranking-own' : '')}
      scroll={{ x: 'max-content' }}
      columns={[
        ...by.map((name, at) => ({
          key: name,
          title: say(dimensionWords[name]),
          render: (_: unknown, row: Row) => <Key name={name} at={at} row={row} search={search} />,
        })),
        {
          key: 'score',
          title: ranking.score,
          width: 90,
          align: 'end',
          render: (_, { appraised }) => <b className="figures">{appraised.score?.toFixed(1) ?? '—'}</b>,
        },
        {
          key: 'counts',
          title: words.counts,
          width: 120,
          render: (_, row) => <Counts row={row} answer={answer} search={search} />,
        },
        ...rateNames.map((name) => ({
          key: name,
          title: ranking[name],
          width: 190,
          render: (_: unknown, row: Row) => <RateCell name={name} row={row} answer={answer} search={search} />,
        })),
      ]}
    />
  )
}

type KeyParts = {
  readonly name: RateDimension
  readonly at: number
  readonly row: Row
  readonly search: RatesSearch
}

/** What the group is called; chosen, it is looked at alone. */
function Key({ name, at, row: { keys }, search }: KeyParts) {
  const words = useWords(ratesTexts)
  const nameOf = useKeyNames()
  if (keys.length === 0) return at === 0 && <b>{words.all}</b>
  const key = keys[at] ?? null
  if (key === null || key === '') return <span className="quiet">{words.unknown}</span>
  return (
    <Button type="link" size="small" onClick={() => search.change({ [name]: key })}>
      {nameOf(name, key)}
    </Button>
  )
}

type RowParts = Parts & { readonly row: Row }

function Counts({ row: { keys, full }, ...parts }: RowParts) {
  const words = useWords(ratesTexts)
  return (
    <span className="ranking-scopes">
      <TicketCounts keys={keys} {...parts}>
        {full.volume}
      </TicketCounts>
      <small className="quiet">
        {words.valid}{' '}
        <TicketCounts keys={keys} {...parts} only={{ valid: 'true' }}>
          {full.valid}
        </TicketCounts>
      </small>
    </span>
  )
}

/** Which answers keep a rate down. */
const shortfalls: Readonly<Record<RateName, Readonly<Record<string, string>>>> = {
  response: { valid: 'true', contacted: 'false' },
  resolution: { valid: 'true', solved: 'unsolved,partly' },
  satisfaction: { valid: 'true', satisfied: 'unsatisfied,basically' },
}
const wholeScale = { low: 0, high: 1 }

function RateCell({ name, row, ...parts }: RowParts & { readonly name: RateName }) {
  const words = useWords(ratesTexts)
  const { numerator, denominator } = row.full[name]
  return (
    <span className="ranking-scopes">
      <BothScopes row={row} name={name} scale={wholeScale} />
      {numerator < denominator && (
        <small>
          <TicketCounts keys={row.keys} {...parts} only={shortfalls[name]}>
            {words[`${name}Short`]}
          </TicketCounts>
        </small>
      )}
    </span>
  )
}
