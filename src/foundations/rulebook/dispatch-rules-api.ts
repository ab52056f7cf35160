import { Type } from 'typebox'
import { LearntUnitRules } from './learnt-units-api.ts'
import { Code, exact, Limit, Words } from './rule-parts.ts'

/** What an edition says about returns and rulings, and about learning from past handling. */
export const DispatchRules = exact({
  returnWindow: Limit,
  /** After so many returns a ruling decides whose ticket it is. [DISPATCH-05] */
  maxReturns: Type.Integer({ minimum: 0 }),
  /** Why a ticket may be handed back; `suggests`: the competent unit must be named with it. [DISPATCH-07] */
  returnReasons: Type.Array(exact({ code: Code, words: Words, suggests: Type.Boolean() }), { minItems: 1 }),
  /** How long a ruling may take, how long the units of a conference have to speak, how many may sit in one. [DISPATCH-05] */
  adjudication: exact({ limit: Limit, hearing: Limit, mostUnits: Type.Integer({ minimum: 2 }) }),
  learning: LearntUnitRules,
})
