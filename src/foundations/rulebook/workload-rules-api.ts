import { Type } from 'typebox'
import { unitKinds } from '#foundations/units/unit.ts'
import { exact } from './rule-parts-api.ts'

const People = Type.Integer({ minimum: 1 })

/** How much units can carry. */
export const WorkloadRules = exact({
  /** How many open tickets one person carries at a time. */
  each: Type.Number({ exclusiveMinimum: 0 }),
  /** Within how many hours a clock counts as due soon. */
  soonHours: Type.Number({ exclusiveMinimum: 0 }),
  /** How many people of a unit work on tickets: by its kind, unless it is named itself. */
  byKind: Type.Array(exact({ kind: Type.Enum([...unitKinds]), people: People })),
  byUnit: Type.Array(exact({ unit: Type.String({ minLength: 1 }), people: People })),
})
