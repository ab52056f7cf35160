import type { Instant, Moment } from '#foundations/calendar/moment.ts'

/** One leaf of an edition that is not as it was; absent on the side that does not have it. */
export type Difference = {
  /** Where it stands, lists by their codes: `/levels/24h/resolve/amount`. */
  readonly field: string
  readonly before?: string | number | boolean
  readonly after?: string | number | boolean
}

/** A new edition of the rulebook will come into force. Kept in the city's own journal, for it is about no ticket. */
export type RulebookApproved = {
  readonly type: 'RulebookApproved'
  readonly at: Moment
  readonly edition: string
  readonly inForceFrom: Instant
  /** The edition it takes over from. */
  readonly replaces: string
  readonly differences: readonly Difference[]
}

export type GovernFact = RulebookApproved
