import type { Dimension, fieldsOf, Grain } from '#foundations/indicators/grains.ts'

type Expressions<G extends Grain> = Readonly<Record<keyof (typeof fieldsOf)[G], string>>

/** The day of an instant in the city, whatever the connection's zone. */
const cityTime = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')`

const ofCourse = {
  kind: 'c.kind',
  category: 'c.category',
  level: 'c.level',
  channel: 'c.channel',
  requester: 'c.requester',
}

/** Each field of each grain as SQL over `r` (a rating), `c` (a course), `s` (a step) and `d` (a unit-day). `:now` is bound. */
export const expressions = {
  ticket: {
    kind: 'r.kind',
    category: 'r.category',
    level: 'r.level',
    channel: 'r.channel',
    requester: 'r.requester',
    tag: 'r.tags',
    solved: 'r.solved',
    satisfied: 'r.satisfied',
    'answer-channel': 'r.answer_channel',
    'answered-by': 'r.answered_by',
    valid: 'r.valid',
    contacted: 'r.contacted',
    excluded: 'r.excluded',
    closed: '(c.closed is not null)',
    late: 'coalesce(coalesce(c.closed, :now) > c.due, false)',
    rehandled: 'coalesce(2 = any(c.step_rounds), false)',
    'hours-to-close': '(extract(epoch from c.closed - c.created) / 3600)',
    answers: 'r.answers',
    returns: 'c.returns',
  } satisfies Expressions<'ticket'>,
  step: {
    ...ofCourse,
    step: 's.step',
    'ended-by': 's.ended_by',
    demand: 'c.demand',
    ended: '(s.ended is not null)',
    late: 'coalesce(coalesce(s.ended, :now) > s.due, false)',
    hours: '(extract(epoch from s.ended - s.began) / 3600)',
    round: 's.round',
  } satisfies Expressions<'step'>,
  'unit-day': {
    ...ofCourse,
    demand: 'c.demand',
    received: 'd.received',
    closed: 'd.closed',
    open: 'd.open',
    overdue: 'd.overdue',
  } satisfies Expressions<'unit-day'>,
} as const satisfies Readonly<Record<Grain, object>>

/** The SQL of a field. Throws where the grain has none: a definition that names it was never checked. */
export function expressionOf(grain: Grain, field: string): string {
  const known: Readonly<Record<string, string>> = expressions[grain]
  const found = Object.hasOwn(known, field) ? known[field] : undefined
  if (found === undefined) throw new Error(`The ${grain} has no field "${field}"; check definitions before compiling`)
  return found
}

const area = (ticket: string, length: number) =>
  `case when length(${ticket}.place) >= ${length} then left(${ticket}.place, ${length}) end`

function timeOf(instant: string) {
  return {
    day: `to_char(${instant}, 'YYYY-MM-DD')`,
    week: `to_char(date_trunc('week', ${instant}), 'YYYY-MM-DD')`,
    month: `to_char(${instant}, 'YYYY-MM')`,
  }
}

function ofTicket(ticket: 'r' | 'c') {
  return {
    district: area(ticket, 6),
    street: area(ticket, 9),
    topic: `split_part(${ticket}.category, '.', 1)`,
    category: `${ticket}.category`,
    level: `${ticket}.level`,
    kind: `${ticket}.kind`,
    channel: `${ticket}.channel`,
    requester: `${ticket}.requester`,
  }
}

const groupings: Readonly<Record<Grain, Partial<Record<Dimension, string>>>> = {
  ticket: { unit: 'r.lead', ...ofTicket('r'), tag: 't.tag', ...timeOf(cityTime('r.created')) },
  step: { unit: 's.unit', ...ofTicket('c'), step: 's.step', ...timeOf(cityTime('s.began')) },
  'unit-day': { unit: 'd.unit', ...timeOf('d.day::timestamp') },
}

/** The SQL by which rows are grouped. Throws where the grain knows no such dimension. */
export function groupingOf(grain: Grain, dimension: Dimension): string {
  const found = groupings[grain][dimension]
  if (found === undefined) throw new Error(`The ${grain} cannot be grouped by ${dimension}; check before compiling`)
  return found
}
