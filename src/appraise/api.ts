import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import { Scoring } from '#foundations/rulebook/scoring-api.ts'
import { Period, StandingCounts, UnitMean } from '#foundations/three-rates/api.ts'

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const OneOf = <const Value extends string>(values: readonly Value[]) => Type.Enum([...values])

export const callBackChannels = ['person', 'link', 'automatic'] as const
/** What people write down when nobody could be asked; that a link was not delivered, the system knows. */
export const missedOutcomes = ['no-answer', 'busy', 'wrong-number', 'declined', 'broken-off'] as const
export const solvedAnswers = ['solved', 'partly', 'unsolved'] as const
export const satisfiedAnswers = ['satisfied', 'basically', 'unsatisfied'] as const

const Why = Type.String({ maxLength: 500 })

/** What staff or a gateway may say they asked by; what came by a link, only the link itself can say. */
const AskedBy = OneOf(['person', 'automatic'])

export const CallBackBody = Type.Object(
  {
    channel: AskedBy,
    contacted: Type.Boolean(),
    solved: OneOf(solvedAnswers),
    satisfied: OneOf(satisfiedAnswers),
    answeredBy: OneOf(['requester', 'other']),
    why: Type.Optional(Why),
  },
  { additionalProperties: false },
)

export const MissedBody = Type.Object(
  { channel: AskedBy, outcome: OneOf(missedOutcomes) },
  { additionalProperties: false },
)

/** A requester to be asked. */
export const CallBackRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  category: Nullable(Type.String()),
  lead: Nullable(Type.String()),
  round: Type.Integer(),
  urgent: Type.Boolean(),
  resolved: Instant,
  due: Instant,
  attempts: Type.Integer(),
  next_attempt: Instant,
  channel: Nullable(OneOf(callBackChannels)),
  stratum: Nullable(Type.String()),
})

/** How far the asking has come: what waits, what is late, and what was done since midnight. */
export const CallBackProgress = Type.Object({
  count: Type.Integer({ description: 'Requesters that people may call now; none in quiet hours' }),
  machineCalls: Type.Boolean({ description: 'A machine makes the automatic calls; otherwise people do' }),
  waiting: Type.Integer(),
  overdue: Type.Integer(),
  answeredToday: Type.Integer(),
  givenUpToday: Type.Integer(),
})

/** What somebody who calls back has before them; the unit's closing words only after the answers are in. */
export const CallSheet = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  text: Type.String(),
  address: Type.String(),
  received: Instant,
  category: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
  lead: Type.Optional(Type.String()),
  resolved: Type.Optional(Instant),
  due: Type.Optional(Instant),
  round: Type.Integer(),
  attempts: Type.Array(
    Type.Object({
      at: Instant,
      channel: OneOf(callBackChannels),
      outcome: Type.String(),
      nextAt: Type.Optional(Instant),
    }),
  ),
  plan: Type.Optional(Type.String()),
  stratum: Type.Optional(Type.String()),
  nextChannel: Type.Optional(OneOf(callBackChannels)),
  nextAt: Type.Optional(Instant),
  link: Type.Optional(Type.Object({ at: Instant, until: Instant })),
  ended: Type.Boolean(),
  answers: Type.Array(
    Type.Object({
      at: Instant,
      round: Type.Integer(),
      channel: OneOf(callBackChannels),
      contacted: Type.Boolean(),
      solved: OneOf(solvedAnswers),
      satisfied: OneOf(satisfiedAnswers),
      why: Type.Optional(Type.String()),
      answeredBy: OneOf(['requester', 'other']),
      valid: Type.Boolean(),
      secondHandling: Type.Boolean(),
    }),
  ),
  closing: Type.Optional(Type.Object({ result: Type.String(), workDone: Type.String(), publicAnswer: Type.String() })),
})

/** One ticket as appraisal counts it. */
export const RatingRow = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Type.String()),
  place: Nullable(Type.String()),
  category: Nullable(Type.String()),
  level: Nullable(Type.String()),
  channel: Type.String(),
  requester: OneOf(['citizen', 'firm']),
  created: Instant,
  closed: Nullable(Instant),
  round: Type.Integer(),
  rated: Nullable(Instant),
  valid: Type.Boolean(),
  contacted: Nullable(Type.Boolean()),
  solved: Nullable(OneOf(solvedAnswers)),
  satisfied: Nullable(OneOf(satisfiedAnswers)),
  excluded: Type.Boolean(),
})

export const tables = ['streets', 'departments'] as const

export const RankingQuery = Type.Object(
  {
    table: OneOf(tables),
    period: Type.Optional(Type.String({ pattern: '^[12][0-9]{3}-(0[1-9]|1[0-2])$' })),
    scoring: Type.Optional(Type.String()),
    group: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9-]+/[a-z0-9-]+$',
        description: 'Units of one group among themselves: volume/large',
      }),
    ),
    format: Type.Optional(OneOf(['csv', 'xlsx'])),
    language: Type.Optional(OneOf(['zh', 'en'])),
  },
  { additionalProperties: false },
)

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

const CodeWords = Type.Object({ code: Type.String(), words: Words })

/** A unit's place and counts, and what it is beside them. Shares, scores' parts and intervals follow from the counts. */
const LeagueLine = Type.Object({
  unit: Type.String(),
  rank: Type.Optional(Type.Integer({ minimum: 1 })),
  before: Type.Optional(Type.Integer({ minimum: 1, description: 'Rank in the period before' })),
  yearBefore: Type.Optional(Type.Integer({ minimum: 1, description: 'Rank in the same period a year before' })),
  appraised: StandingCounts,
  full: StandingCounts,
  groups: Type.Array(Nullable(Type.String()), { description: 'The group in each of the `ways`, in their order' }),
  class: Type.Optional(Type.String({ description: 'One of the `classes`, among all units of the table' })),
  improvements: Type.Optional(
    Type.Array(
      Type.Object({
        rate: OneOf(['response', 'resolution', 'satisfaction', 'signing', 'closing']),
        gain: Type.Number({ description: 'Points of score the unit would gain with the rate of all units' }),
      }),
      { description: 'What the unit is asked to improve, the most points first' },
    ),
  ),
})

/** The league table of a period by one scoring template, and the templates it could be shown by. */
export const RankingAnswer = Type.Object({
  table: OneOf(tables),
  period: Period,
  edition: Type.String(),
  scoring: Scoring,
  scorings: Type.Array(CodeWords),
  ways: Type.Array(Type.Object({ code: Type.String(), words: Words, groups: Type.Array(CodeWords) })),
  classes: Type.Array(CodeWords),
  group: Type.Optional(Type.String()),
  closing: Type.Optional(
    Type.Object(
      { closing: Type.Integer({ minimum: 1 }), closedAt: Instant, closedBy: Type.String() },
      { description: 'The closing that published it; absent while the period is provisional' },
    ),
  ),
  league: Type.Object({
    rows: Type.Array(LeagueLine),
    pooled: Type.Object({ full: StandingCounts, appraised: StandingCounts }),
    mean: UnitMean,
  }),
  all: Type.Optional(
    Type.Object(StandingCounts.properties, {
      description: 'All units of the table pooled, in the appraised scope; absent where `league` is of all',
    }),
  ),
})

export type CallBackBody = Static<typeof CallBackBody>
export type CallBackRow = Static<typeof CallBackRow>
export type CallBackProgress = Static<typeof CallBackProgress>
export type CallSheet = Static<typeof CallSheet>
export type RatingRow = Static<typeof RatingRow>
export type RankingQuery = Static<typeof RankingQuery>
export type RankingAnswer = Static<typeof RankingAnswer>
