import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Dimension, Grain } from '#foundations/indicators/grains.ts'
import type { Bind } from './indicator-conditions.ts'

/** What is asked of an indicator: by what it is grouped, from which day up to and without which, and of which unit and place alone. */
export type Selection = {
  readonly by: readonly Dimension[]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly unit?: string | undefined
  readonly place?: string | undefined
}

type Wanted = {
  /** Holds for every ticket that is read at all. */
  readonly scope: string
  readonly selection: Selection
  readonly conditions: readonly string[]
  readonly bind: Bind
}

/** Where an indicator's rows come from: `tickets` is the one place that reads them, always within the scope. */
type Source = { readonly ctes: string; readonly from: string; readonly and: readonly string[] }

type Span = { readonly from: string; readonly to: string; readonly firstDay: string; readonly lastDay: string }

const midnight = (day: string) => `(${day}::timestamp at time zone 'Asia/Shanghai')`
const dayOf = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`

/** The rows of a grain within a span of days, read within the scope alone. [APPRAISE-18] */
export function sourceOf(grain: Grain, wanted: Wanted): Source {
  const { bind, selection } = wanted
  const [first, end] = [`${bind(selection.from)}::date`, `${bind(selection.to)}::date`]
  const span: Span = { from: midnight(first), to: midnight(end), firstDay: first, lastDay: `(${end} - 1)` }
  return { ticket: ofTickets, step: ofSteps, 'unit-day': ofUnitDays }[grain](wanted, span)
}

function unitIs(column: string, { selection: { unit }, bind }: Wanted): readonly string[] {
  return unit === undefined ? [] : [`${column} = ${bind(unit)}`]
}

/** Demands received in the span. */
function ofTickets(wanted: Wanted, { from, to }: Span): Source {
  const tags = wanted.selection.by.includes('tag') ? ' cross join lateral unnest(r.tags) as t(tag)' : ''
  return {
    ctes: `tickets as (select * from appraise.ratings where (${wanted.scope}) and created >= ${from} and created < ${to})`,
    // A course begins with its ticket: said twice, so that only those of the span are read.
    from: `tickets r left join appraise.courses c on c.ticket = r.ticket and c.created >= ${from} and c.created < ${to}${tags}`,
    and: [...wanted.conditions, ...unitIs('r.lead', wanted)],
  }
}

/** Steps that began in the span; the unit is the one that had the step to do. */
function ofSteps(wanted: Wanted, { from, to }: Span): Source {
  return {
    ctes: `tickets as (select * from appraise.courses where (${wanted.scope}) and created < ${to} and latest >= ${from})`,
    from: `tickets c cross join lateral unnest(c.steps, c.step_units, c.step_rounds, c.step_began, c.step_ended, c.step_due,
      c.step_ends) as s(step, unit, round, began, ended, due, ended_by)`,
    and: [`s.began >= ${from} and s.began < ${to}`, ...wanted.conditions, ...unitIs('s.unit', wanted)],
  }
}

/**
 * Every day of the span for every unit that held a ticket in it: what it took on and saw through that day, and what was open, and
 * past its deadline, as the day ended, or now where it has not. A holding opens on its first day and leaves on its last; only what it changes is summed.
 */
function ofUnitDays(wanted: Wanted, span: Span): Source {
  const { from, to, firstDay, lastDay } = span
  return {
    ctes: `tickets as (select * from appraise.courses where (${wanted.scope}) and created < ${to} and (closed is null or latest >= ${from})),
      spells as (${spells(wanted, span)}),
      moves as (
        select unit, first_day as day, case when came then n else 0 end as received, 0 as closed, n as open, 0 as overdue from spells
        union all select unit, last_day, 0, case when done then n else 0 end, -n, case when late_day < last_day then -n else 0 end
          from spells where last_day is not null
        union all select unit, late_day, 0, 0, 0, n from spells where late_day < last_day or last_day is null),
      moved as (select unit, day, sum(received) as received, sum(closed) as closed, sum(open) as open, sum(overdue) as overdue
        from moves where day is not null group by unit, day),
      days as (select unit, day, coalesce(received, 0) as received, coalesce(closed, 0) as closed,
          coalesce(sum(open) over so_far, 0) as open, coalesce(sum(overdue) over so_far, 0) as overdue
        from (select distinct unit from spells) units
        cross join (select generate_series(${firstDay}, ${lastDay}, '1 day')::date as day) calendar
        left join moved using (unit, day) window so_far as (partition by unit order by day))`,
    from: 'days d',
    and: [],
  }
}

/** How many holdings of a unit began, ended and grew late on the same days: some thousands stand for all. */
function spells(wanted: Wanted, { from, to, firstDay }: Span): string {
  const held = [`h.since < ${to}`, `(h.until is null or h.until >= ${from})`, ...wanted.conditions]
  const first = `greatest(${dayOf('h.since')}, ${firstDay})`
  return `select h.unit, h.since >= ${from} as came, ${first} as first_day, h.ended_by = 'done' as done,
      case when h.until < ${to} then ${dayOf('h.until')} end as last_day,
      case when h.due < least(${to}, :now) then greatest(${dayOf('h.due')}, ${first}) end as late_day, count(*) as n
    from tickets c cross join lateral unnest(c.held_by, c.held_from, c.held_to, c.held_due, c.held_ends)
      as h(unit, since, until, due, ended_by)
    where ${[...held, ...unitIs('h.unit', wanted)].join(' and ')} group by 1, 2, 3, 4, 5, 6`
}
