import { Tag } from 'antd'
import { percentWords } from '#desk/rate-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import { share } from '#foundations/statistics/rate.ts'
import type { DepartmentTable } from '../department-api.ts'
import { Behind, changeOf, Moved, RateBehind, shareChange } from './department-behind.tsx'
import { departmentTexts } from './department-words.ts'
import { type FigureColumn, FigureTable } from './figure-table.tsx'

type Parts = { readonly table: DepartmentTable }
type Department = DepartmentTable['departments'][number]
type Shared = DepartmentTable['shared'][number]
type Whistles = DepartmentTable['whistleRates'][number]

/** Departments by calls, parts and returns. [APPRAISE-13] */
export function DepartmentScores({ table: { departments, period } }: Parts) {
  const words = useWords(departmentTexts)
  const names = useNames()
  const rates = useDepartmentRates(period)
  return (
    <FigureTable<Department>
      name="departments"
      rows={departments}
      rowKey={({ unit }) => unit}
      empty={words.noDepartments}
      columns={[
        { key: 'rank', title: words.rank, isHead: true, cell: ({ rank }) => rank ?? '—' },
        { key: 'unit', title: words.department, isHead: true, cell: ({ unit }) => names.unit(unit) },
        {
          key: 'score',
          title: words.score,
          isHead: true,
          value: ({ score }) => score,
          cell: ({ score }) => <b className="figures">{score?.toFixed(1) ?? `— ${words.few}`}</b>,
        },
        { key: 'moved', title: words.moved, cell: (row) => <ScoreMoved row={row} /> },
        ...rates,
        {
          key: 'returns',
          title: words.returns,
          value: ({ groundless }) => groundless,
          cell: (row) => <Returns row={row} period={period} />,
        },
      ]}
    />
  )
}

function useDepartmentRates(period: DepartmentTable['period']): readonly FigureColumn<Department>[] {
  const words = useWords(departmentTexts)
  const works = {
    arrival: { good: 'arrived', all: 'called', short: 'late' },
    part: { good: 'done', all: 'called', short: 'undone' },
    verdict: { all: 'called', short: 'criticised' },
    support: { good: 'supported-in-time', all: 'supported', short: 'supported-late' },
  } as const
  return (['arrival', 'part', 'verdict', 'support'] as const).map((name) => ({
    key: name,
    title: words[name],
    value: (row) => share(row[name]),
    cell: (row) => <RateBehind unit={row.unit} period={period} rate={row[name]} works={works[name]} />,
  }))
}

function ScoreMoved({ row: { score, rank, before, yearBefore } }: { readonly row: Department }) {
  const words = useWords(departmentTexts)
  if (score === undefined || rank === undefined) return null
  return (
    <Moved
      earlier={{ ...(before && { before }), ...(yearBefore && { yearBefore }) }}
      told={(was) => `${changeOf(score - was.score, words.points)} · ${changeOf(was.rank - rank, words.places, 0)}`}
    />
  )
}

type ReturnsParts = { readonly row: Department; readonly period: DepartmentTable['period'] }

function Returns({ row: { unit, returns, groundless, deducted }, period }: ReturnsParts) {
  const words = useWords(departmentTexts)
  return (
    <span className="figures">
      <Behind unit={unit} period={period} work="groundless">
        {groundless}
      </Behind>
      /
      <Behind unit={unit} period={period} work="returned">
        {returns}
      </Behind>{' '}
      {deducted > 0 && <small>{words.deducted(String(deducted))}</small>}
    </span>
  )
}

/** Shared scores beside the official ones. [APPRAISE-14] */
export function SharedScores({ table: { shared, period } }: Parts) {
  const words = useWords(departmentTexts)
  const names = useNames()
  return (
    <FigureTable<Shared>
      name="shared"
      rows={shared}
      rowKey={({ unit }) => unit}
      empty={words.noSharing}
      columns={[
        { key: 'unit', title: words.unit, isHead: true, cell: ({ unit }) => names.unit(unit) },
        {
          key: 'shared',
          title: words.shared,
          value: (row) => row.shared,
          cell: (row) => <b className="figures">{row.shared?.toFixed(1) ?? `— ${words.few}`}</b>,
        },
        {
          key: 'official',
          title: words.official,
          value: ({ official }) => official,
          cell: ({ official }) => official?.toFixed(1) ?? '—',
        },
        { key: 'moved', title: words.moved, cell: (row) => <SharedMoved row={row} /> },
        {
          key: 'answers',
          title: words.answers,
          value: ({ answers }) => answers,
          cell: ({ unit, answers }) => (
            <Behind unit={unit} period={period} work="shared">
              {Number.isInteger(answers) ? answers : answers.toFixed(1)}
            </Behind>
          ),
        },
      ]}
    />
  )
}

function SharedMoved({ row: { shared, before, yearBefore } }: { readonly row: Shared }) {
  const words = useWords(departmentTexts)
  if (shared === undefined) return null
  const earlier = { ...(before !== undefined && { before }), ...(yearBefore !== undefined && { yearBefore }) }
  return <Moved earlier={earlier} told={(was) => changeOf(shared - was, words.points)} />
}

/** How often streets whistle, beside all others. [APPRAISE-14] */
export function WhistleRates({ table: { whistleRates, period } }: Parts) {
  const words = useWords(departmentTexts)
  const names = useNames()
  const rateOf = ({ whistled, tickets }: Whistles) => ({ numerator: whistled, denominator: tickets })
  return (
    <FigureTable<Whistles>
      name="whistles"
      rows={whistleRates.toSorted((a, b) => Number(b.conspicuous !== undefined) - Number(a.conspicuous !== undefined))}
      rowKey={({ unit }) => unit}
      empty={words.noStreets}
      columns={[
        { key: 'unit', title: words.street, isHead: true, cell: ({ unit }) => names.unit(unit) },
        {
          key: 'rate',
          title: words.rate,
          value: (row) => share(rateOf(row)),
          cell: (row) => (
            <RateBehind unit={row.unit} period={period} rate={rateOf(row)} works={{ good: 'whistled', all: 'led' }} />
          ),
        },
        {
          key: 'moved',
          title: words.moved,
          cell: (row) => <Moved earlier={row} told={(was) => shareChange(rateOf(row), was)} />,
        },
        {
          key: 'interval',
          title: words.interval,
          cell: ({ interval }) => (interval ? `${percentWords(interval.low)}–${percentWords(interval.high)}` : '—'),
        },
        {
          key: 'others',
          title: words.others,
          cell: ({ others }) => (others === undefined ? '—' : percentWords(others)),
        },
        {
          key: 'conspicuous',
          title: words.question,
          value: ({ conspicuous }) => conspicuous,
          cell: ({ conspicuous }) => conspicuous && <Tag color="warning">{words[`${conspicuous}Whistles`]}</Tag>,
        },
      ]}
    />
  )
}
