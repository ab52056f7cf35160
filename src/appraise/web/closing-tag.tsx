import { Tag } from 'antd'
import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { Corrections } from '../period-api.ts'
import type { Ranking } from '../ranking-answer.ts'
import { periodTexts } from './period-words.ts'

/** Whether a league table is provisional or published, by whom, and how many tickets came too late for it. [APPRAISE-10] */
export function ClosingTag({ ranking: { period, closing } }: { readonly ranking: Ranking }) {
  const words = useWords(periodTexts)
  if (closing === undefined)
    return (
      <span title={words.provisionalHint}>
        <Tag color="warning">{words.provisional}</Tag>
      </span>
    )
  return (
    <span>
      <Tag color="success">{words.published}</Tag>
      <Link to={`/appraise/periods?period=${period.code}`}>
        {words.closing(closing.closing)} · <At moment={closing.closedAt} /> · {words.closedBy(closing.closedBy)}
      </Link>
      <LateTickets period={period.code} />
    </span>
  )
}

function LateTickets({ period }: { readonly period: string }) {
  const words = useWords(periodTexts)
  const { data } = useRead(`/api/periods/${period}/corrections`, Corrections)
  return data !== undefined && data.tickets > 0 ? <> · {words.correctionsOf(data.tickets)}</> : null
}
