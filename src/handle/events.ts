import type { LimitUnit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ClockFact } from './clock-events.ts'
import type { CoordinationFact } from './coordination-events.ts'
import type { DelegationFact } from './delegation-events.ts'
import type { ShelfFact } from './shelf-events.ts'
import type { SupervisionFact } from './supervision-events.ts'
import type { WhistleFact } from './whistle-events.ts'

export type * from './clock-events.ts'
export type * from './coordination-events.ts'
export type * from './delegation-events.ts'
export type * from './shelf-events.ts'
export type * from './supervision-events.ts'
export type * from './whistle-events.ts'

export type TicketSigned = {
  readonly type: 'TicketSigned'
  readonly at: Moment
  readonly unit: UnitCode
  /** The ticket was reported by staff: there is nobody to contact, and its clock for that ends here. [HANDLE-15] */
  readonly noRequester?: true
}

/** The first real contact with the requester. */
export type RequesterContacted = {
  readonly type: 'RequesterContacted'
  readonly at: Moment
  readonly unit: UnitCode
  readonly by: 'phone' | 'visit' | 'message'
  readonly note: string
  /** What proves it, such as a picture of the call list; absent where nothing was added. */
  readonly evidence?: readonly Attachment[]
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
  /** What the requester is told; those of its children are part of it. */
  readonly publicAnswer: string
  readonly evidence: readonly Attachment[]
  /** The children whose answers it carries; absent where there are none. [DISPATCH-08] */
  readonly children?: readonly TicketId[]
  /** What was found in the answer and went out knowingly; absent where nothing was. [HANDLE-14] */
  readonly findings?: readonly AnswerFinding[]
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
  /** The unit each clock was set in; absent in facts from before clocks could be moved. */
  readonly countedIn?: { readonly respond: LimitUnit; readonly resolve: LimitUnit }
  /** The rulebook edition that set the instants. */
  readonly edition: string
}

/** A supporting unit has taken up its part. [HANDLE-05] */
export type PartSigned = { readonly type: 'PartSigned'; readonly at: Moment; readonly unit: UnitCode }

/** A supporting unit has done its part; the result is the lead's to give. [HANDLE-05] */
export type PartDone = {
  readonly type: 'PartDone'
  readonly at: Moment
  readonly unit: UnitCode
  readonly workDone: string
  readonly evidence: readonly Attachment[]
}

export type HandleFact =
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | ClockFact
  | PartSigned
  | PartDone
  | DelegationFact
  | CoordinationFact
  | ShelfFact
  | SupervisionFact
  | WhistleFact
