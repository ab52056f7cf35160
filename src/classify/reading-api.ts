import { type Static, type TSchema, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { roles } from '#foundations/units/post.ts'

const List = <Item extends TSchema>(item: Item) => Type.Unsafe<readonly Static<Item>[]>(Type.Array(item))
const Standing = { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }), said: Type.String() }
const Probability = Type.Number({ minimum: 0, maximum: 1 })
const Proposed = { probability: Probability, because: List(Type.String()), by: Type.String() }
const Hours = Type.Object({ from: Type.String(), to: Type.Optional(Type.String()) })

export const ReadingBody = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 500 })),
    text: Type.String({ maxLength: 20_000 }),
    at: Type.Optional(Type.String({ format: 'date-time', description: 'When it was said; now by default' })),
  },
  { additionalProperties: false },
)

/** What a time means: an instant, a span, times of a day that is not said, or a repetition. */
export const TimeMeant = Type.Union([
  Type.Object({ at: Instant }, { additionalProperties: false }),
  Type.Object({ from: Instant, to: Instant }, { additionalProperties: false }),
  Type.Object({ hours: Hours }, { additionalProperties: false }),
  Type.Object(
    {
      every: Type.Enum(['day', 'week', 'month', 'year']),
      weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
      hours: Type.Optional(Hours),
    },
    { additionalProperties: false },
  ),
])

const Entity = Type.Union([
  Type.Object({ ...Standing, kind: Type.Literal('time'), value: TimeMeant }),
  Type.Object({ ...Standing, kind: Type.Literal('amount'), value: Type.Number({ description: 'Yuan' }) }),
  Type.Object({
    ...Standing,
    kind: Type.Enum(['phone', 'identity', 'plate', 'firm', 'estate', 'school', 'line', 'person']),
    value: Type.String(),
  }),
])

const Place = Type.Object({
  place: Type.String(),
  confidence: Probability,
  because: List(Type.Object({ ...Standing, how: Type.String() })),
})

const Mattering = Type.Object({
  ...Standing,
  class: Type.String(),
  topic: Type.String(),
  discount: Type.Optional(Type.Object({ by: Type.String(), cue: Type.String() })),
})

/** Everything read from a text; each list best first or in the order of the text. */
export const Reading = Type.Object({
  normal: Type.String({
    description: 'The text as it was read: half-width and simplified, every character in its place',
  }),
  words: List(Type.String()),
  entities: List(Entity),
  places: Type.Object({
    candidates: List(Place),
    decided: Type.Optional(Type.String()),
    standard: Type.String(),
  }),
  kinds: List(Type.Object({ kind: Type.Enum([...demandKinds]), ...Proposed })),
  categories: List(Type.Object({ category: Type.String(), level: Type.String(), ...Proposed })),
  matters: List(Mattering),
  effect: Type.Object({
    raiseTo: Type.Optional(Type.String()),
    notify: List(Type.Enum([...roles])),
    because: List(Type.String()),
  }),
  lifted: Type.Object({
    text: Type.String(),
    numbers: List(Type.Object({ kind: Type.Enum(['phone', 'identity']), value: Type.String() })),
  }),
})

export type ReadingBody = Static<typeof ReadingBody>
export type Reading = Static<typeof Reading>
export type TimeMeant = Static<typeof TimeMeant>
