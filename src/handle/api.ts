import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { answerFindings } from '#foundations/rulebook/answer-rules-api.ts'
import { channels, demandKinds } from '#foundations/rulebook/demand.ts'
import { asks, openAsks } from './asks.ts'

export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
// The edition's own limits decide and say so with their rule; these only keep a request from being a flood.
export const LongText = Type.String({ maxLength: 50_000 })
/** An uploaded file; type and size are the file store's word. */
export const Evidence = Type.Object(
  { digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), name: Type.String({ minLength: 1, maxLength: 200 }) },
  { description: 'An uploaded file', additionalProperties: false },
)

export const SignBody = Type.Object({}, { additionalProperties: false })

export const ContactBody = Type.Object(
  {
    by: Type.Union([Type.Literal('phone'), Type.Literal('visit'), Type.Literal('message')]),
    note: LongText,
    evidence: Type.Optional(Type.Array(Evidence, { maxItems: 100 })),
  },
  { additionalProperties: false },
)

export const ResultBody = Type.Object(
  {
    result: Type.String({ minLength: 1, maxLength: 100, description: 'A result kind of the rulebook edition' }),
    workDone: LongText,
    publicAnswer: LongText,
    evidence: Type.Optional(Type.Array(Evidence, { maxItems: 100 })),
    accepts: Type.Optional(
      Type.Array(Type.Enum([...answerFindings]), {
        maxItems: 20,
        description: 'Findings in the answer it goes out with',
      }),
    ),
  },
  { additionalProperties: false },
)

export const BeginWaitBody = Type.Object({ why: LongText }, { additionalProperties: false })

export const EndWaitBody = Type.Object({}, { additionalProperties: false })

export const AskExtensionBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1_000, description: 'In the unit of the rulebook edition' }),
    why: LongText,
    basis: LongText,
  },
  { additionalProperties: false },
)

export const DecideExtensionBody = Type.Object(
  { verdict: Type.Enum(['grant', 'refuse']), why: LongText },
  { additionalProperties: false },
)

/** A request for more time that waits for a decision. */
export const ExtensionRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Type.String(),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  due: Instant,
  why: Type.String(),
  basis: Type.String(),
  asked: Instant,
  until: Instant,
  decided_by: Type.Enum(['unit', 'district', 'city']),
})

const LadderStep = Type.Enum(['handler', 'head', 'district', 'city'])

/** A ticket whose clock has reminded and still runs. */
export const ToldRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  lead: Type.String(),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  clock: Type.Enum(['sign', 'respond', 'resolve', 'review', 'ruling', 'press', 'delegation']),
  share: Type.Number({ description: 'Of the clock’s time, 0 to 1' }),
  tells: Type.Array(LadderStep),
  missing: Type.Array(LadderStep, { description: 'Posts that nobody holds' }),
  told: Instant,
  due: Nullable(Instant),
})

/** Many tickets signed for at once. */
export const BulkSignBody = Type.Object(
  { tickets: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }) },
  { additionalProperties: false },
)

/** What became of each ticket of a bulk signing, in the order asked. */
export const BulkSignAnswer = Type.Object({
  rows: Type.Array(
    Type.Object({
      ticket: Uuid,
      signed: Type.Boolean(),
      reason: Type.Optional(Type.String({ description: 'Why not: the refusal, no-such-ticket or outside-your-scope' })),
      rule: Type.Optional(Type.String()),
    }),
  ),
})

/** A ticket of the inbox. */
export const InboxRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  channel: Type.Enum([...channels]),
  confidential: Type.Boolean(),
  kind: Nullable(Type.Enum([...demandKinds])),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  place: Nullable(Type.String()),
  lead: Type.String(),
  supports: Type.Array(Type.String()),
  ask: Type.Enum([...asks]),
  round: Type.Integer({ description: '2 and more: a handling that was opened again' }),
  clock: Type.Enum(['sign', 'respond', 'resolve', 'wait', 'review']),
  clock_from: Instant,
  due: Instant,
  overdue: Type.Boolean(),
  rule: Type.String(),
  edition: Type.String(),
  dispatched: Instant,
  signed: Nullable(Instant),
  contacted: Nullable(Instant),
  resolved: Nullable(Instant),
  result: Nullable(Type.String()),
  latest: Instant,
})

/** How much each queue of the inbox holds, and the shortest clock in it. */
export const InboxCounts = Type.Object({
  count: Type.Integer({ description: 'All that is asked of the unit' }),
  rows: Type.Array(
    Type.Object({
      ask: Type.Enum([...openAsks]),
      count: Type.Integer(),
      overdue: Type.Integer(),
      from: Instant,
      due: Instant,
    }),
  ),
})

/** How much is overdue at each unit, most first. */
export const OverdueUnits = Type.Object({
  count: Type.Integer(),
  rows: Type.Array(Type.Object({ lead: Type.String(), count: Type.Integer(), oldest: Instant })),
})

export type ExtensionRow = Static<typeof ExtensionRow>
export type ToldRow = Static<typeof ToldRow>
export type InboxRow = Static<typeof InboxRow>
export type InboxCounts = Static<typeof InboxCounts>
export type OverdueUnits = Static<typeof OverdueUnits>
export type BulkSignAnswer = Static<typeof BulkSignAnswer>
