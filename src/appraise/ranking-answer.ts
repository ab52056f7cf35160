import type { League } from '#foundations/three-rates/league.ts'
import type { Placing, RankedUnit, Standing } from '#foundations/three-rates/ranking.ts'
import { countsOfStanding, standingFrom } from '#foundations/three-rates/standing-counts.ts'
import type { Scopes } from '#foundations/three-rates/three-rates.ts'
import type { RankingAnswer } from './api.ts'
import type { LeagueNote } from './league-notes.ts'

type Past = 'before' | 'yearBefore'

/** A unit of a league table as it is shown: of other periods, its ranks alone. */
export type ShownUnit = Omit<RankedUnit, Past> & { readonly [Since in Past]?: Pick<Placing, 'rank'> }

/** A league table with all that is shown of it. */
export type Ranking = Omit<RankingAnswer, 'league' | 'all'> & {
  readonly league: Omit<League, 'rows'> & { readonly rows: readonly ShownUnit[] }
  /** All units of the table pooled, in the appraised scope. */
  readonly all: Standing
  /** Of every row, in their order. */
  readonly notes: readonly LeagueNote[]
}

/** The ranking as an answer carries it: counts and codes. [APPRAISE-05] */
export function answerOf({ league, all, notes, ...frame }: Ranking): RankingAnswer {
  const noted = new Map(notes.map((note) => [note.unit, note]))
  const ways = frame.ways.map(({ code }) => code)
  return {
    ...frame,
    league: {
      rows: league.rows.map((row) => lineOf(row, noted.get(row.unit), ways)),
      pooled: mapScopes(league.pooled, countsOfStanding),
      mean: league.mean,
    },
    ...(all === league.pooled.appraised ? {} : { all: countsOfStanding(all) }),
  }
}

type Line = RankingAnswer['league']['rows'][number]

function lineOf(
  { before, yearBefore, full, appraised, ...row }: ShownUnit,
  note: LeagueNote | undefined,
  ways: readonly string[],
): Line {
  const { class: found, improvements = [] } = note ?? {}
  return {
    ...row,
    ...(before && { before: before.rank }),
    ...(yearBefore && { yearBefore: yearBefore.rank }),
    appraised: countsOfStanding(appraised),
    full: countsOfStanding(full),
    groups: ways.map((way) => note?.groups[way] ?? null),
    ...(found === undefined ? {} : { class: found }),
    ...(improvements.length === 0 ? {} : { improvements: [...improvements] }),
  }
}

/** The ranking an answer carries. */
export function rankingFrom({ league: { rows, pooled, mean }, all, ...frame }: RankingAnswer): Ranking {
  const scopes = mapScopes(pooled, standingFrom)
  return {
    ...frame,
    league: { rows: rows.map(unitFrom), pooled: scopes, mean },
    all: all === undefined ? scopes.appraised : standingFrom(all),
    notes: rows.map((line) => noteFrom(line, frame.ways)),
  }
}

function unitFrom({ unit, rank, before, yearBefore, full, appraised }: Line): ShownUnit {
  return {
    unit,
    full: standingFrom(full),
    appraised: standingFrom(appraised),
    ...(rank === undefined ? {} : { rank }),
    ...(before === undefined ? {} : { before: { rank: before } }),
    ...(yearBefore === undefined ? {} : { yearBefore: { rank: yearBefore } }),
  }
}

function noteFrom({ unit, groups, class: found, improvements = [] }: Line, ways: RankingAnswer['ways']): LeagueNote {
  const named = ways.flatMap(({ code }, at) => {
    const group = groups[at] ?? null
    return group === null ? [] : [[code, group] as const]
  })
  return {
    unit,
    groups: Object.fromEntries(named),
    ...(found === undefined ? {} : { class: found }),
    improvements,
  }
}

function mapScopes<From, To>({ full, appraised }: Scopes<From>, change: (held: From) => To): Scopes<To> {
  return { full: change(full), appraised: change(appraised) }
}
