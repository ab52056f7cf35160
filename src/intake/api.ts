import { type Static, type TSchema, Type } from 'typebox'
import { Accepted, Instant, Uuid } from '#foundations/outcome/api.ts'
import { channels, demandKinds } from '#foundations/rulebook/demand.ts'
import { type ImportFormat, importFields } from './import-format.ts'
import { ticketPhases } from './ticket-phase.ts'

/** A field nobody reads is a mistake of the sender's, and might carry into the journal what must not stand there. */
const strict = { additionalProperties: false } as const

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

const PlaceCodeText = Type.String({
  pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$',
  description: 'Code of a place of the city',
})
const Kind = Type.Enum([...demandKinds])
const RequesterKind = Type.Union([Type.Literal('citizen'), Type.Literal('firm')])
const Name = Type.String({ maxLength: 100 })
const Phone = Type.String({ maxLength: 30, pattern: '^[-+() 0-9（）－＋０-９]*$' })

/** An uploaded file; what it is and how large, the file store knows better than the sender. */
const Upload = Type.Object(
  { digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), name: Type.String({ minLength: 1, maxLength: 120 }) },
  strict,
)

const OriginText = Type.String({ minLength: 1, maxLength: 200 })
/** A second is one of sixty, and no demand is older than the last century. */
const SaidAt = Type.String({
  format: 'date-time',
  pattern: '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9]([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$',
  description: 'ISO 8601 with offset, from 1900 on',
})

const said = {
  title: Type.Optional(Type.String()),
  text: Type.String(),
  address: Type.String({ maxLength: 500 }),
  place: Type.Optional(PlaceCodeText),
  askedKind: Type.Optional(Kind),
  attachments: Type.Optional(Type.Array(Upload, { maxItems: 50 })),
}

/** A demand as an operator or another system sends it. */
export const DemandBody = Type.Object(
  {
    ...said,
    channel: Type.Enum(channels.filter((channel) => channel !== 'grid')),
    requester: Type.Object(
      {
        kind: RequesterKind,
        confidential: Type.Boolean(),
        name: Type.Optional(Name),
        phone: Type.Optional(Phone),
      },
      strict,
    ),
    origin: Type.Optional(Type.Object({ source: OriginText, externalId: OriginText }, strict)),
    saidAt: Type.Optional(SaidAt),
  },
  strict,
)

/** What staff saw and report themselves; where, if not said, is their whole area. [HANDLE-15] */
export const ReportBody = Type.Object(
  {
    text: said.text,
    address: said.address,
    place: said.place,
    attachments: said.attachments,
    seenAt: Type.Optional(SaidAt),
  },
  strict,
)

/** A demand as the public web form sends it: a phone is asked for, because units must be able to answer. */
export const PublicDemandBody = Type.Object(
  {
    ...said,
    requester: Type.Object(
      {
        kind: RequesterKind,
        confidential: Type.Boolean(),
        name: Type.Optional(Name),
        phone: Type.String({ minLength: 7, maxLength: 30, pattern: '^[-+() 0-9（）－＋０-９]+$' }),
      },
      strict,
    ),
  },
  strict,
)

const TicketNumber = Type.String({ description: 'The number people say on the phone, 261123-000123' })

export const Received = Type.Intersect([Accepted, Type.Object({ number: TicketNumber })])

/** What a requester gets: the number, and the code that is told once. */
export const PublicReceipt = Type.Object({
  number: TicketNumber,
  code: Type.String({ description: 'Eight digits; told once, asked for with the number' }),
})

export const ProgressBody = Type.Object(
  { number: Type.String({ maxLength: 40 }), code: Type.String({ maxLength: 20 }) },
  strict,
)

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

/** How far a matter is, without personal data. */
export const Progress = Type.Object({
  number: TicketNumber,
  title: Type.String(),
  phase: Type.Enum([...ticketPhases]),
  sentence: Words,
  received: Instant,
  latest: Instant,
  due: Nullable(Instant),
  answer: Nullable(Type.String({ description: 'The public answer, once there is one' })),
})

const Note = Type.String({ maxLength: 2_000 })

export const AnswerBody = Type.Object(
  {
    answer: Type.String(),
    article: Type.Optional(Type.String({ maxLength: 200, description: 'The article it is taken from' })),
    articleVersion: Type.Optional(Type.Integer({ minimum: 1, description: 'The version that was read' })),
  },
  strict,
)
export const DismissBody = Type.Object(
  { why: Type.Union([Type.Literal('invalid'), Type.Literal('harassment')]), note: Note },
  strict,
)
export const WithdrawBody = Type.Object({ note: Note }, strict)

/** One line of the register of all tickets. */
export const RegisterRow = Type.Object({
  ticket: Uuid,
  number: TicketNumber,
  title: Type.String(),
  channel: Type.Enum([...channels]),
  requester: RequesterKind,
  confidential: Type.Boolean(),
  phase: Type.Enum([...ticketPhases]),
  kind: Nullable(Kind),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  place: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  supports: Type.Array(Type.String()),
  received: Instant,
  due: Nullable(Instant),
  closed: Nullable(Instant),
  latest: Instant,
})

export const RevealBody = Type.Object({ reason: Type.String({ maxLength: 200 }) }, strict)

/** Name and phone in full, for as long as `expiresAt` says. */
export const Revealed = Type.Object({
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  numbers: Type.Array(Type.String(), { description: 'Numbers lifted out of the text' }),
  expiresAt: Instant,
})

export const CallerBody = Type.Object({ phone: Type.String({ minLength: 3, maxLength: 30 }) }, strict)

/** What a phone number asked for before. */
export const CallerHistory = Type.Object({
  name: Nullable(Type.String({ description: 'Masked, as last given' })),
  rows: Type.Array(
    Type.Pick(RegisterRow, ['ticket', 'number', 'title', 'phase', 'category', 'place', 'received', 'due']),
  ),
})

const ImportFieldName = Type.Enum([...importFields])

/** A named form in which other systems hand over demands, as its file holds it. */
export const ImportFormatSchema = Type.Unsafe<ImportFormat>(
  Type.Object({
    name: Type.String({ minLength: 1 }),
    words: Words,
    source: Type.String({ minLength: 1 }),
    channel: Type.Enum([...channels]),
    recognisedBy: Type.Array(ImportFieldName, { minItems: 1 }),
    needs: Type.Array(ImportFieldName, { minItems: 1 }),
    columns: Type.Partial(Type.Record(ImportFieldName, Type.Array(Type.String(), { minItems: 1 }))),
    values: Type.Partial(Type.Record(ImportFieldName, Type.Record(Type.String(), Type.String()))),
  }),
)

export const ImportFormats = Type.Object({ rows: Type.Array(ImportFormatSchema) })

const YesNo = Type.Union([Type.Literal('yes'), Type.Literal('no')])

export const ImportQuery = Type.Object(
  {
    partial: Type.Optional(YesNo),
    dryRun: Type.Optional(YesNo),
    format: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
)

/** A fault of one row: where it stands (the heading is row 1), and what to do about it. */
export const ImportProblem = Type.Object({
  row: Type.Integer({ minimum: 1 }),
  field: Type.String(),
  value: Type.String(),
  reason: Type.String(),
  advice: Words,
})

export const ImportReport = Type.Object({
  format: Type.String(),
  rows: Type.Integer(),
  good: Type.Integer(),
  bad: Type.Integer(),
  saved: Type.Integer({ description: 'Tickets made; 0 where a row is bad and partial was not asked for' }),
  already: Type.Integer({ description: 'Rows that an earlier import of the same file had saved' }),
  problems: Type.Array(ImportProblem),
})

export type DemandBody = Static<typeof DemandBody>
export type PublicDemandBody = Static<typeof PublicDemandBody>
export type Received = Static<typeof Received>
export type PublicReceipt = Static<typeof PublicReceipt>
export type Progress = Static<typeof Progress>
export type RegisterRow = Static<typeof RegisterRow>
export type Revealed = Static<typeof Revealed>
export type CallerHistory = Static<typeof CallerHistory>
export type ImportProblem = Static<typeof ImportProblem>
export type ImportFormats = Static<typeof ImportFormats>
export type ImportReport = Static<typeof ImportReport>
