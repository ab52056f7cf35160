import { type Static, Type } from 'typebox'
import { Period } from '#foundations/three-rates/api.ts'
import { tables } from './api.ts'

const Words = Type.Object({ zh: Type.String(), en: Type.String() })
const Rate = Type.Object({ numerator: Type.Number(), denominator: Type.Number() })

export const ClassQuery = Type.Object(
  {
    table: Type.Enum([...tables]),
    period: Type.Optional(Type.String({ pattern: '^[12][0-9]{3}-(0[1-9]|1[0-2])$' })),
    scoring: Type.Optional(Type.String()),
    format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  { additionalProperties: false },
)

const Bound = Type.Object({
  measure: Type.String(),
  atLeast: Type.Optional(Type.Number()),
  atMost: Type.Optional(Type.Number()),
})

const Improvement = Type.Object({ rate: Type.String(), own: Rate, all: Rate, gain: Type.Number() })

/** The units that are of a class or asked to improve something, with the figures it was decided by. [APPRAISE-12] */
export const ClassAnswer = Type.Object({
  table: Type.Enum([...tables]),
  period: Period,
  edition: Type.String(),
  closed: Type.Boolean(),
  scoring: Type.String(),
  scorings: Type.Array(Type.Object({ code: Type.String(), words: Words })),
  classes: Type.Array(Type.Object({ code: Type.String(), words: Words, when: Type.Array(Bound) })),
  improvement: Type.Object({ fewest: Type.Integer(), gap: Type.Number() }),
  rows: Type.Array(
    Type.Object({
      unit: Type.String(),
      class: Type.Optional(Type.String()),
      rank: Type.Optional(Type.Integer()),
      figures: Type.Record(Type.String(), Type.Number()),
      improvements: Type.Array(Improvement),
    }),
  ),
})
export type ClassAnswer = Static<typeof ClassAnswer>
