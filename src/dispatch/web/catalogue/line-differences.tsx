import { Table } from 'antd'
import { useLanguage, useWords } from '#desk/words.ts'
import type { LineDifferenceRow, LineRow } from '../../catalogue-api.ts'
import { useLineWords } from '../use-line-words.ts'
import { catalogueWords } from './catalogue-words.ts'

/** Lines that are new, gone or otherwise, each as it was and as it is. */
export function LineDifferences({ differences }: { readonly differences: readonly LineDifferenceRow[] }) {
  const { say, list } = useLanguage()
  const words = useWords(catalogueWords)
  const lineWords = useLineWords()
  const read = (line: LineRow) => say(lineWords(line))
  const named = ({ before, after, fields }: LineDifferenceRow) => {
    if (before === undefined) return say({ zh: '新增', en: 'New' })
    if (after === undefined) return say({ zh: '删去', en: 'Gone' })
    return list(fields.map((field) => words[field as keyof typeof words] ?? field))
  }
  return (
    <Table<LineDifferenceRow>
      size="small"
      rowKey="id"
      dataSource={differences}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '条目完全相同', en: 'The lines are the same' }) }}
      columns={[
        {
          key: 'fields',
          title: say({ zh: '不同之处', en: 'Otherwise' }),
          render: (_, difference) => named(difference),
        },
        {
          key: 'before',
          title: say({ zh: '原为', en: 'Was' }),
          render: (_, { before }) => before && <del>{read(before)}</del>,
        },
        {
          key: 'after',
          title: say({ zh: '改为', en: 'Is' }),
          render: (_, { after }) => after && <ins>{read(after)}</ins>,
        },
      ]}
    />
  )
}
