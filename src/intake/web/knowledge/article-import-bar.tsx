import { Button, Upload } from 'antd'
import { useState } from 'react'
import { upload } from '#desk/api-client.ts'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useActor } from '#desk/use-session.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { ArticleImport } from '../../article-api.ts'
import { mayPublish } from '../../article-steps.ts'
import { knowledgeTexts } from './words.ts'

/** Imports a file of articles for review, and says of every faulty row what to do. */
export function ArticleImportBar() {
  const words = useWords(knowledgeTexts)
  const { say, name } = useLanguage()
  const [report, setReport] = useState<ArticleImport>()
  const { run, problem, pending } = useTry()
  const send = (file: File) =>
    run(async () => {
      const form = new FormData()
      form.append('file', file)
      setReport(await upload('/api/article-imports', form, ArticleImport))
      await queryClient.invalidateQueries()
    })
  if (!mayPublish(useActor())) return null
  return (
    <>
      <Upload
        accept=".csv,.xlsx,.json,.jsonl"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button loading={pending}>{words.import}</Button>
      </Upload>
      {problem && <Problem problem={problem} />}
      {report && (
        <div role="status">
          <p>
            {report.problems.length > 0
              ? words.faulty(report.problems.length)
              : words.imported(report.saved, report.unchanged)}
          </p>
          <ul>
            {report.problems.slice(0, 100).map(({ row, field, value, advice }) => (
              <li key={`${row} ${field} ${value}`}>
                {words.row(row)} <code>{field}</code> {name(value, say(advice))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
