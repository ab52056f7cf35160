import { Select } from 'antd'
import { useState } from 'react'
import { roleWords, wordsFor } from '#desk/demand-words.ts'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { ArticleFile } from '../../article-api.ts'
import { articleDifferences } from '../../article-differences.ts'
import { fieldWords, knowledgeTexts, stepWords } from './words.ts'

/** Every version and step of an article, and what a version says otherwise than the one before it. */
export function ArticleHistory({ file }: { readonly file: ArticleFile }) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const [version, setVersion] = useState(file.version)
  return (
    <section className="panel stack">
      <h2>{words.history}</h2>
      <ul className="knowledge-steps">
        {file.steps.map(({ at, by, step, note, version: of }) => (
          <li key={`${at} ${step} ${of}`} className="row">
            <At moment={at} />
            <span>{words.version(of)}</span>
            <strong>{say(wordsFor(stepWords, step))}</strong>
            <span>
              {by.name} · {say(wordsFor(roleWords, by.role))}
            </span>
            <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Select
          aria-label={words.changes}
          value={version}
          onChange={setVersion}
          options={file.versions.map(({ version: value }) => ({ value, label: words.version(value) }))}
        />
        <span className="quiet">{words.changes}</span>
      </div>
      <Changes article={file.article} version={version} />
    </section>
  )
}

function Changes({ article, version }: { readonly article: string; readonly version: number }) {
  const path = (of: number) => `/api/articles/${encodeURIComponent(article)}/versions/${of}` as const
  const after = useRead(path(version), ArticleFile)
  const before = useRead(path(Math.max(1, version - 1)), ArticleFile)
  return (
    <PageState query={after}>
      {(is) => <PageState query={before}>{(was) => <Difference was={was} is={is} />}</PageState>}
    </PageState>
  )
}

function Difference({ was, is }: { readonly was: ArticleFile; readonly is: ArticleFile }) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  if (is.shown === 1) return <p className="knowledge-body">{is.content.body}</p>
  const differences = articleDifferences(was.content, is.content)
  if (differences.length === 0) return <p className="quiet">{words.noChange}</p>
  return differences.map(({ field, stretches }) => (
    <div key={field} className="knowledge-field">
      <span>{say(wordsFor(fieldWords, field))}</span>
      <p className="knowledge-body">
        {stretches.map(({ kind, text }, place) => {
          const key = `${place} ${kind}`
          if (kind === 'removed') return <del key={key}>{text}</del>
          return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
        })}
      </p>
    </div>
  ))
}
