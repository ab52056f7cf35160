import { Type } from 'typebox'
import { unitKinds } from '#foundations/units/unit.ts'
import { Code, exact, Limit, Words } from './rule-parts-api.ts'

/** When a street may call departments, and how long everybody has. [HANDLE-10] */
export const WhistleRules = exact({
  /** Limits: of the district to confirm, of departments to sign and to arrive once it is confirmed. */
  grounds: Type.Array(exact({ code: Code, words: Words, confirm: Limit, sign: Limit, arrive: Limit }), { minItems: 1 }),
  /** What it means when the district says nothing in time. */
  silence: Type.Union([Type.Literal('confirms'), Type.Literal('rejects')]),
  /** The kinds of units the district's call reaches. */
  reaches: Type.Array(Type.Enum([...unitKinds]), { minItems: 1 }),
  /** How long a code for arrival holds after it was shown. */
  codeHolds: Limit,
  /** The best score of a verdict; the worst is 1. */
  bestScore: Type.Integer({ minimum: 2, maximum: 10 }),
})
