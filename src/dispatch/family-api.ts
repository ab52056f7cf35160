import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const UnitCode = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
// The edition's own limits decide and say so with their rule; these only keep a request from being a flood.
const LongText = Type.String({ maxLength: 50_000 })

/** Pieces of a ticket for other units, and why it needs them. */
export const SplitBody = Type.Object(
  {
    why: Type.String({ maxLength: 500 }),
    children: Type.Array(Type.Object({ lead: UnitCode, matter: LongText }, { additionalProperties: false }), {
      maxItems: 100,
    }),
  },
  { additionalProperties: false },
)

/** How far a member of a family is. */
export const memberPhases = ['at-desk', 'dispatched', 'signed', 'contacted', 'resolved', 'closed'] as const

export const FamilyMember = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Type.String()),
  phase: Type.Enum([...memberPhases]),
  received: Instant,
  due: Nullable(Instant),
  ended: Nullable(Instant),
  result: Nullable(Type.String({ description: 'A result kind of the rulebook edition' })),
  answer: Nullable(Type.String()),
})

/** A parent and its children, as far as they are. */
export const FamilyAnswer = Type.Object({ parent: FamilyMember, children: Type.Array(FamilyMember) })

export type FamilyMember = Static<typeof FamilyMember>
export type FamilyAnswer = Static<typeof FamilyAnswer>
