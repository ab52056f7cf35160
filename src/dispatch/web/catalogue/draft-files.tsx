import { Button, Table, Upload } from 'antd'
import { useState } from 'react'
import { upload } from '#desk/api-client.ts'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type DraftAnswer, LinesImport } from '../../catalogue-api.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { Files } from './drafts-page.tsx'
import { draftPath } from './use-draft.ts'

/** The lines as a file, and a file in the place of the lines: every row or none. */
export function DraftFiles({ draft: { edition, revision } }: { readonly draft: DraftAnswer }) {
  const { say } = useLanguage()
  const { run, pending, problem } = useTry()
  const [report, setReport] = useState<LinesImport>()
  const path = draftPath(edition)
  const send = (file: File) =>
    run(async () => {
      setReport(undefined)
      const form = new FormData()
      form.append('file', file)
      setReport(await upload(`${path}/imports?seen=${revision}`, form, LinesImport))
      await queryClient.invalidateQueries({ queryKey: ['list', path] })
    })
  return (
    <section className="panel stack">
      <div className="row">
        <span>{say({ zh: '导出条目', en: 'Lines as a file' })}</span>
        <Files query={`edition=${edition}&draft=yes`} />
        <Upload
          accept=".csv,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file)
            return false
          }}
        >
          <Button loading={pending}>{say({ zh: '用文件替换全部条目', en: 'Replace all lines by a file' })}</Button>
        </Upload>
      </div>
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
      {report !== undefined && <Report report={report} />}
    </section>
  )
}

function Report({ report: { rows, problems } }: { readonly report: LinesImport }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  if (problems.length === 0) return <p>✓ {say({ zh: `已读入 ${rows} 条`, en: `${rows} lines read` })}</p>
  return (
    <div role="alert" className="stack">
      <p>
        ▲{' '}
        {say({
          zh: `文件有 ${problems.length} 处错误，草案没有改动`,
          en: `${problems.length} errors in the file; the draft is as it was`,
        })}
      </p>
      <Table<LinesImport['problems'][number]>
        size="small"
        rowKey={({ row, field, value }) => `${row} ${field} ${value}`}
        dataSource={problems}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'row', title: words.row, dataIndex: 'row', align: 'end' },
          { key: 'field', title: say({ zh: '列', en: 'Column' }), render: (_, { field }) => <code>{field}</code> },
          { key: 'value', title: say({ zh: '内容', en: 'Content' }), dataIndex: 'value' },
          { key: 'advice', title: say({ zh: '怎么改', en: 'What to do' }), render: (_, { advice }) => say(advice) },
        ]}
      />
    </div>
  )
}
