import { Button } from 'antd'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { share } from '#foundations/statistics/rate.ts'
import type { RateDimension, ThreeRatesAnswer } from '../three-rates-api.ts'
import { BothScopes, type RateName, rateNames } from './both-scopes.tsx'
import { type FigureColumn, FigureTable } from './figure-table.tsx'
import { dimensionWords } from './indicator-words.ts'
import { rankingTexts } from './ranking-words.ts'
import { ratesTexts } from './rates-words.ts'
import { TicketCounts } from './ticket-counts.tsx'
import { useKeyNames } from './use-key-names.ts'
import type { RatesSearch } from './use-rates-search.ts'

type Row = ThreeRatesAnswer['rows'][number]
type ShownRate = RateName | 'signing' | 'closing'
type Parts = { readonly answer: ThreeRatesAnswer; readonly search: RatesSearch }

/** A line a group, the total first; a group's name looks at it alone, its counts open their tickets; cards on a phone. */
export function RatesTable({ answer, search }: Parts) {
  const words = useWords(ratesTexts)
  const ranking = useWords(rankingTexts)
  const { by, rows, pooled } = answer
  const shown = ratesOf(answer)
  const parts = { answer, search, isNarrow: by.length + shown.length > narrowFrom }
  return (
    <FigureTable<Row>
      name="order"
      rowKey={({ keys }) => (keys.length === 0 ? 'all' : keys.join(' '))}
      rows={rows}
      first={{ keys: [], ...pooled }}
      marked={({ keys }) => keys.length === 0}
      empty={words.title}
      columns={[
        ...useKeyColumns(by, search),
        {
          key: 'score',
          title: ranking.score,
          width: 72,
          value: ({ appraised }) => appraised.score,
          cell: ({ appraised }) => <b className="figures">{appraised.score?.toFixed(1) ?? '—'}</b>,
        },
        {
          key: 'counts',
          title: words.counts,
          width: 92,
          value: ({ full }) => full.volume,
          cell: (row) => <Counts row={row} {...parts} />,
        },
        ...shown.map((name) => ({
          key: name,
          title: ranking[name],
          value: ({ appraised }: Row) => share(appraised[name]),
          cell: (row: Row) => <RateCell name={name} row={row} {...parts} />,
        })),
      ]}
    />
  )
}

/** With more columns than this, bars of intervals give way to numbers, so that all stand side by side at a desk. */
const narrowFrom = 5

/** The rates a template scores by, beside the three. */
function ratesOf({ scoring }: ThreeRatesAnswer): readonly ShownRate[] {
  return scoring.method === 'rates' ? rateNames : [...rateNames, 'signing', 'closing']
}

function useKeyColumns(by: readonly RateDimension[], search: RatesSearch): readonly FigureColumn<Row>[] {
  const { say } = useLanguage()
  const nameOf = useKeyNames()
  return by.map((name, at) => ({
    key: name,
    title: say(dimensionWords[name]),
    isHead: true,
    width: name === 'category' ? 160 : 112,
    value: ({ keys }) => (keys[at] == null ? undefined : nameOf(name, keys[at] ?? null)),
    cell: (row) => <Key name={name} at={at} row={row} search={search} />,
  }))
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
    <Button type="link" size="small" className="rates-key" onClick={() => search.change({ [name]: key })}>
      {nameOf(name, key)}
    </Button>
  )
}

type RowParts = Parts & { readonly row: Row; readonly isNarrow: boolean }

function Counts({ row: { keys, full }, answer, search }: RowParts) {
  const words = useWords(ratesTexts)
  return (
    <span className="ranking-scopes">
      <TicketCounts keys={keys} {...{ answer, search }}>
        {full.volume}
      </TicketCounts>
      <small className="quiet">
        {words.valid}{' '}
        <TicketCounts keys={keys} {...{ answer, search }} only={{ valid: 'true' }}>
          {full.valid}
        </TicketCounts>
      </small>
    </span>
  )
}

/** Which tickets keep a rate down. */
const shortfalls: Readonly<Record<ShownRate, Readonly<Record<string, string>>>> = {
  response: { valid: 'true', contacted: 'false' },
  resolution: { valid: 'true', solved: 'unsolved,partly' },
  satisfaction: { valid: 'true', satisfied: 'unsatisfied,basically' },
  signing: { signed_in_time: 'false' },
  closing: { closed_in_time: 'false' },
}
const wholeScale = { low: 0, high: 1 }

function RateCell({ name, row, isNarrow, ...parts }: RowParts & { readonly name: ShownRate }) {
  const words = useWords(ratesTexts)
  const { numerator, denominator } = row.full[name]
  return (
    <span className="ranking-scopes">
      {isNarrow ? <BothNumbers row={row} name={name} /> : <BothScopes row={row} name={name} scale={wholeScale} />}
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

/** The rate in both scopes without a bar. */
function BothNumbers({ row: { appraised, full }, name }: { readonly row: Row; readonly name: ShownRate }) {
  const words = useWords(rankingTexts)
  return (
    <span className="ranking-scopes rates-narrow">
      <RateFigure rate={appraised[name]} />
      <small className="quiet">
        {words.full} <RateFigure rate={full[name]} />
      </small>
    </span>
  )
}
