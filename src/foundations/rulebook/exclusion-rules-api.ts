import { exact, Limit } from './rule-parts-api.ts'

/** How long everybody has while a ticket may be left out of the appraised scope, each from the step before. [APPRAISE-09] */
export const ExclusionRules = exact({
  firstReview: Limit,
  secondReview: Limit,
  /** How long the unit may object to a refusal, once. */
  objection: Limit,
  /** How long a third person has to decide about the objection. */
  decision: Limit,
})
