import './govern.css'
import { Button, Input, Select, Table } from 'antd'
import { Link } from 'react-router'
import { kindWords, requesterWords, wordsFor } from '#desk/demand-words.ts'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { CategoryPicker, KindPicker, PlacePicker } from '#desk/pickers.tsx'
import { type Address, useAddress } from '#desk/use-address.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Role } from '#foundations/units/post.ts'
import { type CatalogueLineRow, CatalogueLines } from '../api.ts'
import { MoreButton } from './more-button.tsx'
import { useCategoryWords, useLeadWords } from './use-lead-words.ts'
import { usePages } from './use-pages.ts'
import { WhichLine } from './which-line.tsx'
import { governWords } from './words.ts'

const narrowing = ['search', 'category', 'place', 'kind', 'lead'] as const
type Narrowed = Address<(typeof narrowing)[number]>

/** The dispatch catalogue in force, and which of its lines would decide. [DISPATCH-01] */
export function CataloguePage() {
  const { say } = useLanguage()
  const address = useAddress(narrowing)
  const pages = usePages('/api/catalogue-lines', address.values, CatalogueLines)
  const first = pages.data?.pages[0]
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '派单目录', en: 'Dispatch catalogue' })}
        hint={first && <Dated {...first} />}
        actions={<DraftsLink />}
      />
      <div className="govern-columns">
        <div className="stack">
          <Filters {...address} />
          <PageState query={{ ...pages, data: pages.data?.pages }}>
            {(read) => <Lines rows={read.flatMap(({ rows }) => rows)} />}
          </PageState>
          <MoreButton pages={pages} />
        </div>
        <div className="govern-first">
          <WhichLine />
        </div>
      </div>
    </div>
  )
}

const editors: readonly Role[] = ['administrator', 'dispatcher', 'analyst', 'auditor']

/** To those who draft new editions, and those who look on. */
function DraftsLink() {
  const { say } = useLanguage()
  const { role } = useActor()
  if (!editors.some((editor) => editor === role)) return null
  return <Link to="/dispatch/catalogue">{say({ zh: '版本与草案', en: 'Editions and drafts' })}</Link>
}

type Dates = { readonly edition: string; readonly inForceFrom?: string; readonly count: number }

function Dated({ edition, inForceFrom, count }: Dates) {
  const { say } = useLanguage()
  return (
    <>
      {say({ zh: `${edition} 版`, en: `edition ${edition}` })}
      {inForceFrom !== undefined && (
        <>
          {say({ zh: '，自 ', en: ', since ' })}
          <At moment={inForceFrom} />
          {say({ zh: ' 生效', en: '' })}
        </>
      )}
      {say({ zh: ` · ${count} 条`, en: ` · ${count} lines` })}
    </>
  )
}

const leads = {
  street: { zh: '属地街乡镇', en: 'Street' },
  department: { zh: '区级部门', en: 'District department' },
  bureau: { zh: '市级部门', en: 'City bureau' },
  utility: { zh: '公共服务企业', en: 'Utility' },
}

function Filters({ values, change, isNarrowed, clear }: Narrowed) {
  const { say } = useLanguage()
  const words = useWords(governWords)
  return (
    <div className="govern-filters">
      <Input.Search
        allowClear
        placeholder={words.search}
        aria-label={words.search}
        defaultValue={values.search}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <CategoryPicker
        placeholder={words.category}
        value={values.category}
        onChange={(code) => change({ category: code })}
      />
      <PlacePicker placeholder={words.place} value={values.place} onChange={(code) => change({ place: code })} />
      <KindPicker placeholder={words.kind} value={values.kind} onChange={(code) => change({ kind: code })} />
      <Select<string>
        allowClear
        placeholder={words.lead}
        aria-label={words.lead}
        value={values.lead ?? null}
        onChange={(lead) => change({ lead })}
        options={Object.entries(leads).map(([value, lead]) => ({ value, label: say(lead) }))}
      />
      {isNarrowed && <Button onClick={clear}>{words.clear}</Button>}
    </div>
  )
}

function Lines({ rows }: { readonly rows: readonly CatalogueLineRow[] }) {
  const columns = useColumns()
  if (rows.length === 0)
    return <Empty words={{ zh: '没有符合条件的条目，请放宽条件。', en: 'No line fits; loosen the conditions.' }} />
  return (
    <Table<CatalogueLineRow>
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={columns}
    />
  )
}

function useColumns() {
  const { say, list } = useLanguage()
  const words = useWords(governWords)
  const names = useNames()
  const [leadWords, categoryWords] = [useLeadWords(), useCategoryWords()]
  const conditions = useCity()?.rulebook.dispatch.conditions ?? []
  const conditionWords = (wanted: string) =>
    say(conditions.find(({ code }) => code === wanted)?.words ?? { zh: wanted, en: wanted })
  const any = (text: string, read: (code: string) => string) => (text === '*' ? words.all : read(text))
  const column = (key: string, title: string, read: (row: CatalogueLineRow) => string) => ({
    key,
    title,
    render: (_: unknown, row: CatalogueLineRow) => read(row),
  })
  return [
    column('id', words.code, ({ id }) => id),
    column('category', words.category, ({ category }) => categoryWords(category)),
    column('place', words.place, ({ place }) => any(place, names.place)),
    column('kind', words.kind, ({ kind }) => any(kind, (code) => say(wordsFor(kindWords, code)))),
    column('requester', say({ zh: '诉求人', en: 'Who asks' }), ({ requester }) =>
      requester === undefined ? words.all : say(wordsFor(requesterWords, requester)),
    ),
    column('condition', say({ zh: '条件', en: 'Condition' }), ({ condition }) =>
      condition === undefined ? words.none : conditionWords(condition),
    ),
    column('lead', words.lead, ({ lead }) => leadWords(lead)),
    column('supports', words.supports, ({ supports }) => list(supports.map(leadWords)) || words.none),
    column('level', words.level, ({ level }) => (level === undefined ? words.none : say(names.level(level)))),
    column('signLimit', say({ zh: '签收', en: 'Sign' }), ({ signLimit }) => signLimit ?? words.none),
    column('basis', words.basis, ({ basis }) => basis),
  ]
}
