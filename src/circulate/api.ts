import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { League, Period, Standing } from '#foundations/three-rates/api.ts'

const LocalDateText = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: '2026-11-23' })
const List = <Item extends TSchema>(item: Item) => Type.Immutable(Type.Array(item))
const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

export const DailyQuery = Type.Object(
  {
    date: Type.Optional(LocalDateText),
    format: Type.Optional(Type.Literal('xlsx')),
    language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
  },
  { additionalProperties: false },
)

export const CircularBody = Type.Object(
  {
    report: Type.String({ pattern: '^daily-[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'daily-2026-11-23' }),
    why: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
)

const Count = Type.Integer({ minimum: 0 })
const Change = Type.Object({ count: Count, before: Count })
const Flows = Type.Object({ received: Change, answered: Change, dispatched: Change, closed: Change })

/** A ticket that the report names. */
export const NamedTicket = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Type.String()),
  category: Nullable(Type.String()),
  why: Type.String(),
})

/** A daily report; every score and rate is of the running appraisal period, as at the report's cut. */
export const DailyReport = Type.Object({
  number: Type.String({ description: 'daily-2026-11-23' }),
  date: LocalDateText,
  from: Instant,
  to: Instant,
  edition: Type.String(),
  scoring: Type.String(),
  period: Period,
  totals: Flows,
  firms: Type.Object({ flows: Flows, full: Standing, appraised: Standing }),
  hot: List(Type.Object({ category: Type.String(), count: Count, before: Count })),
  streets: League,
  departments: League,
  top: List(Type.String()),
  bottom: List(Type.String()),
  trend: List(
    Type.Object({
      unit: Type.String(),
      points: List(Type.Object({ date: LocalDateText, score: Type.Optional(Type.Number()) })),
    }),
  ),
  named: List(NamedTicket),
})

const PublicRate = Type.Object({
  numerator: Type.Number({ minimum: 0, description: 'Fractional where answers carry weights' }),
  denominator: Type.Number({
    minimum: 0,
    description: 'Fractional where answers stand for more tickets than their own',
  }),
})

/** What anybody may read; a figure below `smallest` is absent. */
export const PublicFigures = Type.Object({
  date: LocalDateText,
  day: Type.Object({
    received: Type.Optional(Count),
    answered: Type.Optional(Count),
    dispatched: Type.Optional(Count),
    closed: Type.Optional(Count),
  }),
  period: Period,
  rates: Type.Optional(Type.Object({ response: PublicRate, resolution: PublicRate, satisfaction: PublicRate })),
  partlyWeight: Type.Number({ description: 'What a partly solved answer counts' }),
  basicallyWeight: Type.Number({ description: 'What a basically satisfied answer counts' }),
  smallest: Count,
})

export type PublicFigures = Static<typeof PublicFigures>
export type DailyReport = Static<typeof DailyReport>
export type DailyQuery = Static<typeof DailyQuery>
