import { type Static, Type } from 'typebox'
import { Indicator, LivingIndex } from '#foundations/indicators/api.ts'

const Rate = Type.Object({
  numerator: Type.Number(),
  denominator: Type.Number({ description: 'Cases, or what they stand for where answers are sampled' }),
})

export const Figure = Type.Object({
  cases: Type.Integer({ minimum: 0, description: 'Rows the figure is of: demands, steps or unit-days' }),
  value: Type.Optional(Type.Number({ description: 'A share 0-1, a number of rows, or hours' })),
  rate: Type.Optional(Rate),
  interval: Type.Optional(Type.Object({ low: Type.Number(), high: Type.Number() }, { description: 'Wilson, 95 %' })),
  few: Type.Optional(Type.Literal(true, { description: 'Too few cases for a figure' })),
})

const day = Type.String({ format: 'date' })
const span = {
  from: Type.Optional(day),
  to: Type.Optional(Type.String({ format: 'date', description: 'Not included' })),
}
const place = Type.Optional(Type.String({ pattern: '^[0-9]{2,15}$' }))
const format = {
  format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
}

export const IndicatorQuery = Type.Object(
  {
    by: Type.Optional(Type.String({ pattern: '^[a-z]+(,[a-z]+)?$', description: 'One or two of what it offers' })),
    ...span,
    unit: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,60}$' })),
    place,
    ...format,
  },
  { additionalProperties: false },
)

export const IndexQuery = Type.Object(
  { level: Type.Optional(Type.Enum(['district', 'street'])), ...span, place, ...format },
  { additionalProperties: false },
)

/** The indicators and indexes in force. */
export const IndicatorList = Type.Object({
  edition: Type.Optional(Type.String({ description: 'Absent where the city has none' })),
  basis: Type.Optional(Type.String()),
  leastCases: Type.Optional(Type.Integer()),
  indicators: Type.Array(Indicator),
  indexes: Type.Array(LivingIndex),
})

/** One indicator over some days, by group and in all, of what the post may see. */
export const IndicatorFigures = Type.Object({
  edition: Type.String(),
  leastCases: Type.Integer(),
  indicator: Indicator,
  by: Type.Array(Type.String()),
  from: day,
  to: day,
  rows: Type.Array(Type.Object({ keys: Type.Array(Type.Union([Type.String(), Type.Null()])), ...Figure.properties })),
  cut: Type.Boolean({ description: 'There are more groups than are told' }),
  total: Figure,
})

const Cell = Type.Object({ value: Type.Optional(Type.Number()), parts: Type.Array(Figure) })
const AreaIndex = Type.Object({
  area: Type.Optional(Type.String({ description: 'A place; absent for all the post may see' })),
  value: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
  tags: Type.Integer({ description: 'Tags with cases enough, which the value is of' }),
  cells: Type.Array(Cell, { description: 'By tag, in the order of the index' }),
})

/** An index by area and tag. */
export const IndexFigures = Type.Object({
  edition: Type.String(),
  leastCases: Type.Integer(),
  index: LivingIndex,
  level: Type.String(),
  from: day,
  to: day,
  areas: Type.Array(AreaIndex),
  all: AreaIndex,
})

export type IndicatorQuery = Static<typeof IndicatorQuery>
export type IndexQuery = Static<typeof IndexQuery>
export type IndicatorList = Static<typeof IndicatorList>
export type IndicatorFigures = Static<typeof IndicatorFigures>
export type IndexFigures = Static<typeof IndexFigures>
export type AreaIndex = Static<typeof AreaIndex>
export type IndicatorRow = IndicatorFigures['rows'][number]
