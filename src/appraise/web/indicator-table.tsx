import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Dimension } from '#foundations/indicators/grains.ts'
import { ratingReaders } from '../audiences.ts'
import type { IndicatorFigures, IndicatorRow } from '../indicator-api.ts'
import { IndicatorFigure } from './indicator-figure.tsx'
import { dimensionWords, indicatorTexts } from './indicator-words.ts'
import { useKeyNames } from './use-key-names.ts'

type Parts = {
  readonly figures: IndicatorFigures
  /** Looks at one unit alone, over time. */
  readonly chooseUnit: (unit: string) => void
}

/** All groups with their figures; a unit opens its own course over time. */
export function IndicatorTable({ figures, chooseUnit }: Parts) {
  const words = useWords(indicatorTexts)
  const { say } = useLanguage()
  const nameOf = useKeyNames()
  const { indicator, by, rows } = figures
  const dimension = by[0] ?? 'unit'
  return (
    <Table<IndicatorRow>
      size="small"
      rowKey={({ keys }) => keys.join(' ')}
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: 'key',
          title: say(dimensionWords[dimension as Dimension]),
          render: (_, { keys: [key = null] }) =>
            dimension === 'unit' && key !== null ? (
              <Button type="link" size="small" onClick={() => chooseUnit(key)}>
                {nameOf(dimension, key)}
              </Button>
            ) : (
              nameOf(dimension, key)
            ),
        },
        {
          key: 'figure',
          title: words.figure,
          width: 240,
          sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1),
          render: (_, row) => <IndicatorFigure indicator={indicator} figure={row} />,
        },
        {
          key: 'cases',
          title: words.of,
          width: 110,
          align: 'end',
          sorter: (a, b) => a.cases - b.cases,
          render: (_, row) => <CasesLink figures={figures} row={row} />,
        },
      ]}
    />
  )
}

/** How many rows a figure is of; of demands by unit, the way to them. */
function CasesLink({ figures, row }: { readonly figures: IndicatorFigures; readonly row: IndicatorRow }) {
  const { role } = useActor()
  const { indicator, by, from, to } = figures
  const [key] = row.keys
  const mayLook = ratingReaders.some((reader) => reader === role)
  const isOfUnit = indicator.grain === 'ticket' && by[0] === 'unit' && key
  if (!(mayLook && isOfUnit)) return <span className="figures">{row.cases}</span>
  const search = new URLSearchParams({ lead: key, createdFrom: from, createdTo: to })
  return (
    <Link className="figures" to={`/appraise/ratings?${search}`}>
      {row.cases}
    </Link>
  )
}
