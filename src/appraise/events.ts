import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
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
  /** The stratum it was drawn in and the plan of channels it follows. [APPRAISE-07] */
  readonly stratum?: string
  readonly plan?: string
  /** From when on and by which channel the requester is asked first; absent: by a person, from the result on. */
  readonly nextAt?: Moment
  readonly nextChannel?: CallBackChannel
  readonly edition: string
}

/** The sample leaves this one out: it counts in the volume, and nobody is asked about it. [APPRAISE-07] */
export type CallBackSpared = {
  readonly type: 'CallBackSpared'
  readonly at: Moment
  readonly round: number
  readonly stratum: string
  /** How many of its stratum are asked, 0-1. */
  readonly share: number
  readonly edition: string
}

/** A message took the requester a link to the three questions; it holds for this round alone. [APPRAISE-08] */
export type RatingLinkSent = {
  readonly type: 'RatingLinkSent'
  readonly at: Moment
  readonly round: number
  /** The link expires then. */
  readonly until: Moment
  /** Calls wait until then for its answer. */
  readonly nextAt: Moment
  readonly edition: string
}

/** Nobody could be asked this time. */
export type CallBackMissed = {
  readonly type: 'CallBackMissed'
  readonly at: Moment
  readonly round: number
  /** How many calls have been made with this one; a link that stayed unanswered is no call. */
  readonly attempt: number
  readonly channel: CallBackChannel
  readonly outcome: 'no-answer' | 'busy' | 'wrong-number' | 'declined' | 'broken-off' | 'undelivered'
  /** When the requester may be tried again, and by which channel; absent after the last attempt. */
  readonly nextAt?: Moment
  readonly nextChannel?: CallBackChannel
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
  /** What proves it; absent where nothing was added. */
  readonly files?: readonly Attachment[]
  /** When the first review is due; absent in facts from before reviews had limits. [APPRAISE-09] */
  readonly reviewBy?: Moment
  /** Until when a panel may say whether the demand is reasonable; absent where none is asked. [APPRAISE-19] */
  readonly opinionBy?: Moment
  readonly edition?: string
}

/** A panel of residents, lawyers and experts voted on whether the demand is reasonable: advice, no decision. [APPRAISE-19] */
export type ExclusionAdvised = {
  readonly type: 'ExclusionAdvised'
  readonly at: Moment
  readonly opinion: PanelOpinion
  readonly votesFor: number
  readonly votesAgainst: number
  readonly why: string
  /** Who gave it for the panel. */
  readonly by: string
  readonly edition: string
}
export type PanelOpinion = 'reasonable' | 'partly' | 'unreasonable'

export type ExclusionReviewed = {
  readonly type: 'ExclusionReviewed'
  readonly at: Moment
  readonly step: 1 | 2
  readonly granted: boolean
  readonly by: string
  readonly why: string
  /** Granted at the first step: when the second is due. [APPRAISE-09] */
  readonly reviewBy?: Moment
  /** Refused: until when the unit may object, once. [APPRAISE-09] */
  readonly objectBy?: Moment
  /** Why the reviewer differs from the panel's opinion; absent where they agree. [APPRAISE-19] */
  readonly despitePanel?: string
  readonly edition?: string
}

/** The unit does not take the refusal; somebody who had no part in it decides. [APPRAISE-09] */
export type ObjectionRaised = {
  readonly type: 'ObjectionRaised'
  readonly at: Moment
  readonly unit: UnitCode
  readonly by: string
  readonly why: string
  readonly files?: readonly Attachment[]
  readonly decideBy: Moment
  readonly edition: string
}

/** Upheld, the ticket is left out of the appraised scope; there is no further word. [APPRAISE-09] */
export type ObjectionDecided = {
  readonly type: 'ObjectionDecided'
  readonly at: Moment
  readonly upheld: boolean
  readonly by: string
  readonly why: string
  /** Why the decision differs from the panel's opinion; absent where they agree. [APPRAISE-19] */
  readonly despitePanel?: string
}

export type AppraiseFact =
  | CallBackOpened
  | CallBackSpared
  | RatingLinkSent
  | CallBackMissed
  | CallBackAnswered
  | CallBackGivenUp
  | ExclusionAsked
  | ExclusionAdvised
  | ExclusionReviewed
  | ObjectionRaised
  | ObjectionDecided
