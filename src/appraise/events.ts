import type { Moment } from '#foundations/calendar/moment.ts'

export type CallBackChannel = 'person' | 'link' | 'automatic'

/** Nobody could be asked this time. */
export type CallBackMissed = {
  readonly type: 'CallBackMissed'
  readonly at: Moment
  readonly round: number
  readonly attempt: number
  readonly channel: CallBackChannel
  readonly outcome: 'no-answer' | 'busy' | 'wrong-number' | 'declined'
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
  /** True: the lead must handle the ticket again, as the rulebook edition says. */
  readonly secondHandling: boolean
}

/** The last allowed attempt failed: no valid call-back for this round. */
export type CallBackGivenUp = { readonly type: 'CallBackGivenUp'; readonly at: Moment; readonly round: number }

/** A unit asks to leave the ticket out of the appraised scope; two different people review it. */
export type ExclusionAsked = {
  readonly type: 'ExclusionAsked'
  readonly at: Moment
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

export type AppraiseFact = CallBackMissed | CallBackAnswered | CallBackGivenUp | ExclusionAsked | ExclusionReviewed
