import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { channels, demandKinds, requesterKinds } from '#foundations/rulebook/demand.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Kind = Type.Enum([...demandKinds])
const Code = Type.String({ minLength: 1, maxLength: 100 })
const Place = Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' })
const UnitCode = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })
const Sentence = Type.String({ maxLength: 500 })

/** A dispatcher leaves a ticket to the catalogue, or names the units and says why. */
export const DispatchBody = Type.Union([
  Type.Object({ by: Type.Literal('catalogue') }, { additionalProperties: false }),
  Type.Object(
    {
      by: Type.Literal('dispatcher'),
      lead: UnitCode,
      supports: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
      why: Sentence,
      level: Type.Optional(Code),
    },
    { additionalProperties: false },
  ),
])

/** A unit hands a ticket back. */
export const ReturnBody = Type.Object(
  {
    reason: Type.String({ minLength: 1, maxLength: 100, description: 'A reason of the rulebook edition' }),
    why: Sentence,
    basis: Sentence,
    suggestedLead: Type.Optional(UnitCode),
  },
  { additionalProperties: false },
)

/** What a dispatch by the catalogue would be, asked before or after a ticket exists. */
export const PreviewBody = Type.Object(
  {
    kind: Kind,
    category: Code,
    place: Place,
    level: Code,
    requester: Type.Optional(Type.Enum([...requesterKinds], { description: 'Who asks; of a ticket, its own' })),
    channel: Type.Optional(Type.Enum([...channels])),
    ticket: Type.Optional(
      Type.String({ format: 'uuid', description: 'Whose clocks go on, and which units handed it back' }),
    ),
  },
  { additionalProperties: false },
)

const Line = Type.Object({
  id: Type.String(),
  category: Type.String(),
  place: Type.String(),
  kind: Type.String(),
  requester: Type.Optional(Type.String()),
  condition: Type.Optional(Type.String({ description: 'A condition of the rulebook, by code' })),
  lead: Type.String(),
  supports: Type.Array(Type.String()),
  basis: Type.String(),
})

const Count = Type.Integer({ minimum: 0 })

/** What past handling says beside the catalogue; it decides nothing. [DISPATCH-03] */
export const LearntUnits = Type.Object({
  rule: Type.String(),
  trainedAt: Instant,
  days: Type.Integer({ description: 'How many days back is counted' }),
  alike: Type.Integer({ description: 'Tickets of the category seen through on that street in those days' }),
  units: Type.Array(
    Type.Object({
      unit: Type.String(),
      probability: Type.Number({ minimum: 0, maximum: 1 }),
      handled: Type.Integer({ description: 'How many of those alike it saw through' }),
    }),
    { description: 'The most probable first' },
  ),
  differs: Type.Boolean({ description: 'The most probable unit is another than the one the catalogue names' }),
})

/** The catalogue's answer: who, by when, and why; or the gap that leaves it to a dispatcher. */
export const DispatchPreview = Type.Object({
  rule: Type.String(),
  edition: Type.String({ description: 'The edition of the catalogue' }),
  gap: Type.Optional(Type.String({ description: 'Why the catalogue names no unit; absent when it names one' })),
  lines: Type.Array(Line, { description: 'The lines about the matter, the one that decides first' }),
  plan: Type.Optional(
    Type.Object({
      lead: Type.String(),
      supports: Type.Array(Type.String()),
      missing: Type.Array(Type.String(), { description: 'Supports the line asks for that no open unit gives' }),
      level: Type.String(),
      signBy: Instant,
      respondBy: Instant,
      resolveBy: Instant,
      returnBy: Instant,
      deadlineEdition: Type.String({ description: 'The edition of the rulebook' }),
    }),
  ),
  learnt: Type.Optional(LearntUnits),
})

/** Where past handling and the catalogue disagree: a matter on a street, and the last ticket that shows it. */
export const DisagreementRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  category: Type.String(),
  place: Type.String(),
  kind: Kind,
  lead: Type.String({ description: 'Who mostly sees it through' }),
  catalogue_lead: Nullable(Type.String()),
  gap: Nullable(Type.String({ description: 'Why the catalogue names nobody' })),
  line: Nullable(Type.String()),
  handled: Count,
  of: Count,
  last_resolved: Instant,
})

/** A ticket that waits for a dispatcher, and why. */
export const DispatchDeskRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  channel: Type.Enum([...channels]),
  kind: Kind,
  category: Type.String(),
  level: Type.String(),
  place: Type.String(),
  why: Type.String({
    description: 'catalogue-pending, person-decides, unlinked, returned, or the gap of the catalogue',
  }),
  waiting_since: Instant,
  due: Nullable(Instant),
  returned_by: Nullable(Type.String()),
  returned_reason: Nullable(Type.String()),
  returned_why: Nullable(Type.String()),
  suggested_lead: Nullable(Type.String()),
  returns: Type.Integer({ minimum: 0 }),
})

export type DispatchBody = Static<typeof DispatchBody>
export type PreviewBody = Static<typeof PreviewBody>
export type LearntUnits = Static<typeof LearntUnits>
export type DisagreementRow = Static<typeof DisagreementRow>
export type DispatchPreview = Static<typeof DispatchPreview>
export type DispatchDeskRow = Static<typeof DispatchDeskRow>
