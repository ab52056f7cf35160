import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

export const PeriodCodeText = Type.String({ pattern: '^[12][0-9]{3}-(0[1-9]|1[0-2])$' })
const LocalDateText = Type.String({ format: 'date' })
const Why = Type.String({ maxLength: 500 })

/** Closes a period, with the first and the last of its days as the appraiser saw them. */
export const ClosingBody = Type.Object(
  { period: PeriodCodeText, firstDay: LocalDateText, lastDay: LocalDateText },
  { additionalProperties: false },
)
export const ReopeningBody = Type.Object({ why: Why }, { additionalProperties: false })
export const ReopeningDecisionBody = Type.Object({ granted: Type.Boolean(), why: Why }, { additionalProperties: false })

export const closeRefusals = ['closed-already', 'not-over', 'overlaps', 'days-missing', 'earlier-open'] as const
export const periodStates = ['running', 'open', 'closed', 'reopening-asked'] as const
export const checkOutcomes = ['identical', 'differs', 'altered', 'failed'] as const

export const PeriodCheck = Type.Object({
  closing: Type.Integer(),
  askedAt: Instant,
  askedBy: Type.String(),
  endedAt: Type.Optional(Instant),
  outcome: Type.Optional(Type.Enum([...checkOutcomes])),
  digest: Type.Optional(Type.String({ description: 'SHA-256 of what was recomputed' })),
})

/** A closing as it was signed. */
export const ClosingRow = Type.Object({
  closing: Type.Integer({ minimum: 1 }),
  closedAt: Instant,
  closedBy: Type.String(),
  edition: Type.String(),
  tickets: Type.Integer(),
  facts: Type.Integer(),
  digest: Type.String({ description: 'SHA-256 of the signed text' }),
  signature: Type.String({ description: 'Ed25519, base64' }),
  publicKey: Type.String({ description: 'Ed25519, base64' }),
  reopened: Type.Boolean(),
  adjustedDigest: Type.Optional(
    Type.String({ description: 'SHA-256 of the signed adjusted figures; absent until they are made' }),
  ),
})

/** A period of appraisal and where it stands. */
export const PeriodRow = Type.Object({
  period: Type.String(),
  from: Instant,
  to: Instant,
  state: Type.Enum([...periodStates]),
  barred: Type.Optional(Type.Enum([...closeRefusals], { description: 'Why it cannot be closed now' })),
  closing: Type.Optional(ClosingRow),
  check: Type.Optional(PeriodCheck),
})

export const PeriodRows = Type.Object({ rows: Type.Array(PeriodRow) })

export const Reopening = Type.Object({
  closing: Type.Integer(),
  askedAt: Instant,
  askedBy: Type.String(),
  why: Type.String(),
  decidedAt: Type.Optional(Instant),
  decidedBy: Type.Optional(Type.String()),
  granted: Type.Optional(Type.Boolean()),
  decidedWhy: Type.Optional(Type.String()),
})

/** A period with all its closings, reopenings and recomputings, the newest first. */
export const PeriodAnswer = Type.Object({
  row: PeriodRow,
  closings: Type.Array(ClosingRow),
  reopenings: Type.Array(Reopening),
  checks: Type.Array(PeriodCheck),
})

/** What a closing signed, to be checked by anybody who knows the public key. */
export const SignedDocument = Type.Object({
  document: Type.String({ description: 'The canonical JSON text (RFC 8785) whose UTF-8 bytes were signed' }),
  digest: Type.String(),
  signature: Type.String(),
  publicKey: Type.String(),
})

export const PeriodParams = Type.Object({ period: PeriodCodeText })
export const ClosingDone = Type.Object({ period: Type.String(), closing: Type.Integer() })

const Placed = Type.Object({
  rank: Type.Optional(Type.Integer()),
  score: Type.Optional(Type.Number()),
  volume: Type.Integer(),
  valid: Type.Integer(),
})

/** What late facts would make of a closed period: published beside now, per unit; the published table stays. [APPRAISE-11] */
export const Corrections = Type.Object({
  period: Type.String(),
  closing: Type.Integer(),
  scoring: Type.String(),
  tickets: Type.Integer({ description: 'Tickets that would count otherwise now' }),
  units: Type.Array(
    Type.Object({
      unit: Type.String(),
      published: Type.Optional(Placed),
      now: Type.Optional(Placed),
      tickets: Type.Integer(),
    }),
  ),
})

/** A ticket of a closed period that would count otherwise now. */
export const CorrectionRow = Type.Object({
  ticket: Uuid,
  period: Type.String(),
  number: Type.String(),
  title: Type.String(),
  place: Type.Union([Type.String(), Type.Null()]),
  created: Instant,
  was_lead: Type.Union([Type.String(), Type.Null()]),
  lead: Type.Union([Type.String(), Type.Null()]),
  was_valid: Type.Union([Type.Boolean(), Type.Null()]),
  valid: Type.Boolean(),
  was_solved: Type.Union([Type.String(), Type.Null()]),
  solved: Type.Union([Type.String(), Type.Null()]),
  was_satisfied: Type.Union([Type.String(), Type.Null()]),
  satisfied: Type.Union([Type.String(), Type.Null()]),
  was_excluded: Type.Union([Type.Boolean(), Type.Null()]),
  excluded: Type.Boolean(),
})

const Export = {
  format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
}
export const CorrectionsQuery = Type.Object(Export, { additionalProperties: false })
/** Of one unit, whether it leads the ticket now or led it when the period was closed. */
export const CorrectionTicketsQuery = Type.Object(
  { unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })), ...Export },
  { additionalProperties: false },
)

export const CorrectionRows = Type.Object({
  rows: Type.Array(CorrectionRow),
  more: Type.Boolean({ description: 'There are more than are listed' }),
})

export type CorrectionRows = Static<typeof CorrectionRows>
export type ClosingBody = Static<typeof ClosingBody>
export type PeriodRow = Static<typeof PeriodRow>
export type PeriodAnswer = Static<typeof PeriodAnswer>
export type ClosingRow = Static<typeof ClosingRow>
export type PeriodCheck = Static<typeof PeriodCheck>
export type Corrections = Static<typeof Corrections>
export type CorrectionRow = Static<typeof CorrectionRow>
