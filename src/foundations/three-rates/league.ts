import type { Scoring } from '#foundations/rulebook/api.ts'
import type { Unit, UnitCode, UnitKind } from '#foundations/units/unit.ts'
import {
  placingsOf,
  type RankedUnit,
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

/** What was counted of each unit now, and in the periods to compare with. */
export type LeagueCounts = {
  readonly now: readonly UnitTally[]
  readonly before: readonly Pick<UnitTally, 'unit' | 'appraised'>[]
  readonly yearBefore?: readonly Pick<UnitTally, 'unit' | 'appraised'>[]
}

/** Whether a unit of that code is ranked in the table. */
export function playsIn(table: LeagueTable, units: ReadonlyMap<UnitCode, Pick<Unit, 'kind'>>) {
  const kinds: readonly UnitKind[] = leagueTables[table]
  return ({ unit }: { readonly unit: string }): boolean => {
    const kind = units.get(unit as UnitCode)?.kind
    return kind !== undefined && kinds.includes(kind)
  }
}

/** The league of one table's units; others are left out. [APPRAISE-05] */
export function leagueOf(
  table: LeagueTable,
  { now, before, yearBefore = [] }: LeagueCounts,
  scoring: Scoring,
  units: ReadonlyMap<UnitCode, Pick<Unit, 'kind'>>,
): League {
  const plays = playsIn(table, units)
  const players = now.filter(plays)
  const then = (tallies: LeagueCounts['before']) => placingsOf(tallies.filter(plays), scoring)
  const past = { before: then(before), yearBefore: then(yearBefore) }
  return { rows: rankUnits(players, scoring, past), ...totalsOf(players, scoring) }
}
