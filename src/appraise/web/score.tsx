import { percentWords } from '#desk/rate-words.ts'
import type { Explanation } from '#desk/stage-web.ts'
import { Why } from '#desk/why.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { share } from '#foundations/statistics/rate.ts'
import type { Ranking } from '../api.ts'
import type { LeagueRow } from './league-row.ts'
import { rankingTexts } from './ranking-words.ts'

/** The official score with its "why", and the score of the full scope below it. */
export function Score({ row, ranking }: { readonly row: LeagueRow; readonly ranking: Ranking }) {
  const words = useWords(rankingTexts)
  const { say } = useLanguage()
  const { appraised, full } = row
  if (appraised.score === undefined)
    return (
      <span className="quiet">
        — <small>{words.none}</small>
      </span>
    )
  return (
    <span className="ranking-scopes figures">
      <span className="row">
        <b>{appraised.score.toFixed(1)}</b> <Why explanation={explanationOf(row, ranking, say)} />
      </span>
      <small className="quiet">
        {words.full} {full.score?.toFixed(1) ?? '—'}
      </small>
    </span>
  )
}

const parts = {
  response: { zh: rankingTexts.zh.response, en: rankingTexts.en.response },
  resolution: { zh: rankingTexts.zh.resolution, en: rankingTexts.en.resolution },
  satisfaction: { zh: rankingTexts.zh.satisfaction, en: rankingTexts.en.satisfaction },
} as const

/** How the score came about, rate by rate. */
function explanationOf(
  { appraised }: LeagueRow,
  { scoring, edition }: Ranking,
  say: (words: { zh: string; en: string }) => string,
): Explanation {
  const addend = (name: keyof typeof parts) => {
    const part = share(appraised[name]) ?? 0
    const weight = scoring.weights[name]
    return `${percentWords(part)} × ${Math.round(weight * 100)} % = ${(part * weight * 100).toFixed(2)}`
  }
  return {
    rule: 'APPRAISE-04',
    edition,
    inputs: [
      { name: { zh: '评分模板', en: 'Template' }, value: say(scoring.words) },
      { name: parts.response, value: addend('response') },
      { name: parts.resolution, value: addend('resolution') },
      { name: parts.satisfaction, value: addend('satisfaction') },
      { name: { zh: '有效回访', en: 'Valid call-backs' }, value: String(appraised.valid) },
      { name: { zh: '得分', en: 'Score' }, value: appraised.score?.toFixed(1) ?? '—' },
    ],
  }
}
