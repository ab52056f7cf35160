import type { Pool } from 'pg'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { leagueTables } from '#foundations/three-rates/league.ts'
import type { UnitTally } from '#foundations/three-rates/ranking.ts'
import { scoreOf } from '#foundations/three-rates/score.ts'
import { ratesOf } from '#foundations/three-rates/three-rates.ts'
import type { UnitCode, UnitKind } from '#foundations/units/unit.ts'
import type { Platform } from '#platform/platform.ts'
import { tallyColumns } from '#platform/postgres/tally-columns.ts'
import type { DepartmentTable } from '../department-api.ts'
import {
  type DepartmentCounts,
  rankDepartments,
  type SharedTally,
  sharedTallies,
  whistleRates,
} from '../department-appraisal.ts'
import { frameOf } from './ranking.ts'
import { talliesOf } from './tallies.ts'

type Figures = Pick<DepartmentTable, 'departments' | 'shared' | 'whistleRates'>

/** Departments, shared results and whistle rates of a period, beside the period before and the same one a year before. [APPRAISE-13, APPRAISE-14] */
export async function readDepartments(platform: Platform, named: string | undefined): Promise<DepartmentTable> {
  const { period, periods, city } = frameOf(platform, named)
  const [now, before, yearBefore] = await Promise.all(
    [period, periods.before, periods.yearBefore].map(({ code }) => figuresOf(platform, code)),
  )
  const past = { ...(before && { before }), ...(yearBefore && { yearBefore }) }
  return {
    period: { code: period.code, from: instantOf(period.from), to: instantOf(period.to) },
    edition: city.rulebook.edition,
    bestScore: city.rulebook.handle.whistle.bestScore,
    ...withEarlier(now ?? { departments: [], shared: [], whistleRates: [] }, past),
  }
}

type Past = { readonly before?: Figures; readonly yearBefore?: Figures }

function withEarlier({ departments, shared, whistleRates }: Figures, past: Past): Figures {
  const placed = earlierOf(past, ({ departments }) => departments, placingOf)
  const scored = earlierOf(
    past,
    (figures) => figures.shared,
    (row) => row.shared,
  )
  const rated = earlierOf(
    past,
    (figures) => figures.whistleRates,
    (row) => ({ numerator: row.whistled, denominator: row.tickets }),
  )
  return {
    departments: departments.map((row) => ({ ...row, ...placed(row.unit) })),
    shared: shared.map((row) => ({ ...row, ...scored(row.unit) })),
    whistleRates: whistleRates.map((row) => ({ ...row, ...rated(row.unit) })),
  }
}

function placingOf({ score, rank }: Figures['departments'][number]) {
  return score === undefined || rank === undefined ? undefined : { score, rank }
}

/** What a unit's row of the earlier periods comes to, by unit. */
function earlierOf<Row extends { readonly unit: string }, Was>(
  { before, yearBefore }: Past,
  rowsOf: (figures: Figures) => readonly Row[],
  was: (row: Row) => Was | undefined,
) {
  const known = (figures: Figures | undefined) =>
    new Map((figures ? rowsOf(figures) : []).map((row) => [row.unit, was(row)]))
  const [last, lastYear] = [known(before), known(yearBefore)]
  return (unit: string) => {
    const [one, other] = [last.get(unit), lastYear.get(unit)]
    return { ...(one !== undefined && { before: one }), ...(other !== undefined && { yearBefore: other }) }
  }
}

async function figuresOf(platform: Platform, code: string): Promise<Figures> {
  const { period, city } = frameOf(platform, code)
  const { departments: rules } = city.rulebook.appraise
  const span = [instantOf(period.from), instantOf(period.to)]
  const [counted, official, shared, whistles] = await Promise.all([
    countDepartments(platform.pool, span, instantOf(platform.now())),
    talliesOf(platform.pool, period),
    platform.pool.query<SharedTally>(sharedTickets, span),
    platform.pool.query<{ unit: string; whistled: number }>(whistleCounts, span),
  ])
  const departments = counted.filter(isAmong(leagueTables.departments, city))
  const whistled = new Map(whistles.rows.map((row) => [row.unit, row.whistled]))
  const streets = official
    .filter(isAmong(leagueTables.streets, city))
    .map(({ unit, full }) => ({ unit, tickets: full.volume, whistled: whistled.get(unit) ?? 0 }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  return {
    departments: [...rankDepartments(departments, rules, city.rulebook.handle.whistle.bestScore)],
    shared: sharedScores(official, shared.rows, city),
    whistleRates: [...whistleRates(streets, rules.whistleRate)],
  }
}

function isAmong(kinds: readonly UnitKind[], { units }: City) {
  return ({ unit }: { readonly unit: string }) => {
    const kind = units.get(unit as UnitCode)?.kind
    return kind !== undefined && kinds.includes(kind)
  }
}

/** The units with a share in a whistled ticket, by the official template, the best first. [APPRAISE-14] */
function sharedScores(
  official: readonly UnitTally[],
  shared: readonly SharedTally[],
  { rulebook }: City,
): DepartmentTable['shared'] {
  const { scoring, departments } = rulebook.appraise
  const scores = new Map(official.map(({ unit, appraised }) => [unit, scoreOf(ratesOf(appraised, scoring), scoring)]))
  const touched = new Set(shared.flatMap(({ lead, sharers }) => [lead, ...sharers]))
  return sharedTallies(official, shared, departments.shared.lead)
    .filter(({ unit }) => touched.has(unit))
    .map(({ unit, appraised }) => ({ unit, appraised, score: scoreOf(ratesOf(appraised, scoring), scoring) }))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.unit < b.unit ? -1 : 1))
    .map(({ unit, appraised, score }) => ({
      unit,
      answers: appraised.weight,
      ...scoreNamed('official', scores.get(unit)),
      ...scoreNamed('shared', score),
    }))
}

function scoreNamed<Name extends string>(name: Name, score: number | undefined) {
  return score === undefined ? {} : ({ [name]: score } as Record<Name, number>)
}

const whistled = 'appraise.joint_work where whistles > 0 and received >= $1 and received < $2'

const sharedTickets = `select lead, sharers, ${tallyColumns}
  from appraise.ratings join (select ticket, sharers from ${whistled} and sharers <> '{}') as called using (ticket)
  where lead is not null group by lead, sharers`

const whistleCounts = `select lead as unit, count(*) as whistled
  from appraise.ratings join (select ticket from ${whistled}) as called using (ticket)
  where lead is not null group by lead`

const worked = `with worked as (
    select calls, parts, returns from appraise.joint_work
    where last_work is not null and tstzrange(first_work, last_work, '[]') && tstzrange($1, $2)),
  called as (
    select unit, count(*) as calls, count(*) filter (where in_time) as "inTime",
      count(*) filter (where part_done) as "partsDone", sum(score)::float8 as scores
    from worked cross join jsonb_to_recordset(calls) as c(unit text, at timestamptz, in_time boolean, part_done boolean, score integer)
    where at >= $1 and at < $2 group by unit),
  supported as (
    select unit, count(*) as supports, count(*) filter (where done <= due) as "supportsInTime"
    from worked cross join jsonb_to_recordset(parts) as p(unit text, at timestamptz, due timestamptz, done timestamptz, missing boolean)
    where at >= $1 and at < $2 and (done is not null or missing or due < $3) group by unit),
  returned as (
    select unit, count(*) as returns, count(*) filter (where groundless) as groundless
    from worked cross join jsonb_to_recordset(returns) as r(unit text, at timestamptz, groundless boolean)
    where at >= $1 and at < $2 group by unit)
  select unit, coalesce(calls, 0) as calls, coalesce("inTime", 0) as "inTime", coalesce("partsDone", 0) as "partsDone",
    coalesce(scores, 0) as scores, coalesce(supports, 0) as supports, coalesce("supportsInTime", 0) as "supportsInTime",
    coalesce(returns, 0) as returns, coalesce(groundless, 0) as groundless
  from called full join supported using (unit) full join returned using (unit)`

async function countDepartments(pool: Pool, span: readonly Instant[], now: Instant) {
  return (await pool.query<DepartmentCounts>(worked, [...span, now])).rows
}
