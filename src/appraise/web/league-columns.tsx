import type { TableColumnsType } from 'antd'
import { RateFigure } from '#desk/rate-figure.tsx'
import { useWords } from '#desk/words.ts'
import type { Interval } from '#foundations/statistics/wilson-interval.ts'
import type { Standing } from '#foundations/three-rates/ranking.ts'
import type { Ranking } from '../api.ts'
import type { LeagueRow } from './league-view.tsx'
import { Movement } from './movement.tsx'
import { rankingTexts } from './ranking-words.ts'
import { Score } from './score.tsx'
import { UnitLink } from './unit-link.tsx'

export const rateNames = ['response', 'resolution', 'satisfaction'] as const
export type RateName = (typeof rateNames)[number]

/** The columns of a league table; every bar of one rate is drawn on the same scale. */
export function useLeagueColumns(ranking: Ranking): TableColumnsType<LeagueRow> {
  const words = useWords(rankingTexts)
  return [
    {
      key: 'rank',
      title: words.rank,
      width: 64,
      align: 'end',
      render: (_, { rank }) => <b className="figures">{rank ?? '—'}</b>,
    },
    { key: 'moved', title: words.moved, width: 72, render: (_, row) => <Movement row={row} /> },
    {
      key: 'unit',
      title: words.unit,
      width: 190,
      render: (_, { unit }) => <UnitLink unit={unit} period={ranking.period} />,
    },
    {
      key: 'score',
      title: words.score,
      width: 130,
      render: (_, row) => <Score row={row} ranking={ranking} />,
    },
    {
      key: 'volume',
      title: words.volume,
      width: 80,
      align: 'end',
      render: (_, { full, appraised }) => <Volume full={full} appraised={appraised} />,
    },
    ...rateNames.map((name) => ({
      key: name,
      title: words[name],
      width: 190,
      render: (_: unknown, row: LeagueRow) => <BothScopes row={row} name={name} scale={scaleOf(ranking, name)} />,
    })),
  ]
}

function Volume({ full, appraised }: Pick<LeagueRow, 'full' | 'appraised'>) {
  const words = useWords(rankingTexts)
  return (
    <span className="figures ranking-scopes">
      <span>{appraised.volume}</span>
      {full.volume !== appraised.volume && (
        <small className="quiet">
          {words.full} {full.volume}
        </small>
      )}
    </span>
  )
}

type BothParts = {
  readonly row: Pick<LeagueRow, 'full' | 'appraised'>
  readonly name: RateName
  readonly scale: Interval
}

/** The appraised rate with its interval, and the full one below it. */
export function BothScopes({ row: { appraised, full }, name, scale }: BothParts) {
  const words = useWords(rankingTexts)
  return (
    <span className="ranking-scopes">
      <RateFigure rate={appraised[name]} interval={appraised[name].interval} scale={scale} />
      <small className="quiet">
        {words.full} <RateFigure rate={full[name]} />
      </small>
    </span>
  )
}

/** From the lowest bound of any unit, down to the next ten percent, up to 1. */
export function scaleOf({ league }: Ranking, name: RateName): Interval {
  const lows = league.rows.map(({ appraised }: { appraised: Standing }) => appraised[name].interval?.low ?? 1)
  return { low: Math.max(0, Math.floor(Math.min(0.9, ...lows) * 10) / 10), high: 1 }
}
