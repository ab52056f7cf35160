import './fairness.css'
import { Link } from 'react-router'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { Fairness, type FairUnit } from '../fairness-api.ts'
import type { Ranking } from '../ranking-answer.ts'
import { fairnessTexts } from './fairness-words.ts'
import { mixSentence } from './mix-sentences.ts'
import { RankInterval } from './rank-interval.tsx'

export type AdjustedLeague = { readonly of: number; readonly rowOf: (unit: string) => FairUnit | undefined }

/** The adjusted scores of a league that is shown; undefined where its template is none that is adjusted, or nothing is worked out. */
export function useAdjustedLeague({ table, period, scoring }: Ranking): AdjustedLeague | undefined {
  const search = new URLSearchParams({ table, period: period.code, scoring: scoring.code })
  const enabled = scoring.method === 'rates'
  const { data } = useRead(`/api/fairness?${search}`, Fairness, { enabled })
  const adjusted = enabled && data?.scoring === scoring.code ? data.adjusted : null
  if (adjusted === null || adjusted.units.length === 0) return undefined
  const rows = new Map(adjusted.units.map((row) => [row.unit, row]))
  return { of: adjusted.units.length, rowOf: (unit) => rows.get(unit) }
}

type Parts = { readonly league: AdjustedLeague; readonly unit: string; readonly ranking: Ranking }

/** The adjusted score with the interval of its rank; a click explains it. It changes neither official score nor rank. [APPRAISE-15] */
export function AdjustedScore({ league, unit, ranking: { table, period, scoring } }: Parts) {
  const words = useWords(fairnessTexts)
  const { say } = useLanguage()
  const { unit: own } = useActor()
  const row = league.rowOf(unit)
  if (row === undefined) return <span className="quiet">— {words.few}</span>
  const search = new URLSearchParams({ table, period: period.code, scoring: scoring.code, unit })
  return (
    <span className="ranking-scopes figures">
      <Link to={`/appraise/fairness?${search}`} title={say(mixSentence(row, unit === own))}>
        {row.adjusted.toFixed(1)}
      </Link>
      <RankInterval rank={row.rank} ranks={row.ranks} of={league.of} />
    </span>
  )
}
