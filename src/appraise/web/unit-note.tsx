import { Tag } from 'antd'
import { Link } from 'react-router'
import { percentWords } from '#desk/rate-words.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { share } from '#foundations/statistics/rate.ts'
import { ratingReaders } from '../audiences.ts'
import type { Ranking } from '../ranking-answer.ts'
import type { LeagueRow } from './league-row.ts'
import { rankingTexts } from './ranking-words.ts'

type Parts = { readonly row: LeagueRow; readonly ranking: Ranking }

/** A unit's class among all, and which rates it is asked to improve: its own, that of all, and the points they would bring. [APPRAISE-12] */
export function UnitNote({ row, ranking }: Parts) {
  const { say } = useLanguage()
  const words = useWords(rankingTexts)
  const note = ranking.notes.find(({ unit }) => unit === row.unit)
  const found = ranking.classes.find(({ code }) => code === note?.class)
  return (
    <span className="ranking-scopes">
      {found && (
        <span>
          <Link to={`/appraise/classes?${whereOf(ranking, found.code)}`} title={words.whyClass}>
            <Tag>{say(found.words)}</Tag>
          </Link>
        </span>
      )}
      {note?.improvements.map(({ rate, gain }) => (
        <small key={rate} className="figures" title={words.gains(gain.toFixed(1))}>
          {words[rate]} {part(row.appraised[rate])} / {part(ranking.all[rate])}{' '}
          <BehindIt unit={row.unit} period={ranking.period.code}>
            +{gain.toFixed(1)}
          </BehindIt>
        </small>
      ))}
    </span>
  )
}

function whereOf({ table, period, scoring }: Ranking, found: string): URLSearchParams {
  return new URLSearchParams({ table, period: period.code, scoring: scoring.code, class: found })
}

function part(rate: LeagueRow['appraised']['response']): string {
  const value = share(rate)
  return value === undefined ? '—' : percentWords(value)
}

type Behind = { readonly unit: string; readonly period: string; readonly children: React.ReactNode }

/** For those who may look, the matters in which the unit lies behind. */
function BehindIt({ unit, period, children }: Behind) {
  const { role } = useActor()
  if (!ratingReaders.some((reader) => reader === role)) return <b>{children}</b>
  return <Link to={`/appraise/rates?${new URLSearchParams({ by: 'category', unit, period })}`}>{children}</Link>
}
