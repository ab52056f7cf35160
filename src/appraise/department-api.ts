import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Period } from '#foundations/three-rates/api.ts'

const Count = Type.Integer({ minimum: 0 })
const Rate = Type.Object({ numerator: Type.Number({ minimum: 0 }), denominator: Type.Number({ minimum: 0 }) })
const Share = Type.Number({ minimum: 0, maximum: 1 })

const Placing = Type.Object({ score: Type.Number(), rank: Type.Integer({ minimum: 1 }) })
/** The same in the period before, and in the same period of the year before; absent where there was none. */
const Earlier = <const Was extends TSchema>(was: Was) => ({
  before: Type.Optional(was),
  yearBefore: Type.Optional(was),
})

const Department = Type.Object({
  unit: Type.String(),
  arrival: Rate,
  part: Rate,
  verdict: Rate,
  support: Rate,
  returns: Count,
  groundless: Count,
  deducted: Type.Number(),
  score: Type.Optional(Type.Number()),
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
  ...Earlier(Placing),
})

/** A unit's score with whistled tickets shared, and the official one beside it. */
const Shared = Type.Object({
  unit: Type.String(),
  answers: Type.Number({ description: 'Valid answers after sharing: the denominator' }),
  official: Type.Optional(Type.Number()),
  shared: Type.Optional(Type.Number()),
  ...Earlier(Type.Number()),
})

const WhistleRate = Type.Object({
  unit: Type.String(),
  tickets: Count,
  whistled: Count,
  interval: Type.Optional(Type.Object({ low: Share, high: Share })),
  others: Type.Optional(Share),
  conspicuous: Type.Optional(Type.Enum(['few', 'many'])),
  ...Earlier(Rate),
})

/** How departments did what streets called them for, what is shared with them, and how often streets whistle. */
export const DepartmentTable = Type.Object({
  period: Period,
  edition: Type.String(),
  /** The best verdict of the edition: a lower one is among those that keep the share of verdicts down. */
  bestScore: Type.Integer(),
  departments: Type.Array(Department),
  shared: Type.Array(Shared),
  whistleRates: Type.Array(WhistleRate),
})
export type DepartmentTable = Static<typeof DepartmentTable>

export const departmentTables = ['departments', 'shared', 'whistle-rates'] as const
const PeriodCode = Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }))
const Export = {
  format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
}
const exact = { additionalProperties: false } as const

export const DepartmentQuery = Type.Object(
  {
    period: PeriodCode,
    table: Type.Optional(Type.Enum([...departmentTables], { description: 'Which table an export holds' })),
    ...Export,
  },
  exact,
)

/** What a number of the tables counts. */
export const departmentWorks = [
  ...(['called', 'arrived', 'late', 'done', 'undone', 'criticised'] as const),
  ...(['supported', 'supported-in-time', 'supported-late', 'returned', 'groundless', 'whistled', 'shared'] as const),
]
export type DepartmentWork = (typeof departmentWorks)[number]

export const DepartmentTicketQuery = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 100 }),
    work: Type.Enum([...departmentWorks]),
    period: PeriodCode,
    number: Type.Optional(Type.String({ minLength: 1 })),
    lead: Type.Optional(Type.String({ minLength: 1 })),
    place: Type.Optional(Type.String({ minLength: 1 })),
    sort: Type.Optional(Type.Enum(['received:asc', 'received:desc'])),
    after: Type.Optional(Type.String()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    ...Export,
  },
  exact,
)

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Flag = Nullable(Type.Boolean())

/** A ticket behind a number of a unit, with what was counted on it; several cases of one ticket are held to the worst. */
export const DepartmentTicketRow = Type.Object({
  ticket: Uuid,
  number: Nullable(Type.String()),
  title: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  place: Nullable(Type.String()),
  received: Nullable(Instant),
  at: Nullable(Instant),
  cases: Count,
  in_time: Flag,
  part_done: Flag,
  score: Nullable(Type.Integer()),
  due: Nullable(Instant),
  done: Nullable(Instant),
  groundless: Flag,
})
export type DepartmentTicketRow = Static<typeof DepartmentTicketRow>
