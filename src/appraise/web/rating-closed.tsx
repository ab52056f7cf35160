import { Link } from 'react-router'
import { Notice } from '#desk/notice.tsx'
import { useWords } from '#desk/words.ts'
import type { RatingAsked } from '../rating-api.ts'
import { ratingTexts } from './rating-words.ts'

type Parts = { readonly state: Exclude<RatingAsked['state'], 'open'> | 'forged'; readonly number?: string }

/** Why a link takes no answers, and what its holder can do instead. */
export function RatingClosed({ state, number }: Parts) {
  const words = useWords(ratingTexts)
  const search = number === undefined ? '' : `?${new URLSearchParams({ number })}`
  return (
    <Notice
      tone={state === 'answered' ? 'plain' : 'warning'}
      title={words[state]}
      hint={words[`${state}Hint`]}
      action={
        <span className="rating-ways">
          <Link to={`/portal/progress${search}`}>{words.progress}</Link>
          <Link to="/portal/report">{words.report}</Link>
        </span>
      }
    />
  )
}
