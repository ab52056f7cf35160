import { useWords } from '#desk/words.ts'
import { climbOf } from '#foundations/three-rates/ranking.ts'
import type { LeagueRow } from './league-row.ts'
import { rankingTexts } from './ranking-words.ts'

/** How far a unit has moved since the period before: a direction and a number, never colour alone. */
export function Movement({ row }: { readonly row: LeagueRow }) {
  const words = useWords(rankingTexts)
  const climb = climbOf(row)
  if (climb === undefined)
    return (
      <span className="quiet" title={words.isNew}>
        —
      </span>
    )
  const [sign, told] = climb > 0 ? ['↑', words.rises(climb)] : ['↓', words.falls(-climb)]
  return (
    <span className="figures" title={climb === 0 ? words.same : told}>
      {climb === 0 ? '→' : `${sign} ${Math.abs(climb)}`}
      <span className="visually-hidden">{climb === 0 ? words.same : told}</span>
    </span>
  )
}
