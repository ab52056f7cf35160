import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { channels, demandKinds, requesterKinds } from '#foundations/rulebook/demand.ts'

const exact = { additionalProperties: false } as const
const Code = Type.String({ minLength: 1, maxLength: 100 })
const Sentence = Type.String({ minLength: 1, maxLength: 500 })
const Lead = Type.String({ pattern: '^(street|(department|bureau|utility):[a-z0-9-]+)$', maxLength: 100 })
const Requester = Type.Enum([...requesterKinds])
const Count = Type.Integer({ minimum: 0 })
const Revision = Type.Integer({ minimum: 1, description: 'How often the draft was written, as the sender saw it' })
export const EditionName = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z.-]*$', maxLength: 40 })
export const InEdition = Type.Object({ edition: EditionName })

/** A line of the dispatch catalogue. */
export const Line = Type.Object(
  {
    id: Code,
    category: Type.String({ pattern: '^(\\*|[a-z0-9-]+(\\.[a-z0-9-]+)*(\\.\\*)?)$', maxLength: 100 }),
    place: Type.String({ pattern: '^(\\*|[0-9]{2,15})$' }),
    kind: Type.Union([Type.Enum([...demandKinds]), Type.Literal('*')]),
    requester: Type.Optional(Requester),
    condition: Type.Optional(Code),
    lead: Lead,
    supports: Type.Array(Lead, { maxItems: 20 }),
    level: Type.Optional(Code),
    signLimit: Type.Optional(Code),
    basis: Sentence,
  },
  exact,
)

/** What an edition must do with a matter. [DISPATCH-04] */
export const Example = Type.Object(
  {
    id: Code,
    says: Sentence,
    kind: Type.Enum([...demandKinds]),
    category: Code,
    place: Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' }),
    requester: Type.Optional(Requester),
    channel: Type.Optional(Type.Enum([...channels])),
    level: Type.Optional(Code),
    lead: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 }),
  },
  exact,
)

/** A new draft: what an edition says, under a name and a start of its own. */
export const DraftBody = Type.Object(
  {
    edition: EditionName,
    inForceFrom: Instant,
    basis: Sentence,
    like: Type.Optional(
      Type.String({ maxLength: 40, description: 'The edition it begins as; absent: the one then in force' }),
    ),
  },
  exact,
)

/** One change of a draft. */
export const DraftChange = Type.Union([
  Type.Object({ put: Type.Literal('head'), inForceFrom: Instant, basis: Sentence }, exact),
  Type.Object({ put: Type.Literal('line'), line: Line }, exact),
  Type.Object({ remove: Type.Literal('line'), id: Code }, exact),
  Type.Object({ put: Type.Literal('example'), example: Example }, exact),
  Type.Object({ remove: Type.Literal('example'), id: Code }, exact),
])

export const ChangeBody = Type.Object({ seen: Revision, change: DraftChange }, exact)
export const SeenBody = Type.Object({ seen: Revision }, exact)

const LineDifference = Type.Object({
  id: Type.String(),
  before: Type.Optional(Line),
  after: Type.Optional(Line),
  fields: Type.Array(Type.String()),
})

/** A draft, what stands against it, and what it would change. */
export const DraftAnswer = Type.Object({
  edition: Type.String(),
  inForceFrom: Instant,
  basis: Type.String(),
  revision: Revision,
  authors: Type.Array(Type.Object({ person: Type.String(), name: Type.String() })),
  lines: Type.Array(Line),
  examples: Type.Array(Example),
  faults: Type.Array(
    Type.Object({
      row: Type.Integer(),
      id: Type.String(),
      field: Type.String(),
      value: Type.String(),
      reason: Type.String(),
      others: Type.Optional(Type.Array(Type.Object({ row: Type.Integer(), id: Type.String() }))),
    }),
    { description: 'Rows count as in the exported file: its heading is row 1' },
  ),
  results: Type.Array(
    Type.Object({
      id: Type.String(),
      passes: Type.Boolean(),
      reaches: Type.Optional(Type.String()),
      line: Type.Optional(Type.String()),
      gap: Type.Optional(Type.String()),
    }),
  ),
  replaces: Type.String(),
  differences: Type.Array(LineDifference),
})

export const DraftRows = Type.Object({
  rows: Type.Array(
    Type.Object({
      edition: Type.String(),
      inForceFrom: Instant,
      basis: Type.String(),
      lines: Count,
      authors: DraftAnswer.properties.authors,
      changedAt: Instant,
    }),
  ),
})

const Named = Type.Object({
  unit: Type.Optional(Type.String()),
  line: Type.Optional(Type.String()),
  gap: Type.Optional(Type.String({ description: 'Why the catalogue names nobody' })),
})

/** Which tickets of the last month a draft would send elsewhere. [DISPATCH-04] */
export const DryRunAnswer = Type.Object({
  since: Instant,
  tickets: Count,
  moving: Count,
  moves: Type.Array(
    Type.Object({
      from: Named,
      to: Named,
      tickets: Count,
      samples: Type.Array(Type.Object({ ticket: Type.String(), number: Type.String() })),
    }),
  ),
})

/** What became of a file of lines: all of them stand in the draft, or none and why. */
export const LinesImport = Type.Object({
  rows: Count,
  revision: Revision,
  problems: Type.Array(
    Type.Object({
      row: Type.Integer(),
      field: Type.String(),
      value: Type.String(),
      advice: Type.Object({ zh: Type.String(), en: Type.String() }),
    }),
  ),
})

export const LinesImportQuery = Type.Object(
  { seen: Type.String({ pattern: '^[1-9][0-9]{0,8}$', description: 'The revision the sender saw' }) },
  exact,
)

export const CatalogueEditionRows = Type.Object({
  rows: Type.Array(
    Type.Object({
      edition: Type.String(),
      inForceFrom: Instant,
      basis: Type.String(),
      lines: Count,
      examples: Count,
      state: Type.Enum(['past', 'in-force', 'coming']),
    }),
  ),
})

export const DifferencesQuery = Type.Object({ before: EditionName, after: EditionName }, exact)
export const DifferencesAnswer = Type.Object({ differences: Type.Array(LineDifference) })
export const LinesExportQuery = Type.Object(
  {
    edition: EditionName,
    draft: Type.Optional(Type.Literal('yes')),
    format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('xlsx')])),
  },
  exact,
)
export const CatalogueApprovedAnswer = Type.Object({ edition: Type.String(), inForceFrom: Instant })

export type DraftBody = Static<typeof DraftBody>
export type DraftChange = Static<typeof DraftChange>
export type DraftAnswer = Static<typeof DraftAnswer>
export type DraftRow = Static<typeof DraftRows>['rows'][number]
export type DryRunAnswer = Static<typeof DryRunAnswer>
export type LinesImport = Static<typeof LinesImport>
export type LineDifferenceRow = Static<typeof LineDifference>
export type CatalogueEditionRow = Static<typeof CatalogueEditionRows>['rows'][number]
export type LineRow = Static<typeof Line>
export type ExampleRow = Static<typeof Example>
