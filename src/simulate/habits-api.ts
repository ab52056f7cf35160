import { Type } from 'typebox'

const Share = Type.Number({ minimum: 0, maximum: 1 })
const Factor = Type.Number({ minimum: 0 })
/** A spread-out amount: half of the draws lie below `median`; `sigma` is the deviation of the logarithm. */
const Spread = Type.Object({ median: Factor, sigma: Factor })
const Leaves = Type.Array(Type.String())

/** How the hotline's desk works. */
export const DeskHabits = Type.Object({
  answer_minutes: Spread,
  entry_minutes: Spread,
  dismiss_minutes: Spread,
  /** Of the answers that an article tells, how many name it; of those that none tells, how many were looked for. */
  cites_share: Share,
  looks_in_vain_share: Share,
  by_hand_share: Share,
  by_hand_minutes: Spread,
  redispatch_minutes: Spread,
  ruling_minutes: Spread,
  withdraw_hours: Spread,
})

/** How people of the demo city ask, and what staff see and report themselves. */
export const AskingHabits = Type.Object({
  community_share: Share,
  repeat_days: Factor,
  quiet_minutes: Factor,
  consequence_share: Share,
  leaf_wish_share: Share,
  /**
   * The streets that ask most, and communities that have a share of what their street's communities ask; in the last days of a made
   * history these streets have a share of what all ask besides.
   */
  busy: Type.Object({
    ...{ places: Type.Array(Type.String()), community_share: Share, recent_days: Factor, recent_share: Share },
  }),
  /** Demands that tell of a second matter, how they come to it, and how often the first is shared, too, when they are split. */
  several: Type.Object({ share: Share, shared_share: Share, leads: Type.Array(Type.String(), { minItems: 1 }) }),
  /** What staff see and report themselves, of these kinds and leaves: where a community has staff of its own, and elsewhere. */
  reports: Type.Object({ kinds: Leaves, leaves: Leaves, community_share: Share, share: Share }),
  addresses: Type.Array(Type.String(), { minItems: 1 }),
  /** Endings of place names that people leave out when they speak. */
  unspoken_endings: Type.Array(Type.String()),
})

/** What happens beside the main line of handling: how often, and how long each step takes. */
export const BesideHabits = Type.Object({
  /** Of the tickets of the last days of a made history, more have it, so that desks are not empty at its end. */
  matters: Type.Record(Type.String(), Type.Object({ share: Share, recent_days: Factor, recent_share: Share })),
  granted_share: Share,
  silent_share: Share,
  late_share: Share,
  absent_share: Share,
  minutes: Type.Record(Type.String(), Spread),
})

/** Units that support a lead: how many do their part, when, and how many so late that the lead waits for them. */
export const SupportHabits = Type.Object({
  share: Share,
  sign_minutes: Spread,
  done_share_of_limit: Spread,
  late_share: Share,
  late_share_of_limit: Type.Object({ low: Factor, high: Factor }),
})
