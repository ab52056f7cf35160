import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Period } from '#foundations/three-rates/api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const OneOf = <const Value extends string>(values: readonly Value[]) => Type.Enum([...values])
const Count = Type.Integer({ minimum: 0 })
const exact = { additionalProperties: false } as const

export const exclusionPhases = ['asked', 'granted-once', 'granted', 'refused', 'objected'] as const
export const panelOpinions = ['reasonable', 'partly', 'unreasonable'] as const
export const exclusionOutcomes = ['open', 'granted', 'refused'] as const

const Why = Type.String({ maxLength: 500 })
const Files = Type.Optional(
  Type.Array(
    Type.Object(
      { digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), name: Type.String({ minLength: 1, maxLength: 200 }) },
      { description: 'An uploaded file', additionalProperties: false },
    ),
    { maxItems: 100 },
  ),
)

export const ExclusionBody = Type.Object(
  { reason: Type.String({ maxLength: 60 }), evidence: Type.String({ maxLength: 2000 }), files: Files },
  exact,
)
export const ReviewBody = Type.Object(
  {
    step: Type.Union([Type.Literal(1), Type.Literal(2)]),
    granted: Type.Boolean(),
    why: Why,
    despitePanel: Type.Optional(Why),
  },
  exact,
)
export const ObjectionBody = Type.Object({ why: Why, files: Files }, exact)
export const ObjectionDecisionBody = Type.Object(
  { upheld: Type.Boolean(), why: Why, despitePanel: Type.Optional(Why) },
  exact,
)

const Votes = Type.Integer({ minimum: 0, maximum: 999 })

/** What a panel says of the demand, and how many of its members are of this opinion. [APPRAISE-19] */
export const OpinionBody = Type.Object(
  { opinion: OneOf(panelOpinions), votesFor: Votes, votesAgainst: Votes, why: Why },
  exact,
)

const File = Type.Object({
  digest: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Number(),
})

/** A wish to leave a ticket out of the appraised scope, how far its reviews are, and what became of an objection. */
export const ExclusionRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Type.String()),
  place: Nullable(Type.String()),
  category: Nullable(Type.String()),
  exclusion: OneOf(exclusionPhases),
  exclusion_reason: Type.String(),
  exclusion_evidence: Type.String(),
  exclusion_files: Nullable(Type.Array(File)),
  exclusion_asked: Instant,
  exclusion_due: Nullable(Instant),
  exclusion_by: Type.String(),
  exclusion_first_by: Nullable(Type.String()),
  exclusion_unit: Nullable(Type.String()),
  exclusion_people: Nullable(Type.Array(Type.String())),
  exclusion_names: Nullable(Type.Array(Type.String())),
  exclusion_why: Nullable(Type.String()),
  objection: Nullable(OneOf(['open', 'upheld', 'rejected'])),
  objection_why: Nullable(Type.String()),
  opinion: Nullable(OneOf(panelOpinions)),
  opinion_due: Nullable(Instant),
  opinion_votes_for: Nullable(Count),
  opinion_votes_against: Nullable(Count),
  opinion_why: Nullable(Type.String()),
  opinion_despite: Nullable(Type.String()),
})

/** What waits for the reader: how much, of which step, and what of it is overdue. */
export const ExclusionsWaiting = Type.Object({
  count: Count,
  asked: Count,
  'granted-once': Count,
  objected: Count,
  refused: Type.Integer({ minimum: 0, description: 'Refusals the unit may still object to' }),
  overdue: Count,
})
export type ExclusionsWaiting = Static<typeof ExclusionsWaiting>

export const ExclusionPeriod = Type.Object(
  {
    period: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })),
    format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  exact,
)

const Line = Type.Object({
  key: Type.String(),
  volume: Type.Optional(Type.Integer({ description: 'Tickets of the unit received in the period' })),
  asked: Count,
  open: Count,
  overdue: Count,
  granted: Count,
  refused: Count,
  objected: Count,
  upheld: Count,
})

/** How often a panel advised on what is decided, and in how many of these the decision was what it advised. [APPRAISE-19] */
const PanelFigures = Type.Object({
  given: Type.Integer({
    minimum: 0,
    description: 'All opinions, those on open wishes and on demands reasonable in part too',
  }),
  decided: Count,
  agreed: Count,
})

/** What was asked to be left out of the tickets received in a period, by unit and by reason. [APPRAISE-09] */
export const ExclusionFigures = Type.Object({
  period: Period,
  volume: Count,
  all: Line,
  units: Type.Array(Line),
  reasons: Type.Array(Line),
  panel: PanelFigures,
  cells: Type.Array(
    Type.Object({ unit: Type.String(), reason: Type.String(), outcome: OneOf(exclusionOutcomes), count: Count }),
  ),
})

const Shown = Type.Object({
  open: Type.Optional(Count),
  granted: Type.Optional(Count),
  refused: Type.Optional(Count),
})

/** The same for anybody: a count that is too small, or could be found from the others, is absent. [CIRCULATE-03] */
export const PublicExclusions = Type.Object({
  period: Period,
  smallest: Type.Integer(),
  volume: Count,
  panel: Type.Optional(Type.Object({ decided: Count, agreed: Count })),
  reasons: Type.Array(Type.Object({ name: Type.Object({ zh: Type.String(), en: Type.String() }), counts: Shown })),
  units: Type.Array(Type.Object({ name: Type.String(), counts: Shown })),
})

export type ExclusionRow = Static<typeof ExclusionRow>
export type ExclusionFigures = Static<typeof ExclusionFigures>
export type PublicExclusions = Static<typeof PublicExclusions>
export type ExclusionOutcome = (typeof exclusionOutcomes)[number]
