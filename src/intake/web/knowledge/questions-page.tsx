import '../portal.css'
import './knowledge.css'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { post } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { Problem } from '#desk/refusal.tsx'
import { dictionary, useWords } from '#desk/words.ts'
import { ArticleHits } from '../../article-api.ts'
import { Marked } from './marked.tsx'

const texts = dictionary(
  {
    title: '问一问',
    lead: '先看看有没有现成的答案；没有的，请到“我要反映”。',
    ask: '用自己的话说，例如：家里暖气不热怎么办',
    find: '查找',
    nothing: '没有找到现成的答案，请换个说法，或到“我要反映”告诉我们。',
    until: (day: string) => `有效期至 ${day}`,
  },
  {
    title: 'Questions',
    lead: 'There may be an answer already; if not, report it to us.',
    ask: 'In your own words, such as: my flat is cold, what can I do',
    find: 'Find',
    nothing: 'There is no ready answer. Try other words, or report it to us.',
    until: (day: string) => `valid until ${day}`,
  },
)

/** The public asks the knowledge base; it sees what was published for it. */
export function QuestionsPage() {
  const words = useWords(texts)
  const [asked, ask] = useState('')
  const { data, error } = useQuery({
    queryKey: ['public-questions', asked],
    queryFn: () => post('/api/public/questions', { text: asked }, ArticleHits),
    enabled: asked !== '',
    retry: false,
  })
  return (
    <div className="portal">
      <PageHead title={words.title} />
      <p className="portal-lead">{words.lead}</p>
      <Input.Search
        size="large"
        enterButton={words.find}
        maxLength={500}
        placeholder={words.ask}
        aria-label={words.ask}
        onSearch={(text) => ask(text.trim())}
      />
      {error && <Problem problem={error} />}
      {data?.rows.length === 0 && <p role="status">{words.nothing}</p>}
      {data?.rows.map(({ article, title, titleMarks, body, validTo }) => (
        <article key={article} className="panel stack">
          <h2>
            <Marked text={title} marks={titleMarks} />
          </h2>
          <p className="knowledge-body">{body}</p>
          {validTo && <p className="quiet">{words.until(validTo)}</p>}
        </article>
      ))}
    </div>
  )
}
