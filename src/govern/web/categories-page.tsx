import './govern.css'
import { Input, Table, Tag } from 'antd'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useCityAnswer, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type CategoryRow, CategoryRows } from '../api.ts'
import { branchesOf, type CategoryBranch } from './category-tree.ts'
import { governWords } from './words.ts'

/** The category tree: what each leaf is recognised by, whose line it is, how urgent, which of the city's aims it touches. */
export function CategoriesPage() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const { values, change } = useAddress(['search'])
  const query = useRead('/api/categories', CategoryRows)
  const text = values.search ?? ''
  const fits = (row: CategoryRow) => JSON.stringify(row).includes(text)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '分类', en: 'Categories' })}
        hint={query.data && say({ zh: `${query.data.rows.length} 个末级分类`, en: `${query.data.rows.length} leaves` })}
      />
      <Input.Search
        allowClear
        placeholder={say({ zh: '名称、编码、词语、标签', en: 'Name, code, word, tag' })}
        aria-label={words.search}
        defaultValue={text}
        onSearch={(typed) => change({ search: typed.trim() })}
      />
      <PageState query={query}>{({ rows }) => <Tree rows={rows.filter(fits)} open={text !== ''} />}</PageState>
    </div>
  )
}

function Tree({ rows, open }: { readonly rows: readonly CategoryRow[]; readonly open: boolean }) {
  const columns = useColumns()
  if (rows.length === 0)
    return <Empty words={{ zh: '没有符合的分类，换个词再找。', en: 'No category fits; try another word.' }} />
  const branches = branchesOf(rows)
  return (
    <Table<CategoryBranch>
      key={String(open)}
      size="small"
      rowKey="key"
      dataSource={branches}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{ defaultExpandAllRows: open }}
      columns={columns}
    />
  )
}

function useColumns() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const names = useNames()
  const lines = useCityAnswer()?.lines ?? []
  const lineName = (line: string) => say(lines.find(({ code }) => code === line)?.words ?? { zh: line, en: line })
  const column = (key: string, title: string, read: (leaf: CategoryRow) => React.ReactNode) => ({
    key,
    title,
    render: (_: unknown, { leaf }: CategoryBranch) => leaf && read(leaf),
  })
  return [
    {
      key: 'name',
      title: words.name,
      render: (_: unknown, { name, count, leaf }: CategoryBranch) => (
        <span>
          {say(name)} {leaf === undefined && <span className="quiet figures">{count}</span>}
        </span>
      ),
    },
    column('level', words.level, ({ level }) => say(names.level(level))),
    column('line', words.line, ({ line }) => lineName(line)),
    column('tags', say({ zh: '七有五性', en: 'Tags' }), ({ tags }) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>)),
    column('lexicon', say({ zh: '识别词语', en: 'Recognised by' }), ({ lexicon }) => lexicon.join('、')),
    column('code', words.code, ({ code }) => <code>{code}</code>),
  ]
}
