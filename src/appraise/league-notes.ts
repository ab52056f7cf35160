import { streetKinds } from '#foundations/places/place.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { GroupingRules, GroupingWay } from '#foundations/rulebook/grouping-rules-api.ts'
import { headCountOf } from '#foundations/rulebook/head-count.ts'
import type { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { classOf, measuresOf } from '#foundations/three-rates/classes.ts'
import { type GroupedUnit, groupOf } from '#foundations/three-rates/groups.ts'
import { type Improvement, improvementsOf } from '#foundations/three-rates/improvements.ts'
import { type League, type LeagueTable, leagueTables } from '#foundations/three-rates/league.ts'
import type { RankedUnit } from '#foundations/three-rates/ranking.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

type Grouped = Pick<City, 'rulebook' | 'units' | 'places'>

/** What units are grouped by beside their volume. */
export type UnitTraits = Omit<GroupedUnit, 'volume'>
type TraitsOf = (unit: string) => UnitTraits

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

/** What units are grouped by, as the city has them. */
export function traitsIn(city: Grouped): TraitsOf {
  return (code) => {
    const unit = city.units.get(code as UnitCode)
    const place = unit && city.places.find(unit.area)?.kind
    const kinds = [unit?.kind, unit?.kind === 'street' ? place : undefined].filter((kind) => kind !== undefined)
    const people = headCountOf(code as UnitCode, city)
    return { kinds, ...(people === undefined ? {} : { people }) }
  }
}

/** The groups of all units of a league. [APPRAISE-12] */
export function groupsIn({ rows }: League, ways: readonly GroupingWay[], traitsOf: TraitsOf): Groups {
  return new Map(rows.map((row) => [row.unit, groupsOf(row, ways, traitsOf(row.unit))]))
}

function groupsOf({ full }: RankedUnit, ways: readonly GroupingWay[], traits: UnitTraits) {
  const grouped = { ...traits, volume: full.volume }
  return Object.fromEntries(
    ways.flatMap((way) => {
      const group = groupOf(way, grouped)
      return group === undefined ? [] : [[way.code, group]]
    }),
  )
}

/** The units of the group named `way/group`; undefined where the ways have no such group. [APPRAISE-12] */
export function inGroup(
  name: string,
  notes: readonly Pick<LeagueNote, 'unit' | 'groups'>[],
  ways: readonly GroupingWay[],
): ReadonlySet<string> | undefined {
  const [wayCode = '', groupCode = ''] = name.split('/')
  const way = ways.find(({ code }) => code === wayCode)
  if (way === undefined || !way.groups.some(({ code }) => code === groupCode)) return undefined
  return new Set(notes.filter(({ groups }) => groups[wayCode] === groupCode).map(({ unit }) => unit))
}

/** The notes of all units of a league, in its order. [APPRAISE-12] */
export function leagueNotes(
  { rows, pooled }: League,
  groups: Groups,
  scoring: Scoring,
  { classes, improvement }: GroupingRules,
): readonly LeagueNote[] {
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
