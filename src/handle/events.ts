import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

export type TicketSigned = { readonly type: 'TicketSigned'; readonly at: Moment; readonly unit: UnitCode }

/** The first real contact with the requester. */
export type RequesterContacted = {
  readonly type: 'RequesterContacted'
  readonly at: Moment
  readonly unit: UnitCode
  readonly by: 'phone' | 'visit' | 'message'
  readonly note: string
}

export type TicketResolved = {
  readonly type: 'TicketResolved'
  readonly at: Moment
  readonly unit: UnitCode
  /** 1 for the first result, 2 for the result of the second handling, and so on. */
  readonly round: number
  /** A result kind of the rulebook edition, such as `solved`, `partly`, `explained`. */
  readonly result: string
  readonly workDone: string
  readonly publicAnswer: string
  readonly evidence: readonly Attachment[]
}

/** A requester was unsolved or unhappy: the lead handles the ticket again, by a new instant. */
export type SecondHandlingOpened = {
  readonly type: 'SecondHandlingOpened'
  readonly at: Moment
  readonly unit: UnitCode
  readonly round: number
  readonly respondBy: Moment
  readonly resolveBy: Moment
  /** When each clock has used up each of these shares (0-1) of its time; the lists follow the order of `shares`. */
  readonly reminders: {
    readonly shares: readonly number[]
    readonly respond: readonly Moment[]
    readonly resolve: readonly Moment[]
  }
  /** The rulebook edition that set the instants. */
  readonly edition: string
}

export type ClockName = 'sign' | 'respond' | 'resolve'

/** A clock has used up a share of its time and its unit was reminded. `share` 1 is the deadline itself. */
export type ClockReminded = {
  readonly type: 'ClockReminded'
  readonly at: Moment
  readonly clock: ClockName
  /** Which run of the clock: the dispatch for `sign`, the handling for `respond` and `resolve`, each counted from 1. */
  readonly round: number
  readonly share: number
}

export type HandleFact = TicketSigned | RequesterContacted | TicketResolved | SecondHandlingOpened | ClockReminded
