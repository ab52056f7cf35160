import { instantOf } from '#foundations/calendar/moment.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { ListShape } from '#platform/postgres/key-page.ts'
import { DepartmentTicketRow, type DepartmentWork } from '../department-api.ts'

type Part = { readonly of: keyof typeof cases; readonly holds: string }

const isCounted = '(done is not null or missing or due < :now)'

/** Which calls, parts or returns of a unit a number counts. */
const parts: Readonly<Record<Exclude<DepartmentWork, 'whistled' | 'shared'>, Part>> = {
  called: { of: 'calls', holds: 'true' },
  arrived: { of: 'calls', holds: 'in_time' },
  late: { of: 'calls', holds: 'not in_time' },
  done: { of: 'calls', holds: 'part_done' },
  undone: { of: 'calls', holds: 'not part_done' },
  criticised: { of: 'calls', holds: 'score < :best' },
  supported: { of: 'parts', holds: isCounted },
  'supported-in-time': { of: 'parts', holds: 'done <= due' },
  'supported-late': { of: 'parts', holds: `${isCounted} and (done <= due) is not true` },
  returned: { of: 'returns', holds: 'true' },
  groundless: { of: 'returns', holds: 'groundless' },
}

/** How each list of cases is read, and what its rows tell. */
const cases = {
  calls: {
    fields: 'unit text, at timestamptz, in_time boolean, part_done boolean, score integer',
    told: { in_time: 'bool_and(in_time)', part_done: 'bool_and(part_done)', score: 'min(score)' },
  },
  parts: {
    fields: 'unit text, at timestamptz, due timestamptz, done timestamptz, missing boolean',
    told: { due: 'max(due)', done: 'max(done)' },
  },
  returns: {
    fields: 'unit text, at timestamptz, groundless boolean',
    told: { groundless: 'bool_or(groundless)' },
  },
} as const

/** What the list tells of a ticket's cases, with what stands where a kind of case has no such thing. */
const toldOf: Readonly<Record<string, string>> = {
  in_time: 'null::boolean',
  part_done: 'null::boolean',
  score: 'null::integer',
  due: 'null::timestamptz',
  done: 'null::timestamptz',
  groundless: 'null::boolean',
}

function told(known: Readonly<Record<string, string>>): string {
  return Object.entries({ ...toldOf, ...known })
    .map(([name, expression]) => `${expression} as ${name}`)
    .join(', ')
}

function casesOf({ of, holds }: Part) {
  return {
    table: `appraise.joint_work cross join lateral (
      select max(at) as at, count(*) as cases, ${told(cases[of].told)}
      from jsonb_to_recordset(${of}) as found(${cases[of].fields})
      where unit = :unit and at >= :from and at < :to and ${holds}) as counted`,
    where: 'workers @> array[:unit]::text[] and cases > 0',
  }
}

/** Tickets of the period for which the street whistled, or whose answer counts for the unit: demands alone, so no child of a split one. */
function whistledOf(concerns: string, counts: string) {
  return {
    table: `appraise.joint_work cross join lateral (
      select created as at, 1 as cases, ${told({})} from appraise.ratings rated
      where rated.ticket = joint_work.ticket and ${counts}) as counted`,
    where: `whistles > 0 and received >= :from and received < :to and ${concerns}`,
  }
}

const ofLead = 'lead = :unit'
const shapes = {
  whistled: whistledOf(ofLead, 'true'),
  shared: whistledOf(
    `sharers <> '{}' and (${ofLead} or (workers @> array[:unit]::text[] and sharers @> array[:unit]::text[]))`,
    'rated.valid and not rated.excluded',
  ),
}

type Behind = {
  readonly unit: string
  readonly work: DepartmentWork
  readonly period: Pick<Period, 'from' | 'to'>
  /** The best verdict: lower ones keep the share down. */
  readonly best: number
}

/** The list of tickets behind a number of the figures of departments; row scope is added where it is read. [APPRAISE-13, APPRAISE-14] */
export function ticketsBehind({ unit, work, period, best }: Behind): ListShape {
  const shape = work === 'whistled' || work === 'shared' ? shapes[work] : casesOf(parts[work])
  return {
    ...shape,
    given: { unit, best, from: instantOf(period.from), to: instantOf(period.to) },
    columns: Object.keys(DepartmentTicketRow.properties),
    filters: { number: 'starts-with', lead: 'one-of', place: 'within' },
    sorts: ['received'],
    defaultSort: 'received:desc',
  }
}
