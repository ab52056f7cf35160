import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { read } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { CategoryPicker, UnitPicker } from '#desk/pickers.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { articleStates } from '../../article.ts'
import { type ArticleRow, ArticleRows } from '../../article-api.ts'
import { Validity } from './validity.tsx'
import { fieldWords, knowledgeTexts, stateWords } from './words.ts'

const conditions = ['text', 'state', 'unit', 'category', 'attention', 'order'] as const
type Condition = (typeof conditions)[number]

/** All articles, narrowed and ordered as the address says. */
export function ArticleTable() {
  const words = useWords(knowledgeTexts)
  const [search, setSearch] = useSearchParams()
  const put = (name: Condition, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  const given = conditions.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : []))
  const pages = useInfiniteQuery({
    queryKey: ['list', 'articles', given],
    queryFn: ({ pageParam }) =>
      read(`/api/articles?${new URLSearchParams([...given, ['from', String(pageParam)]])}`, ArticleRows),
    initialPageParam: 0,
    getNextPageParam: ({ all }, known) => {
      const shown = known.reduce((sum, { rows }) => sum + rows.length, 0)
      return shown < all ? shown : undefined
    },
    placeholderData: keepPreviousData,
  })
  return (
    <section className="stack">
      <Filters value={(name) => search.get(name) ?? undefined} put={put} />
      <PageState query={{ ...pages, data: pages.data?.pages }}>
        {(parts) => (
          <>
            <p className="quiet">{words.all(parts[0]?.all ?? 0)}</p>
            <Rows
              rows={parts.flatMap(({ rows }) => rows)}
              order={search.get('order')}
              sort={(by) => put('order', by)}
            />
          </>
        )}
      </PageState>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.more}</Button>}
    </section>
  )
}

type FilterParts = {
  readonly value: (name: Condition) => string | undefined
  readonly put: (name: Condition, value: string | undefined) => void
}

function Filters({ value, put }: FilterParts) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const attentions = { expiring: words.expiring, expired: words.expired, feedback: words.withFeedback }
  const choice = (name: Condition, title: string, options: readonly (readonly [string, string])[]) => (
    <Select<string>
      allowClear
      popupMatchSelectWidth={false}
      placeholder={title}
      aria-label={title}
      value={value(name) ?? null}
      onChange={(next) => put(name, next)}
      options={options.map(([code, label]) => ({ value: code, label }))}
    />
  )
  const state = say({ zh: '状态', en: 'State' })
  return (
    <div className="panel row">
      <Input
        allowClear
        className="sheet-phone"
        placeholder={words.title}
        aria-label={words.title}
        value={value('text') ?? ''}
        onChange={({ target }) => put('text', target.value)}
      />
      {choice(
        'state',
        state,
        articleStates.map((code) => [code, say(stateWords[code])] as const),
      )}
      {choice('attention', say({ zh: '须留意', en: 'Needs care' }), Object.entries(attentions))}
      <UnitPicker
        value={value('unit')}
        placeholder={say(fieldWords.unit ?? stateWords.draft)}
        onChange={(unit) => put('unit', unit)}
      />
      <CategoryPicker
        value={value('category')}
        placeholder={say(fieldWords.categories ?? stateWords.draft)}
        onChange={(category) => put('category', category)}
      />
    </div>
  )
}

type RowsParts = {
  readonly rows: readonly ArticleRow[]
  readonly order: string | null
  readonly sort: (by: string | undefined) => void
}

function Rows({ rows, order, sort }: RowsParts) {
  const { say } = useLanguage()
  const names = useNames()
  const head = (by: string, title: string) => (
    <button type="button" className="knowledge-sort" aria-pressed={order === by} onClick={() => sort(by)}>
      {title} {order === by && '▾'}
    </button>
  )
  return (
    <Table<ArticleRow>
      size="small"
      rowKey="article"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'article', title: say({ zh: '编号', en: 'Id' }), render: (_, { article }) => article },
        {
          key: 'title',
          title: head('title', say({ zh: '标题', en: 'Title' })),
          render: (_, { article, title }) => (
            <Link to={`/intake/articles/edit?article=${encodeURIComponent(article)}`}>{title}</Link>
          ),
        },
        { key: 'state', title: say({ zh: '状态', en: 'State' }), render: (_, { state }) => say(stateWords[state]) },
        { key: 'unit', title: say({ zh: '提供单位', en: 'Unit' }), render: (_, { unit }) => unit && names.unit(unit) },
        {
          key: 'ends',
          title: head('ends', say({ zh: '有效期', en: 'Valid' })),
          render: (_, row) => <Validity {...row} isBare />,
        },
        { key: 'uses', title: head('uses', say({ zh: '引用', en: 'Used' })), dataIndex: 'uses', align: 'right' },
        {
          key: 'feedback',
          title: head('openFeedback', say({ zh: '反馈', en: 'Feedback' })),
          dataIndex: 'openFeedback',
          align: 'right',
        },
        {
          key: 'changed',
          title: head('changed', say({ zh: '最近改动', en: 'Changed' })),
          render: (_, { changed }) => <At moment={changed} />,
        },
      ]}
    />
  )
}
