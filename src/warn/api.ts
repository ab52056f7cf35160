import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Kind = Type.Union([
  Type.Literal('repeats'),
  Type.Literal('deadline'),
  Type.Literal('sensitive'),
  Type.Literal('hot-issue'),
])

export const AcknowledgeWarningRequest = Type.Object(
  { kind: Kind, note: Type.String({ maxLength: 500 }) },
  { additionalProperties: false },
)

const Optional = Type.Union([Type.String(), Type.Null()])

/** A ticket the board watches. */
export const WatchRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Optional,
  lead: Optional,
  category: Optional,
  level: Optional,
  received: Instant,
  dispatched: Type.Union([Instant, Type.Null()]),
  due: Type.Union([Instant, Type.Null()]),
  sensitive: Type.Array(Type.String()),
  acknowledged: Type.Array(Kind),
})

/** The same requester, or the same community, with the same category again and again. */
export const RepeatRow = Type.Object({
  basis: Type.Union([Type.Literal('requester'), Type.Literal('community')]),
  category: Type.String(),
  newest: Uuid,
  title: Type.String(),
  place: Optional,
  lead: Optional,
  count: Type.Integer({ minimum: 2 }),
  tickets: Type.Array(Uuid),
  first: Instant,
  last: Instant,
})

export const RepeatsAnswer = Type.Object({
  rows: Type.Array(RepeatRow),
  count: Type.Integer(),
  windowDays: Type.Number(),
})

/** The same matter at the same place, said by several; it goes by its most typical ticket. */
export const HotIssueRow = Type.Object({
  ticket: Uuid,
  title: Type.String(),
  said: Type.String({ description: 'The name most of the tickets call the place by; may be empty' }),
  place: Optional,
  lead: Optional,
  category: Optional,
  size: Type.Integer({ minimum: 2 }),
  requesters: Type.Integer({ minimum: 1 }),
  first_at: Instant,
  last_at: Instant,
  heat: Type.Number({ minimum: 0 }),
  trend: Type.Array(Type.Integer({ minimum: 0 }), {
    description: 'Tickets in equal spans of the window, the oldest first',
  }),
  acknowledged: Type.Boolean({ description: 'Somebody has said what is done about one of its tickets as a hot issue' }),
})

/** A ticket of a hot issue. */
export const HotIssueTicket = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  text: Type.String({ description: 'As received, personal numbers lifted out' }),
  place: Optional,
  lead: Optional,
  category: Optional,
  level: Optional,
  received: Instant,
  open: Type.Boolean(),
  acknowledged: Type.Array(Kind),
})

export type HotIssueRow = Static<typeof HotIssueRow>
export type HotIssueTicket = Static<typeof HotIssueTicket>
export type WatchRow = Static<typeof WatchRow>
export type RepeatRow = Static<typeof RepeatRow>
