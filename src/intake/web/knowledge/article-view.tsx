import './knowledge.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { post } from '#desk/api-client.ts'
import { PageState } from '#desk/page-state.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { ArticleFile, FeedbackTaken, feedbackVerdicts } from '../../article-api.ts'
import { mayEdit } from '../../article-steps.ts'
import { Validity } from './validity.tsx'
import { knowledgeTexts, verdictWords } from './words.ts'

/** An article as staff read it: what it says, whose it is, where from and how long; and a way to say what is wrong with it. */
export function ArticleView({ article }: { readonly article: string }) {
  const query = useRead(`/api/articles/${encodeURIComponent(article)}`, ArticleFile)
  return <PageState query={query}>{(file) => <Article file={file} />}</PageState>
}

function Article({ file }: { readonly file: ArticleFile }) {
  const words = useWords(knowledgeTexts)
  const { list } = useLanguage()
  const actor = useActor()
  const { content } = file
  return (
    <article className="panel stack">
      <header>
        <h2>{content.title}</h2>
        <p className="quiet row">
          <span>{file.article}</span>
          <span>{words.version(file.shown)}</span>
          <span>{words.uses(file.uses)}</span>
          <Validity {...file} />
          {mayEdit(actor, file.unit ?? undefined) && (
            <Link to={`/intake/articles/edit?article=${encodeURIComponent(file.article)}`}>{words.edit}</Link>
          )}
        </p>
      </header>
      {content.questions.length > 0 && <p className="quiet">{list(content.questions)}</p>}
      <p className="knowledge-body">{content.body}</p>
      <Origin content={content} />
      {file.related.length > 0 && (
        <p>
          <span className="quiet">{words.related} </span>
          {file.related.map(({ article: other, title }) => (
            <Link
              key={other}
              to={`/intake/knowledge?article=${encodeURIComponent(other)}`}
              className="knowledge-related"
            >
              {title}{' '}
            </Link>
          ))}
        </p>
      )}
      <Feedback key={file.article} article={file.article} version={file.shown} />
    </article>
  )
}

function Origin({ content: { unit, source, categories } }: Pick<ArticleFile, 'content'>) {
  const { say, list } = useLanguage()
  const names = useNames()
  const isLink = source?.url !== undefined && /^https?:\/\//.test(source.url)
  return (
    <p className="quiet">
      {unit !== undefined && names.unit(unit)} {source !== undefined && `《${source.name}》${source.number ?? ''} `}
      {isLink && (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.url}
        </a>
      )}{' '}
      {list(categories.map((code) => say(names.category(code))))}
    </p>
  )
}

function Feedback({ article, version }: { readonly article: string; readonly version: number }) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const [note, setNote] = useState('')
  const [told, setTold] = useState(false)
  const { run, problem, pending } = useTry()
  const tell = (verdict: string) =>
    run(async () => {
      await post(`/api/articles/${article}/feedback`, { version, verdict, note }, FeedbackTaken)
      setTold(true)
      setNote('')
    })
  if (told) return <output>✓ {words.thanks}</output>
  return (
    <div className="stack">
      <div className="row">
        <Input
          placeholder={words.note}
          aria-label={words.note}
          maxLength={1_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {feedbackVerdicts.map((verdict) => (
          <Button key={verdict} size="small" loading={pending} onClick={() => void tell(verdict)}>
            {say(verdictWords[verdict] ?? { zh: verdict, en: verdict })}
          </Button>
        ))}
      </div>
      {problem && <Problem problem={problem} />}
    </div>
  )
}
