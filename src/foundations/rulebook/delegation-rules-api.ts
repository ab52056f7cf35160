import { Type } from 'typebox'
import { unitKinds } from '#foundations/units/unit.ts'
import { exact, Limit } from './rule-parts-api.ts'

/** What a unit may hand on to those below it, and how long they have to answer. [HANDLE-09] */
export const DelegationRules = exact({
  /** Never beyond the clock for the result. */
  answer: Limit,
  /** The kinds of units that it may go to. */
  reaches: Type.Array(Type.Enum([...unitKinds]), { minItems: 1 }),
  /** How many may be asked at once. */
  most: Type.Integer({ minimum: 1 }),
})
