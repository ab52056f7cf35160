import { useNow } from '#desk/clock.ts'
import { useCity } from '#desk/use-city.ts'
import { useWords } from '#desk/words.ts'
import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import type { ArticleRow } from '../../article-api.ts'
import { knowledgeTexts } from './words.ts'

type Parts = Pick<ArticleRow, 'begins' | 'ends' | 'published'> & {
  /** Stands under a head that says what it is. */
  readonly isBare?: boolean
}

/** From when to when an article holds, and whether that is over or soon will be; a sign stands beside the colour. */
export function Validity({ begins, ends, published, isBare = false }: Parts) {
  const words = useWords(knowledgeTexts)
  const soonDays = useCity()?.rulebook.knowledge.expiresSoonDays ?? 0
  const today = dateOf(useNow())
  if (begins === null || ends === null) return <span>—</span>
  const isOver = ends < today
  const isSoon = !isOver && ends <= addDays(today, soonDays)
  return (
    <span className="figures">
      {isBare ? `${begins} – ${ends}` : words.validity(begins, ends)}{' '}
      {published === null && <span>○ {words.notInForce}</span>}
      {isOver && <strong className="knowledge-over">▲ {words.over}</strong>}
      {isSoon && <strong className="knowledge-soon">◆ {words.soon}</strong>}
    </span>
  )
}
