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
  interval: Type.Optional(Type.Object({ low: Share, high: Share }, { description: 'Wilson, 95 %' })),
})

export const Standing = Type.Object({
  volume: Count,
  valid: Type.Integer({ minimum: 0, description: 'Valid call-backs: what the three rates are of, each by its weight' }),
  response: ShownRate,
  resolution: ShownRate,
  satisfaction: ShownRate,
  signing: ShownRate,
  closing: ShownRate,
  score: Type.Optional(
    Type.Number({ description: '0-100, one decimal; absent where a rate it needs has no denominator' }),
  ),
})

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
  mean: Type.Object(
    {
      units: Count,
      response: Type.Optional(Share),
      resolution: Type.Optional(Share),
      satisfaction: Type.Optional(Share),
      score: Type.Optional(Type.Number()),
    },
    { description: 'Arithmetic mean of the units with a score; beside the pooled rates, never for them' },
  ),
})

export const Period = Type.Object({ code: Type.String({ description: '2026-11' }), from: Instant, to: Instant })
