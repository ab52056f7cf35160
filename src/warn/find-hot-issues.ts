import type { Calendar } from '#foundations/calendar/calendar.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { innerProduct, sumOf } from '#foundations/learning/sorted-vector.ts'
import { isPlaceCode, streetOf } from '#foundations/places/place.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { Segment } from '#foundations/text/segment.ts'
import { groupDemands } from './group-demands.ts'
import { heatOf } from './issue-heat.ts'
import { placeSaid } from './issue-place.ts'
import { type Said, type Signals, signalsOf } from './issue-signals.ts'

/** A demand as hot issues are looked for; `place` is a place code, `requester` whoever asks, under whatever name. */
export type IssueDemand = Said & {
  readonly id: string
  readonly at: Moment
  readonly requester?: string
  /** Likes and dislikes together. */
  readonly votes?: number
}

/** The same matter at the same place, said again and again; ids in order of time. */
export type HotIssue = {
  /** The demand that is most like all of them, and its title. */
  readonly typical: string
  readonly title: string
  /** The name most of them call the place by; empty where they name none. */
  readonly place: string
  readonly from: Moment
  readonly to: Moment
  readonly ids: readonly string[]
  readonly requesters: number
  readonly heat: number
}

export type Looking = {
  readonly segment: Segment
  readonly rules: Rulebook['warn']['hotIssues']
  readonly calendar: Calendar
  /** The moment at which the issues are as hot as is told; no demand is later. */
  readonly at: Moment
}

/**
 * The matters said at least `fewest` times at one place, hottest first. Demands known to lie in different streets are never one
 * matter. No demand stands in two; the order in which demands
 * are given makes no difference. Ids must differ. [WARN-03]
 */
export function findHotIssues(demands: readonly IssueDemand[], looking: Looking): readonly HotIssue[] {
  const { segment, rules } = looking
  const ordered = demands.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const signals = signalsOf(ordered, segment, rules.alike.title)
  return [...Map.groupBy(ordered.keys(), (index) => streetIn(ordered[index]?.place)).values()]
    .flatMap((street) => groupsIn(street, signals, rules.alike))
    .filter((group) => group.length >= rules.fewest)
    .map((group) => issueOf(group, ordered, signals, looking))
    .toSorted((a, b) => b.heat - a.heat || (a.typical < b.typical ? -1 : 1))
}

/** The street a demand lies in; what is placed higher up, or not at all, stands by itself. */
function streetIn(place = ''): string {
  return isPlaceCode(place) ? (streetOf(place) ?? place) : place
}

/** The groups among some of the demands; what their words and names are worth is known from all of them. */
function groupsIn(some: readonly number[], { matter, names }: Signals, alike: Looking['rules']['alike']) {
  const signals = { matter: some.flatMap((at) => matter[at] ?? []), names: some.flatMap((at) => names[at] ?? []) }
  return groupDemands(signals, alike).map((group) => group.flatMap((at) => some[at] ?? []))
}

function issueOf(
  group: readonly number[],
  ordered: readonly IssueDemand[],
  signals: Signals,
  { at, rules, calendar }: Looking,
): HotIssue {
  const members = group.flatMap((index) => ordered[index] ?? [])
  const typical = ordered[mostTypical(group, signals)]
  const [first, last] = [members[0], members.at(-1)]
  if (typical === undefined || first === undefined || last === undefined)
    throw new Error('A hot issue has no demands; group only what is there')
  const requesters = new Set(members.map(({ requester, id }) => requester ?? `\u0000${id}`)).size
  const votes = members.reduce((sum, member) => sum + (member.votes ?? 0), 0)
  const [from, to] = [first.at, last.at]
  return {
    typical: typical.id,
    title: typical.title,
    place: placeSaid(members),
    from,
    to,
    ids: members.map(({ id }) => id),
    requesters,
    heat: heatOf({ size: members.length, requesters, votes, from, to }, at, rules.heat, calendar),
  }
}

/** The demand whose words and names are most like those of all; of equals the earliest. */
function mostTypical(group: readonly number[], { matter, names }: Signals): number {
  const scores = [matter, names].map((vectors) => {
    const members = group.flatMap((index) => vectors[index] ?? [])
    const all = members.reduce(sumOf)
    return members.map((vector) => innerProduct(vector, all))
  })
  const totals = group.map((_, at) => scores.reduce((sum, score) => sum + (score[at] ?? 0), 0))
  return group[totals.indexOf(Math.max(...totals))] ?? -1
}
