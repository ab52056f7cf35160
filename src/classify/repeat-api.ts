import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { likenessKinds } from './link-ticket.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const As = Type.Enum([...likenessKinds])
const Share = Type.Number({ minimum: 0, maximum: 1 })

/** A demand as far as it is known, typed or received; `ticket` is itself and no repeat of its own. */
export const RepeatSearchBody = Type.Object(
  {
    text: Type.String({ maxLength: 20_000 }),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    category: Type.Optional(Type.String({ maxLength: 200 })),
    place: Type.Optional(Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' })),
    ticket: Type.Optional(Uuid),
  },
  { additionalProperties: false },
)

/** An earlier ticket that may be about the same, and by which signs. */
export const RepeatCandidate = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  text: Type.String(),
  received: Instant,
  category: Nullable(Type.String()),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  due: Nullable(Instant),
  open: Type.Boolean(),
  /** The head this one is linked to: another is linked to that head, not to it. */
  head: Nullable(Uuid),
  repeats: Type.Integer({ minimum: 0 }),
  as: Type.Array(As, { minItems: 1 }),
  alike: Share,
  score: Share,
})

export const RepeatSearchAnswer = Type.Object({ rows: Type.Array(RepeatCandidate), edition: Type.String() })

export const LinkBody = Type.Object({ to: Uuid, as: As, alike: Type.Optional(Share) }, { additionalProperties: false })

export const UnlinkBody = Type.Object({ why: Type.String({ maxLength: 2_000 }) }, { additionalProperties: false })

/** The tickets that wait for a head; what they say, their own pages tell whoever may see them. */
export const LinkedRepeats = Type.Object({
  count: Type.Integer({ minimum: 0 }),
  rows: Type.Array(
    Type.Object({
      ticket: Uuid,
      number: Type.String(),
      received: Instant,
      as: As,
      told: Nullable(Instant),
    }),
  ),
})

export type RepeatSearchBody = Static<typeof RepeatSearchBody>
export type RepeatCandidate = Static<typeof RepeatCandidate>
export type RepeatSearchAnswer = Static<typeof RepeatSearchAnswer>
export type LinkedRepeats = Static<typeof LinkedRepeats>
