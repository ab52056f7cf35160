import type { TableColumnsType } from 'antd'
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
    ...useAdjustedColumn(ranking),
    {
      key: 'volume',
      title: words.volume,
      width: 80,
      align: 'end',
      render: (_, { full, appraised }) => <Volume full={full} appraised={appraised} />,
    },
    {
      key: 'note',
      title: words.note,
      width: 210,
      render: (_, row) => <UnitNote row={row} ranking={ranking} />,
    },
    ...scalesOf(ranking).map(({ name, scale }) => ({
      key: name,
      title: words[name],
      width: 190,
      render: (_: unknown, row: LeagueRow) => <BothScopes row={row} name={name} scale={scale} />,
    })),
  ]
}

/** The adjusted score beside the official one; no column where none was computed. [APPRAISE-15] */
function useAdjustedColumn(ranking: Ranking): TableColumnsType<LeagueRow> {
  const fairness = useWords(fairnessTexts)
  const adjusted = useAdjustedLeague(ranking)
  if (adjusted === undefined) return []
  return [
    {
      key: 'adjusted',
      title: fairness.adjusted,
      width: 200,
      render: (_, { unit }) => <AdjustedScore league={adjusted} unit={unit} ranking={ranking} />,
    },
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
