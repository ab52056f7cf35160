import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { type LeagueCounts, type LeagueTable, leagueOf } from '#foundations/three-rates/league.ts'
import {
  isPeriodCode,
  type Period,
  periodBefore,
  periodNamed,
  periodOf,
  periodYearBefore,
} from '#foundations/three-rates/period.ts'
import type { Platform } from '#platform/platform.ts'
import type { Ranking, RankingQuery } from '../api.ts'
import { groupsIn, inGroup, leagueNotes, waysOf } from '../league-notes.ts'
import { talliesOf } from './tallies.ts'

type Wish = Pick<RankingQuery, 'table' | 'period' | 'scoring' | 'group'>

/** Why there is no such league table: the field of the wish that names nothing. */
export type UnknownWish = { readonly unknown: 'scoring' | 'group' }

/** The league table of a period, the running one where none is named, or of one group's units among themselves. [APPRAISE-05] */
export async function readRanking(platform: Platform, wish: Wish): Promise<Ranking | UnknownWish> {
  const { period, periods, city } = frameOf(platform, wish.period)
  const scoring = findScoring(city, wish.scoring)
  if (scoring === undefined) return { unknown: 'scoring' }
  const counts = await countsOf(platform, periods)
  const all = leagueOf(wish.table, counts, scoring, city.units)
  const groups = groupsIn(all, city)
  const within = wish.group === undefined ? undefined : inGroup(wish.group, groups, waysOf(wish.table, city))
  if (wish.group !== undefined && within === undefined) return { unknown: 'group' }
  return {
    table: wish.table,
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    scoring,
    scorings: scoringsOf(city).map(({ code, words }) => ({ code, words })),
    ...describedGroups(wish, city),
    league: within === undefined ? all : leagueOf(wish.table, only(counts, within), scoring, city.units),
    notes: leagueNotes(all, groups, scoring, city).filter(({ unit }) => within?.has(unit) ?? true),
  }
}

function frameOf({ now, cityAt }: Platform, named: string | undefined) {
  const at = now()
  const { periodFirstDay } = cityAt(at).rulebook.appraise
  const period = periodAsked(named, at, periodFirstDay)
  const periods = {
    now: period,
    before: periodBefore(period, periodFirstDay),
    yearBefore: periodYearBefore(period, periodFirstDay),
  }
  return { period, periods, city: cityAt(Math.min(at, period.to - 1) as Moment) }
}

function periodAsked(named: string | undefined, at: Moment, firstDay: number): Period {
  return named !== undefined && isPeriodCode(named) ? periodNamed(named, firstDay) : periodOf(at, firstDay)
}

async function countsOf(
  { pool }: Platform,
  periods: Readonly<Record<keyof LeagueCounts, Period>>,
): Promise<LeagueCounts> {
  const [now, before, yearBefore] = await Promise.all([
    talliesOf(pool, periods.now),
    talliesOf(pool, periods.before),
    talliesOf(pool, periods.yearBefore),
  ])
  return { now, before, yearBefore }
}

/** The units of a group are compared with how those same units stood. */
function only(counts: LeagueCounts, units: ReadonlySet<string>): LeagueCounts {
  const kept = (tallies: LeagueCounts['now'] = []) => tallies.filter(({ unit }) => units.has(unit))
  return { now: kept(counts.now), before: kept(counts.before), yearBefore: kept(counts.yearBefore) }
}

function describedGroups({ table, group }: Wish & { readonly table: LeagueTable }, city: City) {
  const named = ({ code, words }: Ranking['classes'][number]) => ({ code, words })
  return {
    ways: waysOf(table, city).map((way) => ({ ...named(way), groups: way.groups.map(named) })),
    classes: city.rulebook.appraise.grouping.classes.map(named),
    ...(group === undefined ? {} : { group }),
  }
}

function scoringsOf({ rulebook }: City): readonly Scoring[] {
  return [rulebook.appraise.scoring, ...rulebook.appraise.otherScorings]
}

function findScoring(city: City, template: string | undefined): Scoring | undefined {
  const [official] = scoringsOf(city)
  return template === undefined ? official : scoringsOf(city).find(({ code }) => code === template)
}
