import { type Static, Type } from 'typebox'
import { integrityTests } from '#foundations/integrity/trace.ts'
import { Instant, Uuid } from '#foundations/outcome/api.ts'

const PeriodCode = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })
const Test = Type.Enum([...integrityTests])
const Said = Type.String({ minLength: 1, maxLength: 4000 })
export const verdicts = ['confirmed', 'explained', 'unfounded'] as const
const Verdict = Type.Enum([...verdicts])
const Chance = Type.Number({ minimum: 0, maximum: 1 })

/** A unit's odd figure, as a question: what was seen among how many cases, what its peers or its own rhythm let expect. */
export const LeadRow = Type.Object({
  id: Uuid,
  period: PeriodCode,
  test: Test,
  unit: Type.String(),
  seen: Type.Integer(),
  cases: Type.Integer({ description: 'Among how many; of closing bursts: closings of the days that show the rhythm' }),
  expected: Type.Number(),
  units: Type.Integer({ description: 'How many units were compared' }),
  chance: Chance,
  corrected: Type.Number({ minimum: 0, maximum: 1, description: 'p corrected for all units (Benjamini and Hochberg)' }),
  foundAt: Instant,
  stillSo: Type.Boolean({ description: 'The last search of the period found it again' }),
  phase: Type.Enum(['open', 'assigned', 'concluded']),
  assignee: Type.Union([Type.String(), Type.Null()]),
  verdict: Type.Union([Verdict, Type.Null()]),
})
export const LeadsQuery = Type.Object(
  {
    period: Type.Optional(PeriodCode),
    test: Type.Optional(Test),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    phase: Type.Optional(Type.Enum(['open', 'assigned', 'concluded'])),
  },
  { additionalProperties: false },
)

/** A search of a period, and what it looked at. */
export const LeadSearch = Type.Object({
  period: PeriodCode,
  askedAt: Instant,
  askedBy: Type.String(),
  endedAt: Type.Union([Instant, Type.Null()]),
  outcome: Type.Union([Type.Enum(['searched', 'failed']), Type.Null()]),
  tickets: Type.Union([Type.Integer(), Type.Null()]),
  units: Type.Union([Type.Integer(), Type.Null()]),
  tests: Type.Union([Type.Integer({ description: 'Comparisons made: one for a unit and a test' }), Type.Null()]),
  leads: Type.Union([Type.Integer(), Type.Null()]),
})
export const LeadSearchBody = Type.Object({ period: PeriodCode }, { additionalProperties: false })

/** How a test's leads were concluded: what they are worth. */
export const Precision = Type.Object({
  test: Test,
  leads: Type.Integer(),
  confirmed: Type.Integer(),
  explained: Type.Integer(),
  unfounded: Type.Integer(),
})

export const Leads = Type.Object({
  rows: Type.Array(LeadRow),
  left: Type.Integer({ description: 'Leads beyond those shown' }),
  searches: Type.Array(LeadSearch),
  precision: Type.Array(Precision),
})

export const LeadStep = Type.Object({
  step: Type.Integer(),
  at: Instant,
  by: Type.String(),
  type: Type.Enum(['LeadAssigned', 'LeadNoted', 'LeadConcluded']),
  to: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  verdict: Type.Optional(Verdict),
  why: Type.Optional(Type.String()),
})

/** A ticket behind a lead, as far as the question needs it; whose phone it was is told by a letter, the phone by none. */
export const LeadTicket = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  category: Type.Union([Type.String(), Type.Null()]),
  created: Instant,
  contacted: Type.Union([Instant, Type.Null()]),
  closed: Type.Union([Instant, Type.Null()]),
  rated: Type.Union([Instant, Type.Null()]),
  satisfied: Type.Union([Type.String(), Type.Null()]),
  said: Type.Union([Type.String(), Type.Null()]),
  answer: Type.Union([Type.String(), Type.Null()]),
  caller: Type.Union([
    Type.Integer({ description: 'The same number is the same phone, among these tickets' }),
    Type.Null(),
  ]),
})

export const LeadFile = Type.Object({
  lead: LeadRow,
  steps: Type.Array(LeadStep),
  tickets: Type.Array(LeadTicket),
  auditors: Type.Array(Type.Object({ person: Type.String(), name: Type.String() })),
  mine: Type.Boolean({ description: 'Whoever reads it works it' }),
})

export const AssignmentBody = Type.Object(
  { person: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
)
export const NoteBody = Type.Object({ note: Said }, { additionalProperties: false })
export const ConclusionBody = Type.Object({ verdict: Verdict, why: Said }, { additionalProperties: false })

/** Phones that staff of a unit use; they are kept as keyed digests only and cannot be read again. */
export const StaffNumbersBody = Type.Object(
  {
    unit: Type.String({ minLength: 1, maxLength: 100 }),
    phones: Type.Array(Type.String({ pattern: '^\\+?[0-9][0-9 ()-]{2,28}$' }), { maxItems: 2000 }),
  },
  { additionalProperties: false },
)
export const StaffNumbers = Type.Object({
  rows: Type.Array(Type.Object({ unit: Type.String(), numbers: Type.Integer() })),
})

export type LeadRow = Static<typeof LeadRow>
export type LeadsQuery = Static<typeof LeadsQuery>
export type Leads = Static<typeof Leads>
export type LeadSearch = Static<typeof LeadSearch>
export type LeadStep = Static<typeof LeadStep>
export type LeadTicket = Static<typeof LeadTicket>
export type LeadFile = Static<typeof LeadFile>
export type Precision = Static<typeof Precision>
export type StaffNumbers = Static<typeof StaffNumbers>
