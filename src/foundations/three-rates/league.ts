import type { Scoring } from '#foundations/rulebook/api.ts'
import type { Unit, UnitCode, UnitKind } from '#foundations/units/unit.ts'
import {
  type RankedUnit,
  ranksOf,
  rankUnits,
  type Standing,
  totalsOf,
  type UnitMean,
  type UnitTally,
} from './ranking.ts'
import type { Scopes } from './three-rates.ts'

/** The two league tables: area units (块) and line units (条) are never ranked against each other. */
export const leagueTables = {
  streets: ['street'],
  departments: ['district-department', 'city-bureau', 'utility'],
} as const satisfies Readonly<Record<string, readonly UnitKind[]>>

export type LeagueTable = keyof typeof leagueTables

/** A league table with its totals: all its tickets pooled, and the mean of its units. */
export type League = {
  readonly rows: readonly RankedUnit[]
  readonly pooled: Scopes<Standing>
  readonly mean: UnitMean
}

/** What was counted of each unit now and at the time to compare with. */
export type LeagueCounts = { readonly now: readonly UnitTally[]; readonly before: readonly UnitTally[] }

/** The league of one table's units; others are left out. [APPRAISE-05] */
export function leagueOf(
  table: LeagueTable,
  { now, before }: LeagueCounts,
  scoring: Scoring,
  units: ReadonlyMap<UnitCode, Pick<Unit, 'kind'>>,
): League {
  const kinds: readonly UnitKind[] = leagueTables[table]
  const plays = ({ unit }: UnitTally) => {
    const kind = units.get(unit as UnitCode)?.kind
    return kind !== undefined && kinds.includes(kind)
  }
  const players = now.filter(plays)
  const ranksBefore = ranksOf(rankUnits(before.filter(plays), scoring))
  return { rows: rankUnits(players, scoring, ranksBefore), ...totalsOf(players, scoring) }
}
