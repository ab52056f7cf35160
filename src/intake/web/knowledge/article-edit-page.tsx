import './knowledge.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { post } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { ArticleContent } from '../../article.ts'
import { ArticleFile, ArticleStepped, ArticleWritten, SearchSettled } from '../../article-api.ts'
import type { ArticleStep } from '../../article-steps.ts'
import { ArticleFields } from './article-fields.tsx'
import { ArticleHistory } from './article-history.tsx'
import { withChange } from './content-change.ts'
import { Validity } from './validity.tsx'
import { articleReasons, knowledgeTexts, stateWords, stepWords } from './words.ts'

/** Writing an article, its way through review, and all its versions. */
export function ArticleEditPage() {
  const [search] = useSearchParams()
  const article = search.get('article')
  return article === null ? <NewArticle asked={search.get('asked') ?? ''} /> : <Known article={article} />
}

function NewArticle({ asked }: { readonly asked: string }) {
  const words = useWords(knowledgeTexts)
  const { unit } = useActor()
  const navigate = useNavigate()
  const start: ArticleContent = {
    title: asked,
    questions: [],
    body: '',
    categories: [],
    isPublic: false,
    ...(unit === undefined ? {} : { unit }),
  }
  const save = async (content: ArticleContent) => {
    const { article } = await post('/api/articles', { content }, ArticleWritten)
    if (asked !== '') await post('/api/unanswered-searches/settlements', { query: asked }, SearchSettled)
    await queryClient.invalidateQueries({ queryKey: ['list'] })
    navigate(`/intake/articles/edit?article=${encodeURIComponent(article)}`, { replace: true })
  }
  return (
    <div className="stack">
      <PageHead title={words.newArticle} />
      <Writing start={start} save={save} />
    </div>
  )
}

function Known({ article }: { readonly article: string }) {
  const newest = useRead(`/api/articles/${encodeURIComponent(article)}`, ArticleFile)
  return <PageState query={newest}>{(file) => <Newest key={`${article} ${file.version}`} file={file} />}</PageState>
}

/** What is edited is the newest version, also where an older one is in force. */
function Newest({ file: { article, version } }: { readonly file: ArticleFile }) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const query = useRead(`/api/articles/${encodeURIComponent(article)}/versions/${version}`, ArticleFile)
  const save = async (content: ArticleContent) => {
    await post(`/api/articles/${article}/versions`, { content, replaces: version }, ArticleWritten)
    await queryClient.invalidateQueries({ queryKey: ['list'] })
  }
  return (
    <PageState query={query}>
      {(file) => (
        <div className="stack">
          <PageHead
            title={words.editing(article)}
            hint={
              <span className="row">
                {words.version(version)} {say(stateWords[file.state])} <Validity {...file} />
              </span>
            }
          />
          <Steps file={file} />
          <Writing start={file.content} save={save} />
          <ArticleHistory file={file} />
        </div>
      )}
    </PageState>
  )
}

type WritingParts = { readonly start: ArticleContent; readonly save: (content: ArticleContent) => Promise<void> }

function Writing({ start, save }: WritingParts) {
  const words = useWords(knowledgeTexts)
  const [content, setContent] = useState(start)
  const { run, problem, pending } = useTry()
  return (
    <div className="knowledge-columns">
      <section className="panel stack">
        <ArticleFields content={content} change={(change) => setContent(withChange(content, change))} />
        {problem && <Problem problem={problem} reasons={articleReasons} />}
        <Button type="primary" loading={pending} onClick={() => void run(() => save(content))}>
          {words.save}
        </Button>
      </section>
      <section className="panel stack" aria-label={words.preview}>
        <p className="quiet">{words.preview}</p>
        <h2>{content.title}</h2>
        <p className="knowledge-body">{content.body}</p>
      </section>
    </div>
  )
}

const stepsOf: Readonly<Record<ArticleFile['state'], readonly ArticleStep[]>> = {
  draft: ['submit', 'withdraw'],
  'in-review': ['publish', 'return', 'withdraw'],
  published: ['withdraw'],
  withdrawn: [],
}

/** What can be done with the newest version; the rule itself says no where it must. */
function Steps({ file: { article, state, published } }: { readonly file: ArticleFile }) {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const [note, setNote] = useState('')
  const { run, problem, pending } = useTry()
  const take = (step: ArticleStep) =>
    run(async () => {
      await post(`/api/articles/${article}/steps`, { step, note }, ArticleStepped)
      setNote('')
      await queryClient.invalidateQueries({ queryKey: ['list'] })
    })
  const steps = stepsOf[state].filter((step) => step !== 'withdraw' || published !== null)
  if (steps.length === 0) return null
  return (
    <section className="panel stack">
      <div className="row">
        <Input
          placeholder={words.note}
          aria-label={words.note}
          maxLength={1_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {steps.map((step) => (
          <Button key={step} danger={step === 'withdraw'} loading={pending} onClick={() => void take(step)}>
            {say(stepWords[step])}
          </Button>
        ))}
      </div>
      {problem && <Problem problem={problem} reasons={articleReasons} />}
    </section>
  )
}
