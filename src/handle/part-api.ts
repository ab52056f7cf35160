import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Evidence, LongText } from './api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Units = Type.Array(Type.String())

export const SignPartBody = Type.Object({}, { additionalProperties: false })

export const FinishPartBody = Type.Object(
  { workDone: LongText, evidence: Type.Optional(Type.Array(Evidence, { maxItems: 100 })) },
  { additionalProperties: false },
)

/** A ticket in which something is asked of supporting units. */
export const PartRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Type.String(),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  dispatched: Instant,
  due: Instant,
  to_sign: Units,
  to_do: Units,
  done: Units,
})

export type PartRow = Static<typeof PartRow>
