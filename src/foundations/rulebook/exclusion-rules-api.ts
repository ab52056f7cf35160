import { Type } from 'typebox'
import { Code, exact, Limit } from './rule-parts-api.ts'

/** How long everybody has while a ticket may be left out of the appraised scope, each from the step before. [APPRAISE-09] */
export const ExclusionRules = exact({
  firstReview: Limit,
  secondReview: Limit,
  /** How long the unit may object to a refusal, once. */
  objection: Limit,
  /** How long a third person has to decide about the objection. */
  decision: Limit,
  /** When a panel of residents, lawyers and experts is asked whether the demand is reasonable; absent: never. [APPRAISE-19] */
  panel: Type.Optional(
    exact({
      /** The reasons for exclusion on which it is asked. */
      reasons: Type.Array(Code, { minItems: 1 }),
      /** How long it has, from the wish on. */
      limit: Limit,
      /** With fewer votes it says nothing. */
      fewestVotes: Type.Integer({ minimum: 1 }),
    }),
  ),
})
