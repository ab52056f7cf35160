import { setImmediate } from 'node:timers/promises'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { Rulebook, Scoring } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { problemsOf } from '#foundations/rulebook/edition.ts'
import type { GroupingWay } from '#foundations/rulebook/grouping-rules-api.ts'
import { leagueOf } from '#foundations/three-rates/league.ts'
import { type PeriodCode, periodNamed } from '#foundations/three-rates/period.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { talliesOfGroups } from '#foundations/three-rates/rating-group.ts'
import type { Platform } from '#platform/platform.ts'
import { groupsIn, traitsIn, type UnitTraits } from '../league-notes.ts'
import type { PeriodDocument } from '../period-document.ts'
import { type AnsweredGroup, redecided, type WhatIfCounts, type WhatIfRow, whatIf } from '../what-if.ts'
import type { WhatIfAnswer, WhatIfBody } from '../what-if-api.ts'
import { readAnsweredGroups } from './answered-groups.ts'
import { cityAsPublished, findPublished, unitsAsPublished } from './published.ts'

/** Why a draft cannot be tried: the field and what is wrong with it. */
export type DraftProblem = { readonly path: string; readonly problem: string }
export type WhatIfOutcome = WhatIfAnswer | { readonly problems: readonly DraftProblem[] } | undefined

/** A closed period by other rules; undefined while the period is not closed. Reads only. [APPRAISE-17] */
export async function readWhatIf(platform: Platform, body: WhatIfBody): Promise<WhatIfOutcome> {
  const published = await findPublished(platform.pool, body.period)
  const [was] = published?.scorings ?? []
  if (published === undefined || was === undefined) return undefined
  const { from, to } = published.period
  const city = cityAsPublished(platform.cityAt((momentOf(to) - 1) as Moment), published)
  const traitsOf = traitsAsPublished(published, city)
  const draft = scoringOf(body, published)
  const way = wayOf(body, city.rulebook)
  const problems = problemsIn(body, { draft, way, rulebook: city.rulebook })
  if (draft === undefined || problems.length > 0) return { problems }
  const days = daysOf(body, published)
  const { counts, provisional } = await countsOf(platform, body, { published, days })
  const groups = way === undefined ? undefined : groupsBy(counts, { body, way, was, draft, city, traitsOf })
  const units = new Map([...city.units, ...unitsAsPublished(published)])
  const rules = { table: body.table, was, draft, units, ...(groups === undefined ? {} : { groups }) }
  return {
    period: body.period,
    closing: published.closing,
    edition: published.edition,
    ...(days === undefined ? { from, to } : { from: instantOf(days.from), to: instantOf(days.to) }),
    provisional,
    was,
    draft,
    rows: whatIf(counts, rules).map((row) => withGroups(row, groups)),
  }
}

function scoringOf({ scoring }: WhatIfBody, { scorings }: PeriodDocument): Scoring | undefined {
  if (typeof scoring === 'object') return scoring
  return scoring === undefined ? scorings[0] : scorings.find(({ code }) => code === scoring)
}

/** What units were grouped by as the period was closed; closings of the first format did not hold it fast. */
function traitsAsPublished({ basis }: PeriodDocument, city: City): (unit: string) => UnitTraits {
  const now = traitsIn(city)
  return (unit) => basis?.traits[unit] ?? now(unit)
}

function wayOf({ way }: WhatIfBody, { appraise }: Rulebook): GroupingWay | undefined {
  return typeof way === 'string' ? appraise.grouping.ways.find(({ code }) => code === way) : way
}

type Drafted = {
  readonly draft: Scoring | undefined
  readonly way: GroupingWay | undefined
  readonly rulebook: Rulebook
}

/** What an edition with the draft in it would be refused for. */
function problemsIn(body: WhatIfBody, { draft, way, rulebook }: Drafted): readonly DraftProblem[] {
  if (draft === undefined) return [{ path: '/body/scoring', problem: 'must be a scoring template of the edition' }]
  if (body.way !== undefined && way === undefined)
    return [{ path: '/body/way', problem: 'must be a way of grouping of the edition' }]
  const { appraise } = rulebook
  const grouping = way === undefined ? appraise.grouping : { ...appraise.grouping, ways: [way] }
  const drafted = { ...rulebook, appraise: { ...appraise, scoring: draft, otherScorings: [], grouping } }
  return problemsOf(drafted).map(({ field, problem }) => ({ path: `/body${field}`, problem }))
}

/** The drafted days of the month the period is named by; undefined where they are the published ones. */
function daysOf({ period, firstDay }: WhatIfBody, { period: { from, to } }: PeriodDocument) {
  if (firstDay === undefined) return undefined
  const drafted = periodNamed(period as PeriodCode, firstDay)
  return drafted.from === momentOf(from) && drafted.to === momentOf(to) ? undefined : drafted
}

type Span = { readonly from: Moment; readonly to: Moment }
type Days = { readonly published: PeriodDocument; readonly days: Span | undefined }

/** A draft of weights alone is counted already; only other days or answerers need the tickets. */
async function countsOf(
  { pool }: Platform,
  { validAnswerers }: WhatIfBody,
  { published, days }: Days,
): Promise<{ readonly counts: WhatIfCounts; readonly provisional: number }> {
  const counted = published.counts
  if (days === undefined && validAnswerers === undefined)
    return { counts: { published: counted, days: counted, answerers: counted }, provisional: 0 }
  const { from, to } = published.period
  const { groups, provisional } = await readAnsweredGroups(pool, days ?? { from: momentOf(from), to: momentOf(to) })
  const byDays = days === undefined ? counted : await tallied(groups, (group) => group)
  const byAnswerers =
    validAnswerers === undefined ? byDays : await tallied(groups, (group) => redecided(group, validAnswerers))
  return { counts: { published: counted, days: byDays, answerers: byAnswerers }, provisional }
}

/** Unit by unit, letting others in between. */
async function tallied(
  groups: readonly AnsweredGroup[],
  decide: (group: AnsweredGroup) => AnsweredGroup,
): Promise<readonly UnitTally[]> {
  const tallies: UnitTally[] = []
  for (const own of Map.groupBy(groups, ({ unit }) => unit).values()) {
    tallies.push(...talliesOfGroups(own.map(decide)))
    await setImmediate()
  }
  return tallies.sort((one, other) => (one.unit < other.unit ? -1 : 1))
}

type Grouping = {
  readonly body: WhatIfBody
  readonly way: GroupingWay
  readonly was: Scoring
  readonly draft: Scoring
  readonly city: City
  readonly traitsOf: (unit: string) => UnitTraits
}

/** Groups before are those of the edition's way of that code; where it has none, all units are one group. */
function groupsBy(counts: WhatIfCounts, { body, way, was, draft, city, traitsOf }: Grouping) {
  const own = city.rulebook.appraise.grouping.ways.find(({ code }) => code === way.code)
  const league = (now: readonly UnitTally[], scoring: Scoring) =>
    leagueOf(body.table, { now, before: [] }, scoring, city.units)
  const before = own && groupsIn(league(counts.published, was), [own], traitsOf)
  const after = groupsIn(league(counts.answerers, draft), [way], traitsOf)
  return {
    before: (unit: string) => (before === undefined ? 'all' : before.get(unit)?.[way.code]),
    after: (unit: string) => after.get(unit)?.[way.code],
  }
}

function withGroups(row: WhatIfRow, groups: ReturnType<typeof groupsBy> | undefined): WhatIfAnswer['rows'][number] {
  const { before, after } = row
  const named = (group: string | undefined) => (group === undefined ? {} : { group })
  return {
    ...row,
    ...(before === undefined ? {} : { before: { ...before, ...named(groups?.before(row.unit)) } }),
    ...(after === undefined ? {} : { after: { ...after, ...named(groups?.after(row.unit)) } }),
  }
}
