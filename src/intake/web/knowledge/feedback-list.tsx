import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { post } from '#desk/api-client.ts'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useRead } from '#desk/use-read.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type FeedbackRow, FeedbackRows, FeedbackTaken } from '../../article-api.ts'
import { knowledgeTexts, verdictWords } from './words.ts'

/** What staff say against articles, until an editor has dealt with it. */
export function FeedbackList() {
  const words = useWords(knowledgeTexts)
  const { say } = useLanguage()
  const query = useRead('/api/article-feedback', FeedbackRows)
  const { run, problem, pending } = useTry()
  const close = ({ article, feedback }: FeedbackRow) =>
    run(async () => {
      await post(`/api/articles/${article}/feedback/${feedback}/closures`, {}, FeedbackTaken)
      await queryClient.invalidateQueries({ queryKey: ['list'] })
    })
  return (
    <PageState query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            words={{
              zh: '没有待处理的反馈。在条目下方可以说明有误或过时。',
              en: 'No open feedback. It is given below an article.',
            }}
          />
        ) : (
          <>
            {problem && <Problem problem={problem} />}
            <Table<FeedbackRow>
              size="small"
              rowKey="feedback"
              dataSource={rows}
              pagination={false}
              scroll={{ x: 'max-content' }}
              columns={[
                { key: 'at', render: (_, { at }) => <At moment={at} /> },
                {
                  key: 'article',
                  render: (_, row) => (
                    <Link to={`/intake/articles/edit?article=${encodeURIComponent(row.article)}`}>{row.title}</Link>
                  ),
                },
                { key: 'version', render: (_, row) => words.version(row.version) },
                {
                  key: 'verdict',
                  render: (_, row) => say(verdictWords[row.verdict] ?? { zh: row.verdict, en: row.verdict }),
                },
                { key: 'note', dataIndex: 'note' },
                { key: 'by', dataIndex: 'by' },
                {
                  key: 'close',
                  render: (_, row) => (
                    <Button size="small" loading={pending} onClick={() => void close(row)}>
                      {words.close}
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )
      }
    </PageState>
  )
}
