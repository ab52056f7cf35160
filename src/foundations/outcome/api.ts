import { type Static, type TSchema, Type } from 'typebox'

export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 with offset, Asia/Shanghai' })
export const Uuid = Type.String({ format: 'uuid' })

/** What a command answers when the rules accept it. */
export const Accepted = Type.Object({
  ticket: Uuid,
  position: Type.Integer({ description: 'The position of the last fact recorded' }),
  facts: Type.Array(Type.String()),
  repeated: Type.Boolean({ description: 'True when this command id had been recorded before' }),
})

/** What a command answers when the rules refuse it. */
export const Refused = Type.Object({
  error: Type.Literal('refused'),
  reason: Type.String(),
  rule: Type.String(),
})

/** What is wrong with a request, field by field. */
export const Invalid = Type.Object({
  error: Type.Literal('invalid'),
  fields: Type.Array(Type.Object({ path: Type.String(), problem: Type.String() })),
})

/** Every other answer that is not a success, by its name. */
export const Failed = Type.Object({
  error: Type.String(),
  problem: Type.Optional(Type.String({ description: 'What is wrong, where the name alone does not tell' })),
  id: Type.Optional(Type.String({ description: 'The id under which a defect is logged' })),
})

/** One page of a list, read onward with `after=<next>`. */
export function Page<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), next: Type.Union([Type.String(), Type.Null()]) })
}

export type Accepted = Static<typeof Accepted>
export type Refused = Static<typeof Refused>
export type Invalid = Static<typeof Invalid>
export type Failed = Static<typeof Failed>
