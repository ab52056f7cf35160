import { type Static, Type } from 'typebox'
import { Code, exact, Share, Words } from '#foundations/rulebook/rule-parts-api.ts'
import { type Dimension, dimensionsOf, grains } from './grains.ts'

const Name = Type.String({ pattern: '^[a-z][a-z-]{0,29}$', description: 'A field of the grain' })
const Dimensions = [...new Set(Object.values(dimensionsOf).flat())]

/** What must hold of a row: one of some values, yes or no, or a number within bounds (the upper one not included). */
export const Condition = Type.Union([
  exact({ field: Name, is: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 50 }) }),
  exact({ field: Name, holds: Type.Boolean() }),
  exact({ field: Name, atLeast: Type.Number() }),
  exact({ field: Name, below: Type.Number() }),
])

const Conditions = Type.Array(Condition, { maxItems: 12 })
const Weighted = Type.Optional(Type.Literal(true, { description: 'A ticket counts as many as its answer stands for' }))

/** What is made of the rows. */
export const Measure = Type.Union([
  exact({ take: Type.Literal('count') }),
  exact({ take: Type.Literal('sum'), field: Name }),
  exact({ take: Type.Literal('median'), field: Name }),
  /** The share of the rows of which the conditions hold. */
  exact({
    take: Type.Literal('share'),
    having: Type.Array(Condition, { minItems: 1, maxItems: 12 }),
    weighted: Weighted,
  }),
  /** The mean of points 0-1 by the word of a field; words without points count 0. */
  exact({
    take: Type.Literal('points'),
    field: Name,
    points: Type.Record(Type.String({ pattern: '^[a-z-]+$' }), Share),
    weighted: Weighted,
  }),
  /** One count over another, each summed over the rows. */
  exact({ take: Type.Literal('ratio'), field: Name, over: Name }),
])

/** A figure of the city as data: what is taken of which rows, by what it may be grouped, and which way is better. [APPRAISE-18] */
export const Indicator = exact({
  code: Code,
  words: Words,
  /** How it is counted, in words. */
  method: Words,
  grain: Type.Enum([...grains]),
  where: Conditions,
  measure: Measure,
  by: Type.Array(Type.Unsafe<Dimension>(Type.Enum([...Dimensions])), { minItems: 1 }),
  better: Type.Union([Type.Literal('more'), Type.Literal('less'), Type.Literal('neither')]),
})

const Weight = Type.Number({ exclusiveMinimum: 0, maximum: 1 })

/** An index 0-100 by area and tag: shares weighed together, and the tags weighed together. [APPRAISE-18] */
export const LivingIndex = exact({
  code: Code,
  words: Words,
  method: Words,
  parts: Type.Array(exact({ indicator: Code, weight: Weight }), { minItems: 1 }),
  tags: Type.Array(exact({ tag: Type.String({ minLength: 1 }), weight: Weight }), { minItems: 1 }),
  /** An area with figures under fewer tags than this has no index. */
  leastTags: Type.Integer({ minimum: 1 }),
})

/** A dated edition of a city's indicators. */
export const IndicatorEdition = exact({
  edition: Code,
  inForceFrom: Type.String({ format: 'date-time' }),
  basis: Type.String(),
  /** A share over fewer cases than this is not shown as a figure. */
  leastCases: Type.Integer({ minimum: 1 }),
  indicators: Type.Array(Indicator),
  indexes: Type.Array(LivingIndex),
})

export type Condition = Static<typeof Condition>
export type Measure = Static<typeof Measure>
export type Indicator = Static<typeof Indicator>
export type LivingIndex = Static<typeof LivingIndex>
export type IndicatorEdition = Static<typeof IndicatorEdition>
