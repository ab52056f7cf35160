import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Evidence, LongText } from './api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Unit = Type.String({ minLength: 1, maxLength: 100, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' })

export const DelegateBody = Type.Object({ to: Unit, why: LongText }, { additionalProperties: false })

export const AnswerDelegationBody = Type.Object(
  { says: LongText, evidence: Type.Optional(Type.Array(Evidence, { maxItems: 100 })) },
  { additionalProperties: false },
)

export const RecallDelegationBody = Type.Object({ from: Unit, why: LongText }, { additionalProperties: false })

/** A ticket of which units below the lead have something to answer. */
export const DelegationRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Type.String(),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  asked: Type.Array(Type.String(), { description: 'Who has not answered' }),
  open: Type.Array(Type.Object({ to: Type.String(), why: Type.String(), from: Instant, due: Instant })),
  since: Instant,
  due: Instant,
})

export type DelegationRow = Static<typeof DelegationRow>
