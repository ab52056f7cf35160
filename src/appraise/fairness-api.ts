import { type Static, Type } from 'typebox'
import { factors } from '#foundations/fairness/case-cell.ts'
import { Instant } from '#foundations/outcome/api.ts'
import { Period } from '#foundations/three-rates/api.ts'
import { tables } from './api.ts'

const OneOf = <const Value extends string>(values: readonly Value[]) => Type.Enum([...values])
const PeriodCode = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Points = Type.Number({ description: 'Points of 100' })
const Count = Type.Integer({ minimum: 0 })
const Between = Type.Object({ low: Type.Number(), high: Type.Number() })

export const FairnessQuery = Type.Object(
  { table: OneOf(tables), period: Type.Optional(PeriodCode), scoring: Type.Optional(Type.String()) },
  { additionalProperties: false },
)

export const AdjustmentBody = Type.Object({ period: PeriodCode }, { additionalProperties: false })

const Compared = Type.Object({
  observed: Share,
  expected: Share,
  ratio: Type.Number({ description: 'Observed over expected' }),
  interval: Between,
})

/** A way in which a unit's demands differ from the city's. */
export const MixReason = Type.Object({
  factor: OneOf(factors),
  level: Type.String(),
  own: Share,
  city: Share,
  score: Points,
  points: Points,
})

/** A unit's official score, and beside it the one it would have with the demands of all. */
export const FairUnit = Type.Object({
  unit: Type.String(),
  rank: Type.Integer({ minimum: 1 }),
  ranks: Type.Object({ low: Type.Integer(), high: Type.Integer() }, { description: 'Where the rank lies with 95 %' }),
  answers: Count,
  effective: Type.Number({ description: 'How many independent answers weighted ones count for' }),
  score: Points,
  expected: Points,
  deviation: Points,
  mix: Points,
  pull: Points,
  adjusted: Points,
  interval: Between,
  questions: Type.Object({ response: Compared, resolution: Compared, satisfaction: Compared }),
  reasons: Type.Array(MixReason),
})

const Adjusted = Type.Object({
  edition: Type.String(),
  countedAt: Instant,
  average: Points,
  answers: Count,
  leftOut: Type.Integer({ description: 'Units with fewer answers than the edition asks for' }),
  spread: Type.Number(),
  dispersion: Type.Number(),
  seconds: Type.Optional(Type.Number()),
  units: Type.Array(FairUnit),
})

/** When the period was last asked to be worked out, and how it went. */
const Wish = Type.Object({
  askedAt: Instant,
  askedBy: Type.String(),
  step: OneOf(['waiting', 'working', 'ended']),
  outcome: Type.Union([OneOf(['adjusted', 'too-few', 'failed']), Type.Null()]),
})

export const Fairness = Type.Object({
  table: OneOf(tables),
  period: Period,
  scoring: Type.Union([Type.String(), Type.Null()], { description: 'The template it is adjusted by; only rates are' }),
  scorings: Type.Array(
    Type.Object({ code: Type.String(), words: Type.Object({ zh: Type.String(), en: Type.String() }) }),
  ),
  fewest: Count,
  closing: Type.Optional(
    Type.Object(
      { closing: Type.Integer({ minimum: 1 }), closedAt: Instant, closedBy: Type.String() },
      { description: 'The closing these figures belong to for good; absent while they may still change' },
    ),
  ),
  wish: Type.Union([Wish, Type.Null()]),
  adjusted: Type.Union([Adjusted, Type.Null()]),
})

export type FairnessQuery = Static<typeof FairnessQuery>
export type Fairness = Static<typeof Fairness>
export type FairUnit = Static<typeof FairUnit>
export type MixReason = Static<typeof MixReason>
export type AdjustmentWish = Static<typeof Wish>
