import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })
const Probability = Type.Number({ minimum: 0, maximum: 1 })

/** Two readers of the same held-back demands: the new model and what was in force. */
export const Comparison = Type.Object({
  judged: Count,
  freshRight: Count,
  currentRight: Count,
  onlyFresh: Count,
  onlyCurrent: Count,
  chance: Type.Number({ minimum: 0, maximum: 1, description: 'With which probability a model no better leads so far' }),
})

/** How a new model did on the classifications held back from it, level by level of the catalogue's path. */
export const ModelFigures = Type.Object({
  against: Type.String({ description: 'lexicon, or the edition that was in force' }),
  group: Comparison,
  branch: Comparison,
  leaf: Comparison,
  kind: Comparison,
  kindsIncluded: Type.Boolean({ description: 'Whether the new model also tells kinds, because it beat what did' }),
  learnt: Count,
  leaves: Count,
  seconds: Type.Number({ minimum: 0 }),
})

/** A model that was trained: in force from an instant, or refused. */
export const ModelRow = Type.Object({
  edition: Type.String(),
  trained_at: Instant,
  in_force_from: Nullable(Instant),
  examples: Count,
  newest: Instant,
  seed: Type.Integer(),
  figures: ModelFigures,
})

export const trainingSteps = ['waiting', 'reading', 'learning', 'judging', 'ended'] as const
export const trainingOutcomes = ['in-force', 'refused', 'too-few', 'nothing-new', 'failed'] as const

/** A training: how far it is, and what came of it. */
export const Training = Type.Object({
  training: Uuid,
  asked_at: Instant,
  asked_by: Type.String(),
  step: Type.Enum([...trainingSteps]),
  share: Probability,
  outcome: Nullable(Type.Enum([...trainingOutcomes])),
  edition: Nullable(Type.String()),
})

/** Every model that was trained, the newest first, and the last training. */
export const ModelsAnswer = Type.Object({
  rows: Type.Array(ModelRow),
  inForce: Nullable(Type.String()),
  training: Nullable(Training),
  /** Classifications by people to learn from, and how many of them must be held back to judge by. */
  examples: Count,
  fewest: Count,
})

/** How many tickets a proposal and a person's choice brought together. */
export const JudgedPairRow = Type.Object({ chosen: Type.String(), proposed: Nullable(Type.String()), count: Count })

/** Proposals against what people chose, in the months asked for. */
export const EvaluationAnswer = Type.Object({
  months: Type.Array(
    Type.Object({ month: Type.String(), decided: Count, proposed: Count, agreed: Count, automatic: Count }),
  ),
  pairs: Type.Array(JudgedPairRow),
  /** Proposals by tenths of their probability. */
  certainty: Type.Array(Type.Object({ tenth: Type.Integer(), count: Count, agreed: Count, sum: Type.Number() })),
  /** How many tickets each category had, month by month. */
  mix: Type.Array(Type.Object({ month: Type.String(), chosen: Type.String(), count: Count })),
})

/** One ticket with what was proposed and what was chosen. */
export const JudgedRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  proposed: Nullable(Type.String()),
  probability: Nullable(Probability),
  proposed_by: Nullable(Type.String()),
  chosen: Type.String(),
  decided_by: Nullable(Type.String()),
  decided_at: Instant,
})

export type ModelFigures = Static<typeof ModelFigures>
export type ModelRow = Static<typeof ModelRow>
export type Training = Static<typeof Training>
export type ModelsAnswer = Static<typeof ModelsAnswer>
export type EvaluationAnswer = Static<typeof EvaluationAnswer>
export type JudgedPairRow = Static<typeof JudgedPairRow>
export type JudgedRow = Static<typeof JudgedRow>
