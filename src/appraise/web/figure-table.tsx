import './figure-table.css'
import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useAddress } from '#desk/use-address.ts'
import { useIsPhone } from '#desk/use-layout.ts'
import { type Order, orderFrom, orderText, sortedBy } from './figure-order.ts'

export type FigureColumn<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** What rows are ordered by; a column without it orders nothing. */
  readonly value?: (row: Row) => number | string | undefined
  readonly width?: number
  readonly align?: 'end'
  /** A card on a phone is headed by it. */
  readonly isHead?: true
}

type Parts<Row> = {
  /** Where the address keeps the order. */
  readonly name: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly FigureColumn<Row>[]
  readonly empty: string
  /** Rows to be marked, such as the total or one's own. */
  readonly marked?: (row: Row) => boolean
  /** A row that stays first, however the others are ordered. */
  readonly first?: Row
}

/** Figures line by line: a table at a desk, cards on a phone; the order stands in the address. */
export function FigureTable<Row extends object>({ name, rows, rowKey, columns, empty, marked, first }: Parts<Row>) {
  const isPhone = useIsPhone()
  const { values, change } = useAddress([name])
  const order = orderFrom(values[name])
  const by = columns.find(({ key }) => key === order?.key)?.value
  const sorted = by === undefined || order === undefined ? rows : sortedBy(rows, by, order)
  const shown = first === undefined ? sorted : [first, ...sorted]
  if (isPhone) return <Cards {...{ rows: shown, rowKey, columns, empty }} marked={marked} />
  return (
    <Table<Row>
      size="small"
      rowKey={rowKey}
      dataSource={[...shown]}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
      rowClassName={(row) => (marked?.(row) ? 'ranking-own' : '')}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
      onChange={(_, __, sorter) => change({ [name]: orderText([sorter].flat()[0]) })}
      columns={columns.map((column) => antColumn(column, order))}
    />
  )
}

function antColumn<Row>({ key, title, cell, value, width, align }: FigureColumn<Row>, order: Order | undefined) {
  const sorting = value && { sorter: true, sortOrder: order?.key === key ? order.direction : null }
  return {
    ...{ key, title, ...sorting, ...(width && { width }), ...(align && { align, className: 'figures' }) },
    render: (_: unknown, row: Row) => cell(row),
  }
}

type CardParts<Row> = Pick<Parts<Row>, 'rows' | 'rowKey' | 'columns' | 'empty'> & {
  readonly marked: ((row: Row) => boolean) | undefined
}

function Cards<Row>({ rows, rowKey, columns, empty, marked }: CardParts<Row>) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>
  const [heads, others] = [columns.filter(({ isHead }) => isHead), columns.filter(({ isHead }) => !isHead)]
  return (
    <ol className="figure-cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className={marked?.(row) ? 'panel ranking-own' : 'panel'}>
          <div className="figure-card-head">
            {heads.map(({ key, cell }) => (
              <span key={key}>{cell(row)}</span>
            ))}
          </div>
          <dl>
            {others.map(({ key, title, cell }) => (
              <Line key={key} title={title} value={cell(row)} />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

/** A line of a card; what is empty is left out. */
function Line({ title, value }: { readonly title: string; readonly value: ReactNode }) {
  if (value === undefined || value === null || value === '' || value === false) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  )
}
