import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { GroupingWay } from '#foundations/rulebook/grouping-rules-api.ts'
import { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { tables } from './api.ts'
import { PeriodCodeText } from './period-api.ts'
import { whatIfSteps } from './what-if.ts'

const Answerer = Type.Union([Type.Literal('requester'), Type.Literal('other')])

/** The rules to try on a closed period; whatever is not named stays as it was then. */
export const WhatIfBody = Type.Object(
  {
    period: PeriodCodeText,
    table: Type.Enum([...tables]),
    scoring: Type.Optional(
      Type.Union([Type.String({ maxLength: 60 }), Scoring], { description: 'A template of that edition, or a draft' }),
    ),
    validAnswerers: Type.Optional(Type.Array(Answerer, { minItems: 1, maxItems: 2 })),
    firstDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 28 })),
    way: Type.Optional(
      Type.Union([Type.String({ maxLength: 60 }), GroupingWay], {
        description: 'Ranks among the units of a group: a way of that edition, or a draft of one',
      }),
    ),
  },
  { additionalProperties: false },
)

const ScorePart = Type.Object({ rate: Type.String(), share: Type.Number(), most: Type.Number(), points: Type.Number() })

const Stand = Type.Object({
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
  score: Type.Optional(Type.Number()),
  volume: Type.Integer(),
  valid: Type.Integer(),
  parts: Type.Immutable(Type.Array(ScorePart)),
  group: Type.Optional(Type.String()),
})

export const WhatIfRow = Type.Object({
  unit: Type.String(),
  before: Type.Optional(Stand),
  after: Type.Optional(Stand),
  steps: Type.Immutable(Type.Array(Type.Object({ step: Type.Enum([...whatIfSteps]), points: Type.Number() }))),
})

/** Who would move and why: the published ranks beside those by the drafted rules. */
export const WhatIfAnswer = Type.Object({
  period: Type.String(),
  closing: Type.Integer(),
  edition: Type.String(),
  from: Instant,
  to: Instant,
  provisional: Type.Integer({ description: 'Tickets of the drafted days that no closing has fixed yet' }),
  was: Scoring,
  draft: Scoring,
  rows: Type.Array(WhatIfRow),
})

export type WhatIfBody = Static<typeof WhatIfBody>
export type WhatIfAnswer = Static<typeof WhatIfAnswer>
