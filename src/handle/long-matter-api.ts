import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { LongText, Nullable } from './api.ts'

const Milestone = Type.Object(
  {
    what: Type.String({ maxLength: 1_000 }),
    by: Type.String({ format: 'date', description: 'Until the end of that day' }),
  },
  { additionalProperties: false },
)

export const AskShelfBody = Type.Object(
  {
    plan: LongText,
    summary: Type.String({ maxLength: 5_000, description: 'What the public is to read of the plan' }),
    basis: LongText,
    milestones: Type.Array(Milestone, { maxItems: 100 }),
  },
  { additionalProperties: false },
)

export const DecideShelfBody = Type.Object(
  {
    verdict: Type.Enum(['approve', 'refuse']),
    summary: Type.Optional(
      Type.String({ maxLength: 5_000, description: 'For the public in other words; without it, as proposed' }),
    ),
    why: LongText,
  },
  { additionalProperties: false },
)

export const MilestoneBody = Type.Object(
  { milestone: Type.Integer({ minimum: 1, maximum: 100, description: 'Its place in the plan' }), note: LongText },
  { additionalProperties: false },
)

export const ReviewShelfBody = Type.Object(
  { verdict: Type.Enum(['go-on', 'end']), why: LongText },
  { additionalProperties: false },
)

export const EndShelfBody = Type.Object({}, { additionalProperties: false })

const PlannedStep = Type.Object({ what: Type.String(), by: Type.String({ format: 'date' }), reached: Type.Boolean() })

const Plan = {
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Type.String(),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  plan: Type.String(),
  summary: Type.String(),
  basis: Type.String(),
  milestones: Type.Array(PlannedStep),
  until: Instant,
}

/** A plan that waits for approval. */
export const ShelfRequestRow = Type.Object({
  ...Plan,
  asked: Instant,
  decided_by: Type.Enum(['unit', 'district', 'city']),
})

/** A ticket on the shelf. */
export const ShelvedRow = Type.Object({ ...Plan, shelved: Instant, review_by: Instant })

const Day = Type.String({ format: 'date' })

/** What anybody may read of matters on the shelf, the latest first: nothing of who asked. */
export const PublicShelf = Type.Object({
  rows: Type.Array(
    Type.Object({
      topic: Nullable(Type.Object({ zh: Type.String(), en: Type.String() })),
      place: Nullable(
        Type.String({
          description: 'District and street; the district alone where the requester asked for confidence',
        }),
      ),
      summary: Type.String(),
      shelved: Day,
      reviewBy: Day,
      until: Day,
      steps: Type.Integer(),
      reached: Type.Integer(),
    }),
  ),
})

export const OpenSupervisionBody = Type.Object(
  { how: Type.Enum(['press', 'personal']), why: LongText },
  { additionalProperties: false },
)

export const PressAgainBody = Type.Object({ why: LongText }, { additionalProperties: false })

export const AnswerPressBody = Type.Object({ says: LongText }, { additionalProperties: false })

export const CloseSupervisionBody = Type.Object(
  {
    verdict: Type.String({ minLength: 1, maxLength: 100, description: 'A verdict of the rulebook edition' }),
    words: LongText,
  },
  { additionalProperties: false },
)

/** A supervision: what stands of the last press, and how far it is. */
export const SupervisionRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  state: Type.Enum(['pressed', 'answered', 'closed']),
  how: Type.Enum(['press', 'personal']),
  issuer: Type.String(),
  notice: Type.String(),
  press: Type.Integer(),
  why: Type.String(),
  pressed: Instant,
  due: Instant,
  answered: Nullable(Instant),
  says: Nullable(Type.String()),
  verdict: Nullable(Type.String()),
})

/** How many presses wait for an answer or a verdict. */
export const SupervisionCount = Type.Object({ count: Type.Integer() })

export type ShelfRequestRow = Static<typeof ShelfRequestRow>
export type ShelvedRow = Static<typeof ShelvedRow>
export type PublicShelf = Static<typeof PublicShelf>
export type SupervisionRow = Static<typeof SupervisionRow>
