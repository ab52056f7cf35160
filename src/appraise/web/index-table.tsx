import { Table, type TableColumnsType, Tooltip } from 'antd'
import type { CSSProperties } from 'react'
import { rateWords } from '#desk/rate-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { AreaIndex, IndexFigures } from '../indicator-api.ts'
import { indicatorTexts } from './indicator-words.ts'

type Cell = AreaIndex['cells'][number]

/** Areas by tags as numbers on a ground that is the darker the lower they are; all together first, then the lowest area. */
export function IndexTable({ figures }: { readonly figures: IndexFigures }) {
  const columns = useIndexColumns(figures)
  const ordered = figures.areas.toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
  return (
    <div className="index-scroll">
      <Table<AreaIndex>
        size="small"
        rowKey={({ area }) => area ?? 'all'}
        dataSource={[figures.all, ...ordered]}
        columns={columns}
        pagination={{ pageSize: 40, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </div>
  )
}

function useIndexColumns({ index }: IndexFigures): TableColumnsType<AreaIndex> {
  const words = useWords(indicatorTexts)
  const names = useNames()
  return [
    {
      key: 'area',
      title: words.area,
      fixed: 'left',
      width: 150,
      render: (_, { area }) => (area === undefined ? <b>{words.all}</b> : names.place(area)),
    },
    {
      key: 'value',
      title: words.value,
      width: 110,
      render: (_, { value, tags }) => (
        <span className="figures">
          <b>{value === undefined ? '—' : value.toFixed(1)}</b>{' '}
          <small className="quiet">{value === undefined ? words.few : words.tags(tags, index.tags.length)}</small>
        </span>
      ),
    },
    ...index.tags.map(({ tag }, at) => ({
      key: tag,
      title: tag,
      width: 84,
      align: 'center' as const,
      render: (_: unknown, { cells }: AreaIndex) => <IndexCell cell={cells[at]} index={index} />,
    })),
  ]
}

/** Below 60 the ground is as dark as it gets: people tell few shades apart, and the number is there. */
const [darkBelow, darkest] = [60, 55]

function IndexCell({ cell, index }: { readonly cell: Cell | undefined; readonly index: IndexFigures['index'] }) {
  const words = useWords(indicatorTexts)
  const { language } = useLanguage()
  const cases = Math.max(0, ...(cell?.parts ?? []).map((part) => part.cases))
  if (cell?.value === undefined)
    return (
      <span className="index-cell quiet figures" style={{ '--lack': 0 } as CSSProperties}>
        —<small>{`${words.few} ${cases}`}</small>
      </span>
    )
  const lack = Math.round((darkest * (100 - Math.max(cell.value, darkBelow))) / (100 - darkBelow))
  const parts = index.parts.map(({ indicator, weight }, at) => {
    const rate = cell.parts[at]?.rate && rateWords(cell.parts[at].rate)
    return `${indicator} ${weight} × ${rate?.percent ?? '—'} (${rate?.counts ?? 0})`
  })
  return (
    <Tooltip title={`${words.parts}${language === 'zh' ? '：' : ': '}${parts.join('; ')}`}>
      <span className="index-cell figures" style={{ '--lack': lack } as CSSProperties}>
        {cell.value.toFixed(1)}
        <small className="quiet">{cases}</small>
      </span>
    </Tooltip>
  )
}
