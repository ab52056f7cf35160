import { RateFigure } from '#desk/rate-figure.tsx'
import { useWords } from '#desk/words.ts'
import type { Interval } from '#foundations/statistics/wilson-interval.ts'
import { intervalOf } from '#foundations/three-rates/ranking.ts'
import type { Rates } from '#foundations/three-rates/three-rates.ts'
import type { Ranking } from '../ranking-answer.ts'
import type { LeagueRow } from './league-row.ts'
import { rankingTexts } from './ranking-words.ts'

export const rateNames = ['response', 'resolution', 'satisfaction'] as const
export type RateName = (typeof rateNames)[number]
type AnyRate = keyof Rates

/** The rates a table shows, the three, and where a template scores others, those; each with the scale of all its bars. */
export function scalesOf(ranking: Ranking): readonly { readonly name: AnyRate; readonly scale: Interval }[] {
  const names = ranking.scoring.method === 'rates' ? rateNames : ([...rateNames, 'signing', 'closing'] as const)
  return names.map((name) => ({ name, scale: scaleOf(ranking, name) }))
}

type BothParts = {
  readonly row: Pick<LeagueRow, 'full' | 'appraised'>
  readonly name: AnyRate
  readonly scale: Interval
}

/** The appraised rate with its interval, and the full one below it. */
export function BothScopes({ row: { appraised, full }, name, scale }: BothParts) {
  const words = useWords(rankingTexts)
  return (
    <span className="ranking-scopes">
      <RateFigure rate={appraised[name]} interval={intervalOf(appraised, name)} scale={scale} />
      <small className="quiet">
        {words.full} <RateFigure rate={full[name]} />
      </small>
    </span>
  )
}

/** From the lowest bound of any unit, down to the next ten percent, up to 1. */
function scaleOf({ league }: Ranking, name: AnyRate): Interval {
  const lows = league.rows.map(({ appraised }) => intervalOf(appraised, name)?.low ?? 1)
  return { low: Math.max(0, Math.floor(Math.min(0.9, ...lows) * 10) / 10), high: 1 }
}
