import { useWords } from '#desk/words.ts'
import type { Ranking } from '../ranking-answer.ts'
import { AdjustedScore, useAdjustedLeague } from './adjusted-score.tsx'
import { BothScopes, scalesOf } from './both-scopes.tsx'
import { fairnessTexts } from './fairness-words.ts'
import type { LeagueRow } from './league-row.ts'
import { Movement } from './movement.tsx'
import { rankingTexts } from './ranking-words.ts'
import { Score } from './score.tsx'
import { UnitLink } from './unit-link.tsx'
import { UnitNote } from './unit-note.tsx'

type Parts = { readonly rows: readonly LeagueRow[]; readonly ranking: Ranking; readonly own: string | undefined }

/** The league table on a phone: a card a unit. */
export function LeagueCards({ rows, ranking, own }: Parts) {
  const words = useWords(rankingTexts)
  const fairness = useWords(fairnessTexts)
  const adjusted = useAdjustedLeague(ranking)
  const scales = scalesOf(ranking)
  return (
    <ol className="ranking-cards">
      {rows.map((row) => (
        <li key={row.unit} className={row.unit === own ? 'panel ranking-own' : 'panel'}>
          <div className="ranking-card-head">
            <b className="figures">{row.rank ?? '—'}</b>
            <UnitLink unit={row.unit} period={ranking.period} />
            <Movement row={row} />
            <Score row={row} ranking={ranking} />
          </div>
          <UnitNote row={row} ranking={ranking} />
          <dl>
            {adjusted && (
              <div>
                <dt>{fairness.adjusted}</dt>
                <dd>
                  <AdjustedScore league={adjusted} unit={row.unit} ranking={ranking} />
                </dd>
              </div>
            )}
            {scales.map(({ name, scale }) => (
              <div key={name}>
                <dt>{words[name]}</dt>
                <dd>
                  <BothScopes row={row} name={name} scale={scale} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
