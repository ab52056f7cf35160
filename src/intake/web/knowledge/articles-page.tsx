import './knowledge.css'
import { Button, Segmented } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { useWords } from '#desk/words.ts'
import { ArticleImportBar } from './article-import-bar.tsx'
import { ArticleTable } from './article-table.tsx'
import { FeedbackList } from './feedback-list.tsx'
import { UnansweredList } from './unanswered-list.tsx'
import { knowledgeTexts } from './words.ts'

const views = { list: ArticleTable, feedback: FeedbackList, unanswered: UnansweredList } as const
type View = keyof typeof views

/** The editors' desk: all articles, what staff say of them, and what was looked for in vain. */
export function ArticlesPage() {
  const words = useWords(knowledgeTexts)
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const view = search.get('view') ?? 'list'
  const Shown = views[isView(view) ? view : 'list']
  return (
    <div className="stack">
      <PageHead
        title={words.articles}
        actions={
          <>
            {(['csv', 'xlsx', 'json'] as const).map((format) => (
              <a key={format} href={`/api/article-exports?format=${format}`}>
                {format}
              </a>
            ))}
            <Button type="primary" onClick={() => void navigate('/intake/articles/edit')}>
              {words.write}
            </Button>
          </>
        }
      />
      <div className="row">
        <Segmented<string>
          value={view}
          onChange={(next) => setSearch(next === 'list' ? {} : { view: next }, { replace: true })}
          options={(Object.keys(views) as View[]).map((value) => ({ value, label: words[value] }))}
        />
        <ArticleImportBar />
      </div>
      <Shown />
    </div>
  )
}

function isView(text: string): text is View {
  return text in views
}
