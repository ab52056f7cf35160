import type { Scoring } from '#foundations/rulebook/api.ts'
import { type LeagueTable, leagueOf } from '#foundations/three-rates/league.ts'
import type { RankedUnit, UnitTally } from '#foundations/three-rates/ranking.ts'
import type { RatingGroup } from '#foundations/three-rates/rating-group.ts'
import { oneDecimal, type ScorePart, scorePartsOf } from '#foundations/three-rates/score.ts'
import { ratesOf } from '#foundations/three-rates/three-rates.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { CallBackAnswered } from './events.ts'

export type Answerer = CallBackAnswered['answeredBy']
type Answer = Pick<CallBackAnswered, 'contacted' | 'solved' | 'satisfied'> & { readonly by: Answerer }

/** Alike tickets, and whose answer counts: one person's, or, where several answered, the last of those that count. */
export type AnsweredGroup = RatingGroup & { readonly answeredBy?: Answerer; readonly several?: readonly Answer[] }

/** What changes the score, in the order the changes are made: other days, other answerers, other shares of "partly" and "basically", other weights. */
export const whatIfSteps = ['days', 'answerers', 'answers', 'weights'] as const
export type WhatIfStep = (typeof whatIfSteps)[number]

/** The counts of the units as published, with the drafted days, and then with the drafted answerers, too. */
export type WhatIfCounts = Readonly<Record<'published' | 'days' | 'answerers', readonly UnitTally[]>>

/** How a unit stands by one set of rules, in the appraised scope. */
export type Stand = {
  readonly rank?: number
  readonly score?: number
  readonly volume: number
  readonly valid: number
  /** What each rate brings to the score. */
  readonly parts: readonly ScorePart[]
}

/** What becomes of a unit: where it stood, where it would, and the points each change gives or takes; they add up to the difference. */
export type WhatIfRow = {
  readonly unit: string
  readonly before?: Stand
  readonly after?: Stand
  readonly steps: readonly { readonly step: WhatIfStep; readonly points: number }[]
}

/** The rules of a what-if: both templates, which units play, and who is ranked with whom before and after; without groups, all together. */
export type WhatIfRules = {
  readonly table: LeagueTable
  readonly was: Scoring
  readonly draft: Scoring
  readonly units: ReadonlyMap<UnitCode, Pick<Unit, 'kind'>>
  readonly groups?: { readonly before: GroupOf; readonly after: GroupOf }
}
type GroupOf = (unit: string) => string | undefined

/** Counts an answer as if these answerers had been the valid ones; a ticket that nobody answered stays so. [APPRAISE-17] */
export function redecided(group: AnsweredGroup, valid: readonly Answerer[]): AnsweredGroup {
  const { several, answeredBy, rating } = group
  if (several !== undefined) {
    const last = several.findLast(({ by }) => valid.includes(by))
    if (last === undefined) return { ...group, rating: { ...rating, valid: false } }
    const { by: _, ...answer } = last
    return { ...group, rating: { ...rating, ...answer, valid: true } }
  }
  return answeredBy === undefined ? group : { ...group, rating: { ...rating, valid: valid.includes(answeredBy) } }
}

/** Who moves and why: a closed period by other rules beside the published one, the farthest moved first. Changes nothing. [APPRAISE-17] */
export function whatIf(counts: WhatIfCounts, rules: WhatIfRules): readonly WhatIfRow[] {
  const { was, draft, groups } = rules
  const between = { ...was, partlyWeight: draft.partlyWeight, basicallyWeight: draft.basicallyWeight }
  const stages = [
    leagueBy(counts.published, was, rules),
    leagueBy(counts.days, was, rules),
    leagueBy(counts.answerers, was, rules),
    leagueBy(counts.answerers, between, rules),
    leagueBy(counts.answerers, draft, rules),
  ]
  const before = standsBy(counts.published, was, ranked(stages[0], groups?.before))
  const after = standsBy(counts.answerers, draft, ranked(stages[4], groups?.after))
  const named = new Set([...before.keys(), ...after.keys()])
  return [...named]
    .map((unit) => ({
      unit,
      ...side('before', before.get(unit)),
      ...side('after', after.get(unit)),
      steps: stepsOf(stages.map((stage) => stage.get(unit)?.appraised.score)),
    }))
    .sort((one, other) => farness(other) - farness(one) || (one.unit < other.unit ? -1 : 1))
}

type League = ReadonlyMap<string, RankedUnit>

function leagueBy(now: readonly UnitTally[], scoring: Scoring, { table, units }: WhatIfRules): League {
  return new Map(leagueOf(table, { now, before: [] }, scoring, units).rows.map((row) => [row.unit, row]))
}

/** The ranks of a league, or of each group's units among themselves: a league's order is that of every group. */
function ranked(league: League | undefined, groupOf: GroupOf = () => ''): League {
  const rows = [...(league?.values() ?? [])]
  const byGroup = Map.groupBy(rows, ({ unit }) => groupOf(unit))
  return new Map(
    [...byGroup].flatMap(([group, own]) => own.map((row) => [row.unit, withRank(row, group === undefined ? [] : own)])),
  )
}

/** Equals of the whole league are equals here; a unit of no group has no rank. */
function withRank(row: RankedUnit, own: readonly RankedUnit[]): RankedUnit {
  const { rank, ...rest } = row
  const first = own.findIndex((other) => other.rank === rank)
  return rank === undefined || first < 0 ? rest : { ...rest, rank: first + 1 }
}

function standsBy(counts: readonly UnitTally[], scoring: Scoring, league: League): ReadonlyMap<string, Stand> {
  return new Map(
    counts.flatMap(({ unit, appraised }) => {
      const row = league.get(unit)
      if (row === undefined) return []
      const { volume, valid, score } = row.appraised
      const parts = scorePartsOf(ratesOf(appraised, scoring), scoring) ?? []
      const place = { ...(row.rank === undefined ? {} : { rank: row.rank }), ...(score === undefined ? {} : { score }) }
      return [[unit, { ...place, volume, valid, parts }]]
    }),
  )
}

function side<Name extends 'before' | 'after'>(name: Name, stand: Stand | undefined) {
  return (stand === undefined ? {} : { [name]: stand }) as { readonly [Key in Name]?: Stand }
}

/** The points each change gives or takes; changes that move nothing, or that no score was there before and after, are left out. */
function stepsOf(scores: readonly (number | undefined)[]): WhatIfRow['steps'] {
  return whatIfSteps.flatMap((step, index) => {
    const [from, to] = [scores[index], scores[index + 1]]
    const points = from === undefined || to === undefined ? 0 : oneDecimal(to - from)
    return points === 0 ? [] : [{ step, points }]
  })
}

/** Ranks moved; a unit that has a rank on one side alone has moved the farthest. */
function farness({ before, after }: WhatIfRow): number {
  if (before?.rank === undefined && after?.rank === undefined) return -1
  if (before?.rank === undefined || after?.rank === undefined) return Number.MAX_SAFE_INTEGER
  return Math.abs(before.rank - after.rank)
}
