import './knowledge.css'
import { Button, Input, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { KeyHint } from '#desk/key-hint.tsx'
import type { Matter } from '#desk/matter/matter.ts'
import { dictionary, useWords } from '#desk/words.ts'
import type { ArticleHit } from '../../article-api.ts'
import type { Draft } from '../draft.ts'
import { Marked } from './marked.tsx'
import { useArticles } from './use-articles.ts'

const texts = dictionary(
  {
    title: '知识',
    search: '另查知识库',
    waiting: '记录诉求时，这里列出可用的知识条目',
    nothing: '没有合适的条目；可换个说法另查',
    use: '用作答复',
    cited: (id: string, version: number) => `引自 ${id} 第 ${version} 版`,
    until: (day: string) => `有效期至 ${day}`,
    open: '打开条目',
  },
  {
    title: 'Knowledge',
    search: 'Search the knowledge base',
    waiting: 'Articles that fit appear here while the demand is written down',
    nothing: 'No article fits; try other words',
    use: 'Use as the answer',
    cited: (id: string, version: number) => `From ${id}, version ${version}`,
    until: (day: string) => `Valid until ${day}`,
    open: 'Open the article',
  },
)

type Parts = {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly matter: Matter
  /** How many articles the search of one's own words found, to be told when it was of no use. */
  readonly onFound: (found: number) => void
}

/** The articles that answer what is being said. Alt+A opens one after the other, Alt+U puts the open one into the answer. */
export function SuggestedArticles({ draft, change, matter, onFound }: Parts) {
  const words = useWords(texts)
  const [open, setOpen] = useState<string>()
  const text = draft.sought.trim() === '' ? draft.text : draft.sought
  const hits = useArticles({ text, category: matter.category, place: matter.place })
  const found = hits?.length
  useEffect(() => {
    if (found !== undefined) onFound(found)
  }, [found, onFound])
  const cite = ({ article, version, title, body }: ArticleHit) =>
    change({ answer: body, cited: { article, version, title } })
  useArticleKeys({
    openNext: () => {
      const at = hits?.findIndex(({ article }) => article === open) ?? -1
      setOpen((hits?.[at + 1] ?? hits?.[0])?.article)
    },
    use: () => {
      const hit = hits?.find(({ article }) => article === open)
      if (hit !== undefined) cite(hit)
    },
  })
  return (
    <section className="panel" aria-label={words.title}>
      <h2>
        {words.title} {draft.cited && <Cited {...draft.cited} onClose={() => change({ cited: undefined })} />}
      </h2>
      <Input
        allowClear
        placeholder={words.search}
        aria-label={words.search}
        value={draft.sought}
        onChange={({ target }) => change({ sought: target.value })}
      />
      {hits === undefined && <p className="quiet">{words.waiting}</p>}
      {found === 0 && <p className="quiet">{words.nothing}</p>}
      <ul className="knowledge-hits">
        {hits?.map((hit, place) => (
          <li key={hit.article}>
            <Hit hit={hit} isFirst={place === 0} isOpen={hit.article === open} open={setOpen} use={cite} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cited({
  article,
  version,
  onClose,
}: {
  readonly article: string
  readonly version: number
  readonly onClose: () => void
}) {
  const words = useWords(texts)
  return (
    <Tag color="blue" closable onClose={onClose}>
      {words.cited(article, version)}
    </Tag>
  )
}

type HitParts = {
  readonly hit: ArticleHit
  readonly isFirst: boolean
  readonly isOpen: boolean
  readonly open: (article: string | undefined) => void
  readonly use: (hit: ArticleHit) => void
}

function Hit({ hit, isFirst, isOpen, open, use }: HitParts) {
  const words = useWords(texts)
  const { article, title, titleMarks, snippet, body, validTo } = hit
  return (
    <>
      <button
        type="button"
        className="knowledge-hit"
        aria-expanded={isOpen}
        onClick={() => open(isOpen ? undefined : article)}
      >
        <strong>
          <Marked text={title} marks={titleMarks} />
        </strong>{' '}
        {isFirst && <KeyHint keys={['alt', 'key:A']} />}
        {!isOpen && (
          <div className="quiet">
            <Marked {...snippet} />
          </div>
        )}
      </button>
      {isOpen && (
        <div className="stack">
          <p className="knowledge-body">{body}</p>
          <div className="row">
            <Button type="primary" size="small" onClick={() => use(hit)}>
              {words.use} <KeyHint keys={['alt', 'key:U']} />
            </Button>
            <Link to={`/intake/knowledge?article=${encodeURIComponent(article)}`}>{words.open}</Link>
            {validTo && <span className="quiet">{words.until(validTo)}</span>}
          </div>
        </div>
      )}
    </>
  )
}

type Keys = { readonly openNext: () => void; readonly use: () => void }

/** The key's place on the board decides, because Alt makes other letters of it on some systems. */
function useArticleKeys({ openNext, use }: Keys): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!event.altKey || (event.code !== 'KeyA' && event.code !== 'KeyU')) return
      event.preventDefault()
      if (event.code === 'KeyA') openNext()
      else use()
    }
    window.addEventListener('keydown', act)
    return () => window.removeEventListener('keydown', act)
  })
}
