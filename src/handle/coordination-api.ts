import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Text = Type.String({ maxLength: 50_000 })

export const NoteBody = Type.Object(
  { text: Text, to: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'The unit it is for' })) },
  { additionalProperties: false },
)
export const ReportUpBody = Type.Object({ why: Text }, { additionalProperties: false })

/** A ticket with what was last noted and last reported up about it. */
export const CoordinationRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  supports: Type.Array(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  note: Nullable(Type.String()),
  note_from: Nullable(Type.String()),
  note_to: Nullable(Type.String()),
  report: Nullable(Type.String()),
  report_from: Nullable(Type.String()),
  report_to: Nullable(Type.String()),
  asks: Type.Array(Type.String(), { description: 'Units that something is addressed to and that have not answered' }),
  latest: Instant,
})
export type CoordinationRow = Static<typeof CoordinationRow>
