import type { Pool } from 'pg'
import { addDays, dateOf, firstMoment, type LocalDate } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Traces } from '#foundations/integrity/find-leads.ts'
import type { Trace } from '#foundations/integrity/trace.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Period } from '#foundations/three-rates/period.ts'

/** So many tickets are read at once, so that nobody waits for a whole month. */
const atOnce = 2_000

type TraceRow = Trace & { readonly created: string }

/** Texts are cut as the comparison cuts them; the phone is known by its keyed index alone. */
const periodTraces = `select t.ticket, t.created, t.lead as unit, t.category,
    coalesce(t.kind = 'praise', false) or coalesce(r.valid and r.satisfied = 'satisfied', false) as praises,
    encode(p.phone_index, 'hex') as number, s.unit is not null as "ofStaff", left(f.body->>'text', 800) as said,
    case when r.rated >= t.contacted then extract(epoch from r.rated - t.contacted)::float8 / 3600 end as "hoursToAnswer",
    left(t.answer, 800) as answer, t.dodges, t.returned_in_vain as "returnedInVain",
    t.exclusion_asked as "exclusionAsked", t.recategorised
  from (select * from appraise.traces
      where created >= $1 and created < $2 and lead is not null and (created, ticket) > ($3, $4)
      order by created, ticket limit $5) t
    join appraise.ratings r using (ticket)
    join journal.facts f on f.ticket = t.ticket and f.position = 1
    left join personal.requesters p on p.ticket = t.ticket and p.subject = t.subject
    left join appraise.staff_numbers s on s.unit = t.lead and s.phone_index = p.phone_index
  order by t.created, t.ticket`

/** The tickets received in a period and led by a unit, some thousand at a time, the oldest first. */
export async function* readTraces(
  pool: Pool,
  { from, to }: Pick<Period, 'from' | 'to'>,
): AsyncGenerator<readonly Trace[]> {
  let after = [instantOf((from - 1) as Moment), '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await pool.query<TraceRow>(periodTraces, [instantOf(from), instantOf(to), ...after, atOnce])
    const last = rows.at(-1)
    if (last === undefined) return
    after = [last.created, last.ticket]
    yield rows.map(({ created: _, ...row }) => withoutNulls(row))
  }
}

function withoutNulls(row: Omit<TraceRow, 'created'>): Trace {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Trace
}

type Counted = {
  readonly unit: string
  readonly day: LocalDate
  readonly closed: number
  readonly tickets: string[] | null
}

/** A rhythm shows in a week at least, with its working and its other days. */
const fewestDays = 7

/**
 * What every unit closed on each day up to the end of a period, from the day on which the city first closed anything; nothing while
 * the period still runs, or where the days before the cut-off are too few to show a rhythm.
 */
export async function readClosings(
  pool: Pool,
  { to }: Pick<Period, 'to'>,
  city: City,
  now: Moment,
): Promise<Traces['closings']> {
  if (now < to) return { units: [], working: [] }
  const { rhythmDays, cutOffDays } = city.rulebook.appraise.integrity
  const first = addDays(dateOf(to), -(rhythmDays + cutOffDays))
  const cutOff = addDays(first, rhythmDays)
  const { rows } = await pool.query<Counted>(
    `select lead as unit, to_char(closed at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as closed,
       array_agg(ticket::text order by closed) filter (where closed >= $3) as tickets
     from appraise.traces where closed >= $1 and closed < $2 and lead is not null group by 1, 2`,
    [instantOf(firstMoment(first)), instantOf(to), instantOf(firstMoment(cutOff))],
  )
  const [begun = cutOff] = [...rows.map(({ day }) => day), cutOff].toSorted()
  const all = Array.from({ length: rhythmDays + cutOffDays }, (_, index) => addDays(first, index))
  const days = all.filter((day) => day >= begun)
  if (days.length < fewestDays + cutOffDays) return { units: [], working: [] }
  const working = days.map((day) => city.calendar.isWorkingDay(day))
  return { working, units: [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, of]) => unitDays(unit, of, days)) }
}

function unitDays(unit: string, rows: readonly Counted[], days: readonly LocalDate[]) {
  const closed = new Map(rows.map((row) => [row.day, row.closed]))
  const ordered = rows.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  return { unit, days: days.map((day) => closed.get(day) ?? 0), late: ordered.flatMap(({ tickets }) => tickets ?? []) }
}
