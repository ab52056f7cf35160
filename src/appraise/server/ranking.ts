import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Scoring } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { type League, type LeagueCounts, type LeagueTable, leagueOf } from '#foundations/three-rates/league.ts'
import { isPeriodCode, monthsLater, type Period, type PeriodCode } from '#foundations/three-rates/period.ts'
import { periodBounds, periodHolding } from '#foundations/three-rates/period-bounds.ts'
import type { Platform } from '#platform/platform.ts'
import type { RankingQuery } from '../api.ts'
import { groupsIn, inGroup, type LeagueNote, leagueNotes, traitsIn, waysOf } from '../league-notes.ts'
import { countsBefore, type PeriodDocument } from '../period-document.ts'
import type { Ranking } from '../ranking-answer.ts'
import { cityOf, firstDayBy } from './closings.ts'
import { cityAsPublished, publishedNotes, readPublished, unitsAsPublished } from './published.ts'
import { appraisedTalliesOf, talliesOf } from './tallies.ts'

type Wish = Pick<RankingQuery, 'table' | 'period' | 'scoring' | 'group'>

/** Why there is no such league table: the field of the wish that names nothing. */
export type UnknownWish = { readonly unknown: 'scoring' | 'group' }

/**
 * All units of a league table in a period, the running one where none is named, and what they are beside their figures; as published
 * where the period is closed. [APPRAISE-05, APPRAISE-12]
 */
export async function readLeague(platform: Platform, wish: Pick<Wish, 'table' | 'period' | 'scoring'>) {
  const { period, periods, ...frame } = frameOf(platform, wish.period)
  const published = await readPublished(
    platform.pool,
    Object.values(periods).map(({ code }) => code),
  )
  const closed = published.get(period.code)
  const city = closed === undefined ? frame.city : cityAsPublished(frame.city, closed)
  const scoring = findScoring(city, wish.scoring)
  if (scoring === undefined) return { unknown: 'scoring' as const }
  const counts = await countsOf(platform, periods, published)
  const units = closed === undefined ? city.units : unitsAsPublished(closed)
  const all = leagueOf(wish.table, counts, scoring, units)
  const notes = publishedNotes(closed, wish.table, scoring.code) ?? notesNow(all, scoring, city)
  return { period, closed, city, scoring, scorings: scoringsOf(city), counts, units, all, notes }
}

/** The league table of a period, the running one where none is named, or of one group's units among themselves. [APPRAISE-05] */
export async function readRanking(platform: Platform, wish: Wish): Promise<Ranking | UnknownWish> {
  const found = await readLeague(platform, wish)
  if (found.unknown !== undefined) return { unknown: found.unknown }
  const { period, closed, city, scoring, scorings, counts, units, all, notes } = found
  const within = wish.group === undefined ? undefined : inGroup(wish.group, notes, waysOf(wish.table, city))
  if (wish.group !== undefined && within === undefined) return { unknown: 'group' }
  return {
    table: wish.table,
    period: closed?.period ?? { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    scoring,
    scorings: scorings.map(({ code, words }) => ({ code, words })),
    ...describedGroups(wish, city),
    ...(closed === undefined ? {} : { closing: closingOf(closed) }),
    league: within === undefined ? all : leagueOf(wish.table, only(counts, within), scoring, units),
    all: all.pooled.appraised,
    notes: notes.filter(({ unit }) => within?.has(unit) ?? true),
  }
}

function notesNow(all: League, scoring: Scoring, city: City): readonly LeagueNote[] {
  const { grouping } = city.rulebook.appraise
  return leagueNotes(all, groupsIn(all, grouping.ways, traitsIn(city)), scoring, grouping)
}

/** The period named, or the running one, those to compare it with, and the city as it was then. */
export function frameOf(platform: Platform, named: string | undefined) {
  const at = platform.now()
  const firstDayAt = firstDayBy(platform)
  const boundsOf = (code: PeriodCode) => periodBounds(code, firstDayAt)
  const period = named !== undefined && isPeriodCode(named) ? boundsOf(named) : periodHolding(at, firstDayAt)
  const periods = {
    now: period,
    before: boundsOf(monthsLater(period.code, -1)),
    yearBefore: boundsOf(monthsLater(period.code, -12)),
  }
  return { period, periods, city: cityOf(platform, Math.min(at, period.to - 1) as Moment) }
}

/**
 * What a closing published counts as it was published, and moved against what it was compared with then; what is provisional, as it
 * stands. [APPRAISE-10]
 */
async function countsOf(
  { pool }: Platform,
  periods: Readonly<Record<keyof LeagueCounts, Period>>,
  published: ReadonlyMap<string, PeriodDocument>,
): Promise<LeagueCounts> {
  const closed = published.get(periods.now.code)
  if (closed?.basis !== undefined) return { now: closed.counts, ...countsBefore(closed.basis) }
  const fixed = ({ code }: Period) => published.get(code)?.counts
  const [now, before, yearBefore] = await Promise.all([
    fixed(periods.now) ?? talliesOf(pool, periods.now),
    fixed(periods.before) ?? appraisedTalliesOf(pool, periods.before),
    fixed(periods.yearBefore) ?? appraisedTalliesOf(pool, periods.yearBefore),
  ])
  return { now, before, yearBefore }
}

function closingOf({ closing, closed: { at, by } }: PeriodDocument): NonNullable<Ranking['closing']> {
  return { closing, closedAt: at, closedBy: by.name }
}

/** The units of a group are compared with how those same units stood. */
function only(counts: LeagueCounts, units: ReadonlySet<string>): LeagueCounts {
  const isOf = ({ unit }: { readonly unit: string }) => units.has(unit)
  return {
    now: counts.now.filter(isOf),
    before: counts.before.filter(isOf),
    yearBefore: counts.yearBefore?.filter(isOf) ?? [],
  }
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

/** The template of that name, the official one where none is named. */
export function findScoring(city: City, template: string | undefined): Scoring | undefined {
  const [official] = scoringsOf(city)
  return template === undefined ? official : scoringsOf(city).find(({ code }) => code === template)
}
