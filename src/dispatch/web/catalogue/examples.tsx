import { Button, Table } from 'antd'
import { useState } from 'react'
import { channelWords, kindWords, requesterWords, wordsFor } from '#desk/demand-words.ts'
import { Problem } from '#desk/refusal.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { DraftAnswer, ExampleRow } from '../../catalogue-api.ts'
import { gapWords } from '../words.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { ExampleForm } from './example-form.tsx'
import { useDraft } from './use-draft.ts'

type Parts = { readonly draft: DraftAnswer; readonly mayDraft: boolean }

/** What the edition must do: each example, whom it must reach and whom it reaches. All must pass before approval. [DISPATCH-04] */
export function Examples({ draft, mayDraft }: Parts) {
  const { say } = useLanguage()
  const { change, pending, problem } = useDraft(draft)
  const failing = draft.results.filter(({ passes }) => !passes).length
  return (
    <section className="panel stack">
      <h2>
        {say({
          zh: `示例 ${draft.examples.length} 条，未通过 ${failing} 条`,
          en: `${draft.examples.length} examples, ${failing} missed`,
        })}
      </h2>
      <ExampleTable draft={draft} remove={mayDraft ? (id) => change({ remove: 'example', id }) : undefined} />
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
      {mayDraft && <NewExample draft={draft} pending={pending} />}
    </section>
  )
}

function NewExample({ draft, pending }: { readonly draft: DraftAnswer; readonly pending: boolean }) {
  const { say } = useLanguage()
  const [isOpen, open] = useState(false)
  if (isOpen) return <ExampleForm draft={draft} done={() => open(false)} />
  return (
    <Button disabled={pending} className="catalogue-approve" onClick={() => open(true)}>
      {say({ zh: '添加示例', en: 'Add an example' })}
    </Button>
  )
}

type TableParts = { readonly draft: DraftAnswer; readonly remove: ((id: string) => void) | undefined }

function ExampleTable({ draft: { examples, results }, remove }: TableParts) {
  const { say, list } = useLanguage()
  const words = useWords(catalogueWords)
  const names = useNames()
  const matterOf = ({ kind, category, place, requester, channel }: ExampleRow) =>
    list([
      say(wordsFor(kindWords, kind)),
      say(names.category(category)),
      names.place(place),
      ...(requester === undefined ? [] : [say(requesterWords[requester])]),
      ...(channel === undefined ? [] : [say(channelWords[channel])]),
    ])
  const reached = (id: string) => {
    const { passes, reaches, gap, line } = results.find((result) => result.id === id) ?? { passes: false }
    const who =
      reaches === undefined ? say(gapWords[gap as keyof typeof gapWords] ?? { zh: '—', en: '—' }) : names.unit(reaches)
    return `${passes ? '✓' : '✗'} ${who}${line === undefined ? '' : ` (${line})`}`
  }
  return (
    <Table<ExampleRow>
      size="small"
      rowKey="id"
      dataSource={examples}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say({ zh: '还没有示例', en: 'No examples yet' }) }}
      columns={[
        { key: 'id', title: words.id, dataIndex: 'id' },
        { key: 'says', title: words.says, dataIndex: 'says' },
        { key: 'matter', title: say({ zh: '事项', en: 'Matter' }), render: (_, example) => matterOf(example) },
        { key: 'lead', title: words.reach, render: (_, { lead }) => names.unit(lead) },
        { key: 'reached', title: say({ zh: '实到', en: 'Reaches' }), render: (_, { id }) => <b>{reached(id)}</b> },
        ...(remove === undefined
          ? []
          : [
              {
                key: 'remove',
                title: '',
                render: (_: unknown, { id }: ExampleRow) => (
                  <Button size="small" onClick={() => remove(id)}>
                    {words.remove}
                  </Button>
                ),
              },
            ]),
      ]}
    />
  )
}
