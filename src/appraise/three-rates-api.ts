import { type Static, Type } from 'typebox'
import { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { BothScopes, Period, Standing } from '#foundations/three-rates/api.ts'

/** By what the three rates may be told apart; `topic` is the first part of a category. */
export const rateDimensions = [
  ...(['unit', 'topic', 'category', 'district', 'street', 'level', 'channel', 'kind', 'requester'] as const),
]
export type RateDimension = (typeof rateDimensions)[number]

const dimension = `(${rateDimensions.join('|')})`
const Codes = Type.Optional(Type.String({ pattern: '^[a-z0-9.-]+(,[a-z0-9.-]+)*$', maxLength: 4000 }))

export const ThreeRatesQuery = Type.Object(
  {
    by: Type.Optional(
      Type.String({ pattern: `^${dimension}(,${dimension})?$`, description: 'One or two: unit,category' }),
    ),
    period: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })),
    scoring: Type.Optional(Type.String()),
    unit: Codes,
    topic: Codes,
    category: Codes,
    district: Codes,
    street: Codes,
    level: Codes,
    channel: Codes,
    kind: Codes,
    requester: Codes,
    format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  { additionalProperties: false },
)

/** The three rates of a period told apart by one or two dimensions, within the reader's row scope, most tickets first. */
export const ThreeRatesAnswer = Type.Object({
  period: Period,
  edition: Type.String(),
  scoring: Scoring,
  by: Type.Array(Type.Enum([...rateDimensions])),
  rows: Type.Array(
    Type.Object({
      keys: Type.Array(Type.Union([Type.String(), Type.Null()])),
      full: Standing,
      appraised: Standing,
    }),
  ),
  pooled: BothScopes,
  cut: Type.Boolean({ description: 'There are more rows than are shown; narrow what is asked' }),
})

export type ThreeRatesQuery = Static<typeof ThreeRatesQuery>
export type ThreeRatesAnswer = Static<typeof ThreeRatesAnswer>
