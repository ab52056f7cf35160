import { Table } from 'antd'
import { useWords } from '#desk/words.ts'
import type { Difference } from '../events.ts'
import { governWords } from './words.ts'

/** What one edition has otherwise than another, field by field. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useWords(governWords)
  const shown = (value: Difference['before']) => (value === undefined ? words.none : String(value))
  return (
    <Table<Difference>
      size="small"
      rowKey="field"
      dataSource={differences}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'field', title: words.field, render: (_, { field }) => <code>{field}</code> },
        { key: 'before', title: words.before, render: (_, { before }) => <del>{shown(before)}</del> },
        { key: 'after', title: words.after, render: (_, { after }) => <ins>{shown(after)}</ins> },
      ]}
    />
  )
}
