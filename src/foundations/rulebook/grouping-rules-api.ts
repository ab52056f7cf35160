import { type Static, Type } from 'typebox'
import { streetKinds } from '#foundations/places/place.ts'
import { unitKinds } from '#foundations/units/unit.ts'
import { Code, exact, Share, Words } from './rule-parts-api.ts'

const way = { code: Code, words: Words }
const Band = exact({ code: Code, words: Words, from: Type.Number({ minimum: 0 }) })

/** Groups by a figure: a unit is in the last one whose `from` it reaches; the first begins at 0. */
const FigureWay = exact({
  ...way,
  /** Tickets of the period in the full scope, or those for each person of the unit. */
  by: Type.Union([Type.Literal('volume'), Type.Literal('per-person')]),
  groups: Type.Array(Band, { minItems: 1 }),
})

/** Groups by what a unit is, or what kind of place it serves. */
const KindWay = exact({
  ...way,
  by: Type.Literal('kind'),
  groups: Type.Array(
    exact({ code: Code, words: Words, kinds: Type.Array(Type.Enum([...unitKinds, ...streetKinds]), { minItems: 1 }) }),
    { minItems: 1 },
  ),
})

/** One way of grouping units that are compared with each other. [APPRAISE-12] */
export const GroupingWay = Type.Union([FigureWay, KindWay])

export const measures = ['score', 'answers', 'place', 'volume-place', 'rise', 'year-rise'] as const

/** A figure of a unit that must lie within bounds, both included; without the figure it does not. */
const Condition = exact({
  /**
   * `score` 0-100; `answers` how many valid call-backs it rests on; `place` and `volume-place` run from 0 for the best and the busiest of the ranked units to 1 for the last; `rise` and `year-rise` are points of score against the period before and the same a year before.
   */
  measure: Type.Enum([...measures]),
  atLeast: Type.Optional(Type.Number()),
  atMost: Type.Optional(Type.Number()),
})

/** Which units are compared with which, how they are classed, and what they are asked to improve. [APPRAISE-12] */
export const GroupingRules = exact({
  ways: Type.Array(GroupingWay),
  /** A unit is of the first class all of whose conditions hold; of none where there is no such class. */
  classes: Type.Array(exact({ code: Code, words: Words, when: Type.Array(Condition, { minItems: 1 }) })),
  improvement: exact({
    /** With fewer valid call-backs nothing is asked to be improved. */
    fewest: Type.Integer({ minimum: 1 }),
    /** How far a rate must lie below that of all units together; its interval must lie below it as well. */
    gap: Share,
  }),
})

export type GroupingRules = Static<typeof GroupingRules>
export type GroupingWay = Static<typeof GroupingWay>
export type UnitClass = GroupingRules['classes'][number]
export type Measure = (typeof measures)[number]
