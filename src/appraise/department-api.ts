import { type Static, Type } from 'typebox'
import { Period } from '#foundations/three-rates/api.ts'

const Count = Type.Integer({ minimum: 0 })
const Rate = Type.Object({ numerator: Type.Number({ minimum: 0 }), denominator: Type.Number({ minimum: 0 }) })
const Share = Type.Number({ minimum: 0, maximum: 1 })

const Department = Type.Object({
  unit: Type.String(),
  arrival: Rate,
  part: Rate,
  verdict: Rate,
  support: Rate,
  returns: Count,
  groundless: Count,
  deducted: Type.Number(),
  score: Type.Optional(Type.Number()),
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
})

/** A unit's score with whistled tickets shared, and the official one beside it. */
const Shared = Type.Object({
  unit: Type.String(),
  answers: Type.Number({ description: 'Valid answers after sharing: the denominator' }),
  official: Type.Optional(Type.Number()),
  shared: Type.Optional(Type.Number()),
})

const WhistleRate = Type.Object({
  unit: Type.String(),
  tickets: Count,
  whistled: Count,
  interval: Type.Optional(Type.Object({ low: Share, high: Share })),
  others: Type.Optional(Share),
  conspicuous: Type.Optional(Type.Enum(['few', 'many'])),
})

/** How departments did what streets called them for, what is shared with them, and how often streets whistle. */
export const DepartmentTable = Type.Object({
  period: Period,
  edition: Type.String(),
  departments: Type.Array(Department),
  shared: Type.Array(Shared),
  whistleRates: Type.Array(WhistleRate),
})
export type DepartmentTable = Static<typeof DepartmentTable>
