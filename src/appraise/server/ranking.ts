import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { leagueOf } from '#foundations/three-rates/league.ts'
import { isPeriodCode, type Period, periodBefore, periodNamed, periodOf } from '#foundations/three-rates/period.ts'
import type { Platform } from '#platform/platform.ts'
import type { Ranking, RankingQuery } from '../api.ts'
import { talliesOf } from './tallies.ts'

type Wish = Pick<RankingQuery, 'table' | 'period' | 'scoring'>

/** The league table of a period, the running one where none is named; undefined when no template has the name. [APPRAISE-05] */
export async function readRanking(
  { pool, now, cityAt }: Platform,
  { table, period: named, scoring: template }: Wish,
): Promise<Ranking | undefined> {
  const at = now()
  const { rulebook } = cityAt(at)
  const period = periodAsked(named, at, rulebook.appraise.periodFirstDay)
  const city = cityAt(Math.min(at, period.to - 1) as Moment)
  const scoring = findScoring(city, template)
  if (scoring === undefined) return undefined
  const [nowCounted, before] = await Promise.all([
    talliesOf(pool, period),
    talliesOf(pool, periodBefore(period, rulebook.appraise.periodFirstDay)),
  ])
  return {
    table,
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    scoring,
    scorings: scoringsOf(city).map(({ code, words }) => ({ code, words })),
    league: leagueOf(table, { now: nowCounted, before }, scoring, city.units),
  }
}

function periodAsked(named: string | undefined, at: Moment, firstDay: number): Period {
  return named !== undefined && isPeriodCode(named) ? periodNamed(named, firstDay) : periodOf(at, firstDay)
}

function scoringsOf({ rulebook }: City): readonly Scoring[] {
  return [rulebook.appraise.scoring, ...rulebook.appraise.otherScorings]
}

function findScoring(city: City, template: string | undefined): Scoring | undefined {
  const [official] = scoringsOf(city)
  return template === undefined ? official : scoringsOf(city).find(({ code }) => code === template)
}
