import './knowledge.css'
import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { useWords } from '#desk/words.ts'
import { ArticleView } from './article-view.tsx'
import { HitList } from './hit-list.tsx'
import { tellUnanswered } from './tell-unanswered.ts'
import { useArticles } from './use-articles.ts'
import { knowledgeTexts } from './words.ts'

const mostHits = 20

/** The knowledge base for all staff: ask, choose, read. Question and article stand in the address. */
export function KnowledgePage() {
  const words = useWords(knowledgeTexts)
  const [search, setSearch] = useSearchParams()
  const question = search.get('q') ?? ''
  const article = search.get('article')
  const hits = useArticles({ text: question, limit: mostHits })
  const put = (name: 'q' | 'article', value: string) => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  useTellInVain(question, hits?.length, article !== null)
  return (
    <div className="stack">
      <PageHead title={words.knowledge} hint={words.hint} />
      <div className="knowledge-columns">
        <section className="panel stack" aria-label={words.ask}>
          <Input.Search
            allowClear
            autoFocus
            placeholder={words.ask}
            aria-label={words.ask}
            value={question}
            onChange={({ target }) => put('q', target.value)}
          />
          {hits?.length === 0 && <p className="quiet">{words.nothing}</p>}
          <HitList hits={hits ?? []} open={article} onOpen={(id) => put('article', id)} />
        </section>
        {article === null ? <p className="quiet">{words.choose}</p> : <ArticleView article={article} />}
      </div>
    </div>
  )
}

/** A question that one leaves without having read anything was asked in vain. */
function useTellInVain(question: string, found: number | undefined, wasRead: boolean): void {
  const last = useRef({ question, found, wasRead })
  last.current = { question, found, wasRead }
  useEffect(
    () => () => {
      const { question: asked, found: count, wasRead: read } = last.current
      if (count !== undefined && !read) tellUnanswered(asked, count)
    },
    [],
  )
}
