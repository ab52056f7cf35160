import { type Static, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { AskingHabits, BesideHabits, DeskHabits, SupportHabits } from './habits-api.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const Shares = Type.Record(Type.String(), Share)
const Factor = Type.Number({ minimum: 0 })
/** A spread-out amount: half of the draws lie below `median`; `sigma` is the deviation of the logarithm. */
const Spread = Type.Object({ median: Factor, sigma: Factor })
const Count = Type.Integer({ minimum: 0 })
const Leaves = Type.Array(Type.String())

const LevelHabit = Type.Object({
  sign_minutes: Spread,
  respond_hours: Spread,
  resolve_share_of_limit: Spread,
  overdue_share: Share,
})

/** What a city asks for, when and where, and how it is handled: the shapes the demo city keeps. Shares are 0-1. */
export const DemandMix = Type.Object({
  tops: Type.Record(
    Type.String(),
    Type.Object({
      share: Share,
      leaves: Type.Record(Type.String(), Type.Object({ weight: Factor, kinds: Shares })),
    }),
  ),
  channels: Shares,
  firm_share: Share,
  invalid_share: Share,
  harassment_share: Share,
  withdrawn_share: Share,
  repeat_share: Share,
  confidential_share: Share,
  direct_answer_share_of_consultations: Share,
  /** From midnight on. */
  hours: Type.Array(Factor, { minItems: 24, maxItems: 24 }),
  weekdays: Type.Record(Type.String(), Factor),
  pulses: Type.Array(
    Type.Object({ name: Type.String(), leaf: Leaves, from: Type.String(), to: Type.String(), factor: Factor }),
  ),
  spring_festival_week_factor: Factor,
  streets: Type.Object({
    sigma: Factor,
    largest_over_mean: Factor,
    kind_factor: Type.Record(Type.String(), Factor),
    leaf_factor: Type.Array(
      Type.Intersect([Type.Object({ leaf: Leaves }), Type.Record(Type.String(), Type.Unknown())]),
    ),
  }),
  handling: Type.Object({
    levels: Type.Record(Type.String(), LevelHabit),
    returned_share: Share,
    /** Of those that were handed back once, how many are handed back again. */
    returned_again_share: Share,
    result_kinds: Type.Record(Type.String(), Shares),
  }),
  outcomes: Type.Object({
    solved_by_level: Shares,
    solved_shift_by_top: Type.Record(Type.String(), Type.Number()),
    solved_by_kind: Shares,
    partly_share_of_not_solved: Share,
    contacted: Shares,
    satisfied_given: Type.Record(Type.String(), Shares),
    trend: Type.Object({
      points_per_thirty_days: Type.Number(),
      from_points: Type.Number(),
      to_points: Type.Number(),
    }),
    unit_spread: Type.Object({ sigma_points: Factor }),
  }),
  call_back: Type.Object({ called_back_share: Share, valid_share: Share, attempts: Shares, channels: Shares }),
})
export type DemandMix = Static<typeof DemandMix>

const Hours = Type.Object({ open: Factor, close: Factor })

/** When the people of the demo city work, how long they take and what they write. Hours are minutes of the day. */
export const Behaviour = Type.Object({
  desk: DeskHabits,
  unit: Type.Object({
    hours: Hours,
    return_minutes: Spread,
    contact_by: Type.Object({ phone: Share, visit: Share, message: Share }),
    overdue_share_of_limit: Type.Object({ low: Factor, high: Factor }),
    speed_sigma: Factor,
    second_solved: Share,
    /** Of those who were not helped twice, how many say they are unsatisfied, whatever they would have said the first time. */
    second_unhappy: Share,
    support: SupportHabits,
    exclusion: Type.Object({
      share_of_not_solved: Share,
      share_of_unreached: Share,
      hours: Spread,
      review_hours: Spread,
      /** So many reviews are forgotten for a while. */
      late_share: Share,
      late_hours: Spread,
      granted: Type.Tuple([Share, Share]),
      objection: Type.Object({ share: Share, hours: Spread, decision_hours: Spread, upheld: Share }),
      reasons: Shares,
    }),
  }),
  call_back: Type.Object({
    hours: Hours,
    first_hours: Spread,
    again_hours: Spread,
    outcomes: Type.Object({ 'no-answer': Share, busy: Share, declined: Share, 'wrong-number': Share }),
    answered_by_other_share: Share,
    satisfied_says_why: Share,
  }),
  demand: AskingHabits,
  beside: BesideHabits,
  /** Planted dishonest conduct, so that integrity leads have something to find: which streets, the seed draws. */
  planted: Type.Object({
    source: Type.String(),
    /** They are drawn among so many streets with most demands. */
    among: Type.Integer({ minimum: 0 }),
    /** Results of the days before and after the end of a period are given in its last hours, up to some before its end. */
    rushes: Type.Object({
      ...{ streets: Count, share: Share, days_before: Factor, days_after: Factor, hours: Factor, stop_hours: Factor },
    }),
    /** A share of its demands is praise of its own making: of a category, from few phones, of few words. */
    praises: Type.Object({
      streets: Count,
      share: Share,
      phones: Type.Integer({ minimum: 1 }),
      leaf: Type.String(),
      words: Type.Array(Type.String(), { minItems: 1 }),
    }),
    /** The result is given right after the contact, and the requester answers by the link while the street stands by. */
    prompts: Type.Object({ streets: Count, share: Share, minutes: Type.Object({ low: Factor, high: Factor }) }),
  }),
  /** A period of appraisal is closed so many days after its end, at a minute of that day; the one that ended last is left open. */
  closing: Type.Object({ after_days: Type.Integer({ minimum: 1 }), minute: Factor }),
  /** Who works integrity leads in the demo, a share of which is left open for whoever looks at it. */
  audit: Type.Object({ by: Type.String(), left_share: Share }),
  living: Type.Object({ least_arrivals_per_minute: Factor, most_acts_per_minute: Factor }),
  people: Type.Record(Type.String(), Type.Object({ count: Type.Integer({ minimum: 1 }), name: Type.String() })),
  note: Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 })),
})
export type Behaviour = Static<typeof Behaviour>

const Texts = Type.Array(Type.String())

/** What can be said about the leaves that fit `leaf`. */
export const MatterWords = Type.Object({
  leaf: Leaves,
  title: Type.Optional(Texts),
  text: Type.Optional(Texts),
  consequence: Type.Optional(Texts),
  wish: Type.Optional(Texts),
  suggestion: Type.Optional(Texts),
  work: Type.Optional(Texts),
  answer: Type.Optional(Texts),
  consultation: Type.Optional(
    Type.Array(Type.Object({ question: Type.String(), answer: Type.String(), article: Type.Optional(Type.String()) })),
  ),
})
export type MatterWords = Static<typeof MatterWords>

/** A slot's fillings: a list, or one of each part after the other. */
export const SlotWords = Type.Union([
  Texts,
  Type.Object({ pre: Type.Optional(Type.String()), parts: Type.Array(Texts) }),
])
export type SlotWords = Static<typeof SlotWords>

/** The grammar of the demo city's texts: patterns with {slots}. */
export const Phrases = Type.Object({
  matter: Type.Array(MatterWords),
  slot: Type.Record(Type.String(), SlotWords),
  opening: Type.Record(Type.String(), Type.Record(Type.String(), Texts)),
  opening_channels: Type.Record(Type.String(), Texts),
  wish: Type.Record(Type.String(), Texts),
  consultation: Type.Object({ lead: Texts, tail: Texts, answer_lead: Texts, answer_tail: Texts }),
  title_form: Type.Object({ demand: Texts, consultation: Texts }),
  requester: Type.Record(Type.String(), Type.String()),
  note: Type.Record(Type.String(), Texts),
  call_back: Type.Record(Type.String(), Texts),
  invalid: Texts,
  harassment: Texts,
  withdrawn: Texts,
  repeat: Texts,
})
export type Phrases = Static<typeof Phrases>

/** The demo city's pulse: whether it goes on living, and from what it was made. */
export const Pulse = Type.Object({
  beating: Type.Boolean({ description: 'Whether demands keep arriving and staff keep acting' }),
  tempo: Type.Number({ description: 'How fast, against a real city of its size; 0 stands still' }),
  seed: Type.Optional(Type.String()),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
  tickets: Type.Optional(Type.Integer({ description: 'Demands of the generated history' })),
})
export type Pulse = Static<typeof Pulse>

export const PulseBody = Type.Object({ beating: Type.Boolean() })
export type PulseBody = Static<typeof PulseBody>
