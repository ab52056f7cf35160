import { type Static, Type } from 'typebox'
import { exact } from './rule-parts-api.ts'

/** How scores of units with unequal demands are made comparable, beside the official ones. [APPRAISE-15] */
export const FairnessRules = exact({
  /** How strongly what makes demands hard is drawn to nothing: one over the variance of an effect on the scale of log odds. */
  penalty: Type.Number({ exclusiveMinimum: 0 }),
  /** How often all units are drawn together to find the intervals of their ranks. */
  draws: Type.Integer({ minimum: 200, maximum: 20_000 }),
  /** A unit with fewer answers has no adjusted score. */
  fewest: Type.Integer({ minimum: 1 }),
})
export type FairnessRules = Static<typeof FairnessRules>
