import { useWords } from '#desk/words.ts'
import { climbOf } from '#foundations/three-rates/ranking.ts'
import type { LeagueRow } from './league-row.ts'
import { rankingTexts } from './ranking-words.ts'

/** How far a unit has moved since the period before, and since the same one a year before: never by colour alone. */
export function Movement({ row }: { readonly row: LeagueRow }) {
  const words = useWords(rankingTexts)
  const year = climbOf(row, 'yearBefore')
  return (
    <span className="ranking-scopes">
      <Climb climb={climbOf(row)} none={words.isNew} />
      {year !== undefined && (
        <small className="quiet">
          {words.yearBefore} <Climb climb={year} none="" />
        </small>
      )}
    </span>
  )
}

/** A direction and a number of ranks. */
function Climb({ climb, none }: { readonly climb: number | undefined; readonly none: string }) {
  const words = useWords(rankingTexts)
  if (climb === undefined)
    return (
      <span className="quiet" title={none}>
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
