import { Type } from 'typebox'
import { exact, Limit, Named } from './rule-parts-api.ts'

/** A matter that can not be settled yet stands on a shelf, by a plan that is approved and reviewed. [HANDLE-08] */
export const ShelfRules = exact({
  approver: Type.Enum(['unit', 'district', 'city']),
  reviewEvery: Limit,
  /** How far ahead the last milestone may lie. */
  longest: Limit,
  milestones: Type.Integer({ minimum: 1 }),
  /** The longest summary for the public, in characters. */
  summaryLimit: Type.Integer({ minimum: 1 }),
  /** How often in one handling. */
  most: Type.Integer({ minimum: 0 }),
})

/** A leader presses a unit or takes a ticket personally. [HANDLE-13] */
export const SupervisionRules = exact({
  /** How long the unit has to answer a first press, a leader who takes the ticket personally, and every press after. */
  answer: exact({ press: Limit, personal: Limit, again: Limit }),
  presses: Type.Integer({ minimum: 1 }),
  verdicts: Type.Array(Named, { minItems: 1 }),
})
