import type { Moment } from '#foundations/calendar/moment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

export type CallBackChannel = 'person' | 'link' | 'automatic'

/** A result was given: the requester is to be asked by `due`. [APPRAISE-01] */
export type CallBackOpened = {
  readonly type: 'CallBackOpened'
  readonly at: Moment
  readonly round: number
  readonly due: Moment
  /** True: the shorter window of urgent levels. */
  readonly urgent: boolean
  /** How many alike tickets this one stands for where only a sample is asked; absent: itself alone. [APPRAISE-07] */
  readonly weight?: number
  readonly edition: string
}

/** Nobody could be asked this time. */
export type CallBackMissed = {
  readonly type: 'CallBackMissed'
  readonly at: Moment
  readonly round: number
  readonly attempt: number
  readonly channel: CallBackChannel
  readonly outcome: 'no-answer' | 'busy' | 'wrong-number' | 'declined'
  /** When the requester may be tried again; absent after the last attempt. */
  readonly nextAt?: Moment
  readonly edition: string
}

/** The three questions were answered. */
export type CallBackAnswered = {
  readonly type: 'CallBackAnswered'
  readonly at: Moment
  readonly round: number
  readonly channel: CallBackChannel
  readonly contacted: boolean
  readonly solved: 'solved' | 'partly' | 'unsolved'
  readonly satisfied: 'satisfied' | 'basically' | 'unsatisfied'
  readonly why?: string
  readonly answeredBy: 'requester' | 'other'
  /** True: the edition counts answers of whoever answered. */
  readonly valid: boolean
  /** True: the lead must handle the ticket again, as the rulebook edition says. */
  readonly secondHandling: boolean
  readonly edition: string
}

/** The last allowed attempt failed: no valid call-back for this round. */
export type CallBackGivenUp = { readonly type: 'CallBackGivenUp'; readonly at: Moment; readonly round: number }

/** A unit asks to leave the ticket out of the appraised scope; two different people review it. */
export type ExclusionAsked = {
  readonly type: 'ExclusionAsked'
  readonly at: Moment
  /** The asking unit, and who asked for it. */
  readonly unit: UnitCode
  readonly by: string
  /** An exclusion reason of the rulebook edition. */
  readonly reason: string
  readonly evidence: string
}

export type ExclusionReviewed = {
  readonly type: 'ExclusionReviewed'
  readonly at: Moment
  readonly step: 1 | 2
  readonly granted: boolean
  readonly by: string
  readonly why: string
}

export type AppraiseFact =
  | CallBackOpened
  | CallBackMissed
  | CallBackAnswered
  | CallBackGivenUp
  | ExclusionAsked
  | ExclusionReviewed
