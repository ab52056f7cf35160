import { Type } from 'typebox'

/** From how many days back, and from how many tickets at most, units are learnt, and how many are offered. [DISPATCH-03] */
export const LearntUnitRules = Type.Object(
  {
    days: Type.Integer({ minimum: 1, maximum: 3_650 }),
    most: Type.Integer({ minimum: 10, maximum: 50_000 }),
    /** With fewer tickets alike nothing is said against the catalogue. */
    fewest: Type.Integer({ minimum: 1 }),
    offered: Type.Integer({ minimum: 1, maximum: 10 }),
  },
  { additionalProperties: false },
)
