import { Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'

const Count = Type.Integer({ minimum: 0 })
const Share = Type.Number({ minimum: 0, maximum: 1 })

const ShownRate = Type.Object({
  numerator: Type.Number({ minimum: 0, description: 'Fractional where answers carry weights' }),
  denominator: Type.Number({
    minimum: 0,
    description: 'Fractional where answers stand for more tickets than their own',
  }),
})

const Valid = Type.Integer({
  minimum: 0,
  description: 'Valid call-backs: what the three rates are of, each by its weight',
})
const Answers = Type.Optional(
  Type.Number({
    minimum: 0,
    description:
      'How many answers of one weight would say as much, (Σw)²/Σw²: what 95 % Wilson intervals are made by. Absent where it is the denominator',
  }),
)
const Score = Type.Optional(
  Type.Number({ description: '0-100, one decimal; absent where a rate it needs has no denominator' }),
)

export const Standing = Type.Object({
  volume: Count,
  valid: Valid,
  answers: Answers,
  response: ShownRate,
  resolution: ShownRate,
  satisfaction: ShownRate,
  signing: ShownRate,
  closing: ShownRate,
  score: Score,
})

const Numerator = Type.Number({ minimum: 0, description: 'Numerator of the rate; the denominator is `weight`' })

/** A standing as counts alone. */
export const StandingCounts = Type.Object({
  volume: Count,
  valid: Valid,
  weight: Type.Optional(
    Type.Number({ minimum: 0, description: 'Denominator of the three rates; absent where it is `valid`' }),
  ),
  answers: Answers,
  response: Numerator,
  resolution: Numerator,
  satisfaction: Numerator,
  signed: Count,
  signedInTime: Count,
  closed: Count,
  closedInTime: Count,
  score: Score,
})

export const UnitMean = Type.Object(
  {
    units: Count,
    response: Type.Optional(Share),
    resolution: Type.Optional(Share),
    satisfaction: Type.Optional(Share),
    score: Type.Optional(Type.Number()),
  },
  { description: 'Arithmetic mean of the units with a score; beside the pooled rates, never for them' },
)

export const BothScopes = Type.Object({ full: Standing, appraised: Standing })

/** Rank and score in the appraised scope of another period. */
const Placing = Type.Object({ rank: Type.Integer({ minimum: 1 }), score: Type.Number() })

export const RankedUnit = Type.Object({
  unit: Type.String(),
  full: Standing,
  appraised: Standing,
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
  before: Type.Optional(Placing),
  yearBefore: Type.Optional(Placing),
})

export const League = Type.Object({
  rows: Type.Immutable(Type.Array(RankedUnit)),
  pooled: BothScopes,
  mean: UnitMean,
})

export const Period = Type.Object({ code: Type.String({ description: '2026-11' }), from: Instant, to: Instant })
