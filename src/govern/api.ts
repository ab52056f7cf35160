import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { Rulebook } from '#foundations/rulebook/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { unitKinds } from '#foundations/units/unit.ts'

const Leaf = Type.Union([Type.String(), Type.Number(), Type.Boolean()])
const Text = Type.Optional(Type.String({ minLength: 1, maxLength: 100 }))
const Next = Type.Union([Type.String(), Type.Null()])
const Kind = Type.Enum([...demandKinds])

export const Difference = Type.Object({
  field: Type.String(),
  before: Type.Optional(Leaf),
  after: Type.Optional(Leaf),
})

export const EditionState = Type.Union([Type.Literal('past'), Type.Literal('in-force'), Type.Literal('coming')])

/** The dated editions of the rulebook, the newest first. */
export const EditionRows = Type.Object({
  rows: Type.Array(
    Type.Object({ edition: Type.String(), inForceFrom: Instant, basis: Type.String(), state: EditionState }),
  ),
})

/** One edition as it is kept, and what it changed of the one before. */
export const EditionAnswer = Type.Object({
  rulebook: Rulebook,
  state: EditionState,
  replaces: Type.Optional(Type.String()),
  differences: Type.Array(Difference),
})

/** What stands against a drafted edition, and what it would change. */
export const RulebookCheck = Type.Object({
  problems: Type.Array(Type.Object({ path: Type.String(), problem: Type.String() })),
  replaces: Type.String(),
  differences: Type.Array(Difference),
})

export const Approved = Type.Object({ edition: Type.String(), inForceFrom: Instant })

export const CatalogueQuery = Type.Object(
  {
    search: Text,
    category: Text,
    place: Type.Optional(Type.String({ pattern: '^[0-9]{2,15}$' })),
    kind: Type.Optional(Kind),
    lead: Text,
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
)

const CatalogueLine = Type.Object({
  id: Type.String(),
  category: Type.String(),
  place: Type.String(),
  kind: Type.String(),
  requester: Type.Optional(Type.String()),
  condition: Type.Optional(Type.String()),
  lead: Type.String(),
  supports: Type.Array(Type.String()),
  level: Type.Optional(Type.String()),
  signLimit: Type.Optional(Type.String()),
  basis: Type.String(),
})

/** Lines of the catalogue in force, in its own order. */
export const CatalogueLines = Type.Object({
  edition: Type.String(),
  inForceFrom: Type.Optional(Instant),
  basis: Type.Optional(Type.String()),
  count: Type.Integer({ description: 'How many lines fit' }),
  rows: Type.Array(CatalogueLine),
  next: Next,
})

/** The part of a dispatch preview that tells which line decides. */
export const LineDecision = Type.Object({
  edition: Type.String(),
  gap: Type.Optional(Type.String()),
  lines: Type.Array(Type.Omit(CatalogueLine, ['level', 'signLimit'])),
  plan: Type.Optional(Type.Object({ lead: Type.String(), supports: Type.Array(Type.String()), level: Type.String() })),
})

export const UnitTreeQuery = Type.Object({ above: Text, search: Text }, { additionalProperties: false })

export const UnitTreeRows = Type.Object({
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      kind: Type.Enum([...unitKinds]),
      area: Type.String(),
      line: Type.Optional(Type.String()),
      closedOn: Type.Optional(Type.String()),
      below: Type.Integer({ description: 'How many units stand directly below' }),
    }),
  ),
})

export const CategoryRows = Type.Object({
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      path: Type.Tuple([Type.String(), Type.String(), Type.String()]),
      english: Type.String(),
      line: Type.String(),
      level: Type.String(),
      tags: Type.Array(Type.String()),
      lexicon: Type.Array(Type.String()),
    }),
  ),
})

export const ChangeQuery = Type.Object(
  {
    subject: Text,
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
)

/** A change of the city's own data: how much, by whom, and its first items in full. */
export const ChangeRow = Type.Object({
  position: Type.Integer(),
  at: Instant,
  by: Type.Object({ name: Type.String(), role: Type.String() }),
  subject: Type.String(),
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
  addedCodes: Type.Array(Type.String()),
  differences: Type.Array(Difference),
})

export const ChangeRows = Type.Object({ rows: Type.Array(ChangeRow), next: Next })

export type EditionRow = Static<typeof EditionRows>['rows'][number]
export type EditionAnswer = Static<typeof EditionAnswer>
export type RulebookCheck = Static<typeof RulebookCheck>
export type CatalogueLineRow = Static<typeof CatalogueLine>
export type LineDecision = Static<typeof LineDecision>
export type UnitTreeRow = Static<typeof UnitTreeRows>['rows'][number]
export type CategoryRow = Static<typeof CategoryRows>['rows'][number]
export type ChangeRow = Static<typeof ChangeRow>
