import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Kind = Type.Union([Type.Literal('repeats'), Type.Literal('deadline'), Type.Literal('sensitive')])

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

export type WatchRow = Static<typeof WatchRow>
export type RepeatRow = Static<typeof RepeatRow>
