import { streetKinds } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { GroupingWay } from '#foundations/rulebook/grouping-rules-api.ts'
import { headCountOf } from '#foundations/rulebook/head-count.ts'
import type { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { classOf, measuresOf } from '#foundations/three-rates/classes.ts'
import { groupOf } from '#foundations/three-rates/groups.ts'
import { type Improvement, improvementsOf } from '#foundations/three-rates/improvements.ts'
import { type League, type LeagueTable, leagueTables } from '#foundations/three-rates/league.ts'
import type { RankedUnit } from '#foundations/three-rates/ranking.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

type Grouped = Pick<City, 'rulebook' | 'units' | 'places'>

/** The group of each unit in each way, both by code. */
export type Groups = ReadonlyMap<string, Readonly<Record<string, string>>>

/** What a unit of a league is beside its figures; its class is among all units of the table. */
export type LeagueNote = {
  readonly unit: string
  readonly groups: Readonly<Record<string, string>>
  readonly class?: string
  readonly improvements: readonly Improvement[]
}

/** The ways in which units of the table are grouped: those with a group that one of them may be in. [APPRAISE-12] */
export function waysOf(table: LeagueTable, { rulebook }: Pick<City, 'rulebook'>): readonly GroupingWay[] {
  const kinds: readonly string[] = table === 'streets' ? placeKinds : leagueTables[table]
  return rulebook.appraise.grouping.ways.flatMap((way): GroupingWay[] => {
    if (way.by !== 'kind') return [way]
    const groups = way.groups.filter((group) => group.kinds.some((kind) => kinds.includes(kind)))
    return groups.length === 0 ? [] : [{ ...way, groups }]
  })
}

const placeKinds = ['street', ...streetKinds]

/** The groups of all units of a league. [APPRAISE-12] */
export function groupsIn({ rows }: League, city: Grouped): Groups {
  return new Map(rows.map((row) => [row.unit, groupsOf(row, city)]))
}

function groupsOf({ unit, full }: RankedUnit, city: Grouped): Readonly<Record<string, string>> {
  const code = unit as UnitCode
  const found = city.units.get(code)
  const place = found && city.places.find(found.area)?.kind
  const kinds = [found?.kind, found?.kind === 'street' ? place : undefined].filter((kind) => kind !== undefined)
  const grouped = { kinds, volume: full.volume, people: headCountOf(code, city) }
  return Object.fromEntries(
    city.rulebook.appraise.grouping.ways.flatMap((way) => {
      const group = groupOf(way, grouped)
      return group === undefined ? [] : [[way.code, group]]
    }),
  )
}

/** The units of the group named `way/group`; undefined where the ways have no such group. [APPRAISE-12] */
export function inGroup(name: string, groups: Groups, ways: readonly GroupingWay[]): ReadonlySet<string> | undefined {
  const [wayCode = '', groupCode = ''] = name.split('/')
  const way = ways.find(({ code }) => code === wayCode)
  if (way === undefined || !way.groups.some(({ code }) => code === groupCode)) return undefined
  return new Set([...groups].filter(([, of]) => of[wayCode] === groupCode).map(([unit]) => unit))
}

/** The notes of all units of a league, in its order. [APPRAISE-12] */
export function leagueNotes(
  { rows, pooled }: League,
  groups: Groups,
  scoring: Scoring,
  { rulebook }: Pick<City, 'rulebook'>,
): readonly LeagueNote[] {
  const { classes, improvement } = rulebook.appraise.grouping
  const measured = measuresOf(rows)
  return rows.map(({ unit, appraised }) => {
    const found = classOf(measured.get(unit), classes)
    return {
      unit,
      groups: groups.get(unit) ?? {},
      ...(found === undefined ? {} : { class: found }),
      improvements: improvementsOf(appraised, pooled.appraised, scoring, improvement),
    }
  })
}
