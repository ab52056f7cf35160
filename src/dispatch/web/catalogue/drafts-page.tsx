import './catalogue.css'
import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { catalogueDrafters } from '../../audiences.ts'
import { type CatalogueEditionRow, CatalogueEditionRows, type DraftRow, DraftRows } from '../../catalogue-api.ts'
import { BeginDraft } from './begin-draft.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { EditionDifferences } from './edition-differences.tsx'

/** Editions of the dispatch catalogue: those there are, and those being drafted. [GOVERN-03] */
export function DraftsPage() {
  const { say } = useLanguage()
  const editions = useRead('/api/catalogue-editions', CatalogueEditionRows)
  const drafts = useRead('/api/catalogue-drafts', DraftRows)
  const { role } = useActor()
  const mayDraft = catalogueDrafters.some((drafter) => drafter === role)
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '派单目录版本', en: 'Editions of the catalogue' })}
        hint={say({
          zh: '拟定、核对、试算后由另一人批准，按日生效',
          en: 'Drafted, checked, tried, approved by another person, in force on a date',
        })}
        actions={<Link to="/govern/catalogue">{say({ zh: '查看现行目录', en: 'The catalogue in force' })}</Link>}
      />
      <section className="panel">
        <h2>{say({ zh: '草案', en: 'Drafts' })}</h2>
        <PageState query={drafts}>{({ rows }) => <Drafts rows={rows} />}</PageState>
      </section>
      {mayDraft && <BeginDraft editions={editions.data?.rows ?? []} />}
      <section className="panel">
        <h2>{say({ zh: '版本', en: 'Editions' })}</h2>
        <PageState query={editions}>{({ rows }) => <Editions rows={rows} />}</PageState>
      </section>
      <EditionDifferences editions={editions.data?.rows ?? []} />
    </div>
  )
}

function Drafts({ rows }: { readonly rows: readonly DraftRow[] }) {
  const { say, list } = useLanguage()
  if (rows.length === 0)
    return <Empty words={{ zh: '没有草案。在下面从一个版本开始拟定。', en: 'No drafts. Begin one below.' }} />
  return (
    <ul className="catalogue-drafts">
      {rows.map(({ edition, inForceFrom, basis, lines, authors }) => (
        <li key={edition} className="row">
          <Link to={`/dispatch/catalogue/draft?edition=${encodeURIComponent(edition)}`}>
            <b>{edition}</b>
          </Link>
          <span>
            {say({ zh: '拟于 ', en: 'for ' })}
            <At moment={inForceFrom} />
          </span>
          <span className="quiet">
            {say({ zh: `${lines} 条 · ${basis}`, en: `${lines} lines · ${basis}` })} ·{' '}
            {list(authors.map(({ name }) => name))}
          </span>
        </li>
      ))}
    </ul>
  )
}

const states = {
  past: { zh: '已失效', en: 'past' },
  'in-force': { zh: '现行', en: 'in force' },
  coming: { zh: '待生效', en: 'coming' },
} as const

function Editions({ rows }: { readonly rows: readonly CatalogueEditionRow[] }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  return (
    <Table<CatalogueEditionRow>
      size="small"
      rowKey="edition"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'edition', title: words.edition, render: (_, { edition }) => <b>{edition}</b> },
        { key: 'state', title: say({ zh: '状态', en: 'State' }), render: (_, { state }) => say(states[state]) },
        { key: 'from', title: words.from, render: (_, { inForceFrom }) => <At moment={inForceFrom} /> },
        { key: 'lines', title: say({ zh: '条目', en: 'Lines' }), dataIndex: 'lines', align: 'end' },
        { key: 'examples', title: say({ zh: '示例', en: 'Examples' }), dataIndex: 'examples', align: 'end' },
        { key: 'basis', title: words.basis, dataIndex: 'basis' },
        { key: 'file', title: '', render: (_, { edition }) => <Files query={`edition=${edition}`} /> },
      ]}
    />
  )
}

/** Lines as a file, to be changed in a spreadsheet and read into a draft. */
export function Files({ query }: { readonly query: string }) {
  return (
    <span className="row">
      {['xlsx', 'csv'].map((format) => (
        <Button key={format} size="small" href={`/api/catalogue-exports?${query}&format=${format}`}>
          {format}
        </Button>
      ))}
    </span>
  )
}
