import { type Static, Type } from 'typebox'
import { channels } from './demand.ts'
import { LearntUnitRules } from './learnt-units-api.ts'
import { Code, exact, Limit, Words } from './rule-parts-api.ts'

/**
 * A circumstance that lines of the catalogue may be bound to. It holds where each list it has names the ticket's own: its level, its
 * channel, one of the tags of its category. [DISPATCH-04]
 */
const LineCondition = exact({
  code: Code,
  words: Words,
  levels: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
  channels: Type.Optional(Type.Array(Type.Enum([...channels]), { minItems: 1 })),
  tags: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
})
export type LineCondition = Static<typeof LineCondition>

/** What an edition says about returns and rulings, and about learning from past handling. */
export const DispatchRules = exact({
  returnWindow: Limit,
  /** After so many returns a ruling decides whose ticket it is. [DISPATCH-05] */
  maxReturns: Type.Integer({ minimum: 0 }),
  /** Why a ticket may be handed back; `suggests`: the competent unit must be named with it. [DISPATCH-07] */
  returnReasons: Type.Array(exact({ code: Code, words: Words, suggests: Type.Boolean() }), { minItems: 1 }),
  /** How long a ruling may take, how long the units of a conference have to speak, how many may sit in one. [DISPATCH-05] */
  adjudication: exact({ limit: Limit, hearing: Limit, mostUnits: Type.Integer({ minimum: 2 }) }),
  /** Into how many children a ticket may be split. [DISPATCH-08] */
  mostChildren: Type.Integer({ minimum: 1 }),
  conditions: Type.Array(LineCondition),
  /** On the demands of how many days past a draft of the catalogue is tried. [DISPATCH-04] */
  dryRunDays: Type.Integer({ minimum: 1, maximum: 366 }),
  learning: LearntUnitRules,
})
