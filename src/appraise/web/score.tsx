import { percentWords } from '#desk/rate-words.ts'
import type { Explanation } from '#desk/stage-web.ts'
import { Why } from '#desk/why.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type ScorePart, scorePartsOf } from '#foundations/three-rates/score.ts'
import type { Ranking } from '../ranking-answer.ts'
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

const rateWords: Readonly<Record<ScorePart['rate'], Words>> = {
  response: { zh: rankingTexts.zh.response, en: rankingTexts.en.response },
  resolution: { zh: rankingTexts.zh.resolution, en: rankingTexts.en.resolution },
  satisfaction: { zh: rankingTexts.zh.satisfaction, en: rankingTexts.en.satisfaction },
  signing: { zh: rankingTexts.zh.signing, en: rankingTexts.en.signing },
  closing: { zh: rankingTexts.zh.closing, en: rankingTexts.en.closing },
}

/** How the score came about, rate by rate. */
function explanationOf(
  { appraised }: LeagueRow,
  { scoring, edition }: Ranking,
  say: (words: Words) => string,
): Explanation {
  const parts = scorePartsOf(appraised, scoring) ?? []
  return {
    rule: 'APPRAISE-04',
    edition,
    inputs: [
      { name: { zh: '评分模板', en: 'Template' }, value: say(scoring.words) },
      ...parts.map((part) => ({ name: rateWords[part.rate], value: partWords(part, scoring) })),
      { name: { zh: '有效回访', en: 'Valid call-backs' }, value: String(appraised.valid) },
      { name: { zh: '得分', en: 'Score' }, value: appraised.score?.toFixed(1) ?? '—' },
    ],
  }
}

/** How a rate's points are come by: a share of the weight, or the weight less what is taken off. */
function partWords({ rate, share, most, points }: ScorePart, scoring: Ranking['scoring']): string {
  const [percent, brought] = [percentWords(share), points.toFixed(2)]
  if (scoring.method === 'rates') return `${percent} × ${Math.round(most)} % = ${brought}`
  if (rate === 'response') return brought
  const { target, perPoint } = scoring.deductions[rate]
  const [whole, goal] = [Math.round(most), percentWords(target)]
  if (share >= target) return `${percent} ≥ ${goal}: ${brought}`
  const off = `${perPoint} × (${goal} − ${percent})`
  return points === 0 ? `${off} ≥ ${whole}: ${brought}` : `${whole} − ${off} = ${brought}`
}
