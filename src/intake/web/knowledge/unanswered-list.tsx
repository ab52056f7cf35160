import { Button } from 'antd'
import { Link } from 'react-router'
import { post } from '#desk/api-client.ts'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { useTry } from '#desk/use-try.ts'
import { useWords } from '#desk/words.ts'
import { SearchSettled, UnansweredRows } from '../../article-api.ts'
import { knowledgeTexts } from './words.ts'

/** What was looked for in vain, the most frequent first; each the start of an article. */
export function UnansweredList() {
  const words = useWords(knowledgeTexts)
  const query = useRead('/api/unanswered-searches', UnansweredRows)
  const { run, problem, pending } = useTry()
  const settle = (asked: string) =>
    run(async () => {
      await post('/api/unanswered-searches/settlements', { query: asked }, SearchSettled)
      await queryClient.invalidateQueries({ queryKey: ['list'] })
    })
  return (
    <PageState query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            words={{
              zh: '没有查无所得的问题。搜索没有结果或没有用上时，会记在这里，不含个人信息。',
              en: 'Nothing was looked for in vain. Searches without a result or a use are listed here, without personal data.',
            }}
          />
        ) : (
          <ul className="knowledge-hits">
            {problem && <Problem problem={problem} />}
            {rows.map(({ query: asked, times, foundNothing, latest }) => (
              <li key={asked} className="panel row">
                <strong>{asked}</strong>
                <span className="quiet">
                  {words.times(times, foundNothing)} · <At moment={latest} />
                </span>
                <Link to={`/intake/articles/edit?asked=${encodeURIComponent(asked)}`}>{words.write}</Link>
                <Button size="small" loading={pending} onClick={() => void settle(asked)}>
                  {words.settle}
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </PageState>
  )
}
