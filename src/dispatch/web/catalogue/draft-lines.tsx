import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { Problem } from '#desk/refusal.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { DraftAnswer, LineRow } from '../../catalogue-api.ts'
import { useLineWords } from '../use-line-words.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { LineForm } from './line-form.tsx'
import { nextId } from './next-id.ts'
import { useDraft } from './use-draft.ts'

type Parts = { readonly draft: DraftAnswer; readonly mayDraft: boolean }

/** The lines of a draft, found by any words of theirs, changed one by one. */
export function DraftLines({ draft, mayDraft }: Parts) {
  const { say } = useLanguage()
  const lineWords = useLineWords()
  const [search, setSearch] = useState('')
  const [editing, edit] = useState<LineRow | 'new'>()
  const { change, problem } = useDraft(draft)
  const rows = draft.lines
    .map((line, index) => ({ line, row: index + 2, words: say(lineWords(line)) }))
    .filter(({ line, words }) => [words, line.category, line.basis].some((text) => text.includes(search)))
  const remove = (id: string) => change({ remove: 'line', id })
  return (
    <section className="panel stack">
      <h2>{say({ zh: `条目 ${draft.lines.length} 条`, en: `${draft.lines.length} lines` })}</h2>
      <div className="row">
        <Input.Search
          allowClear
          className="catalogue-search"
          aria-label={say({ zh: '查找条目', en: 'Find lines' })}
          placeholder={say({ zh: '查找条目', en: 'Find lines' })}
          onSearch={(text) => setSearch(text.trim())}
        />
        {mayDraft && <Button onClick={() => edit('new')}>{say({ zh: '添加条目', en: 'Add a line' })}</Button>}
      </div>
      {editing !== undefined && (
        <LineForm
          key={editing === 'new' ? '' : editing.id}
          draft={draft}
          line={editing === 'new' ? { id: nextId('L', draft.lines), supports: [] } : editing}
          done={() => edit(undefined)}
        />
      )}
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
      <LineTable rows={rows} {...(mayDraft && { edit, remove })} />
    </section>
  )
}

type Shown = { readonly line: LineRow; readonly row: number; readonly words: string }
type TableParts = {
  readonly rows: readonly Shown[]
  readonly edit?: (line: LineRow) => void
  readonly remove?: (id: string) => void
}

function LineTable({ rows, edit, remove }: TableParts) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  return (
    <Table<Shown>
      size="small"
      rowKey={({ row }) => row}
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'row', title: words.row, dataIndex: 'row', align: 'end' },
        { key: 'line', title: say({ zh: '条目', en: 'Line' }), dataIndex: 'words' },
        { key: 'basis', title: words.basis, render: (_, { line }) => line.basis },
        {
          key: 'do',
          title: '',
          render: (_, { line }) => (
            <span className="row">
              {edit && (
                <Button size="small" onClick={() => edit(line)}>
                  {words.edit}
                </Button>
              )}
              {remove && (
                <Button size="small" onClick={() => remove(line.id)}>
                  {words.remove}
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}
