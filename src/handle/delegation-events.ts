import type { Moment } from '#foundations/calendar/moment.ts'
import type { Marks } from '#foundations/calendar/timetable.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** The lead hands a piece of work on to a unit below it and stays responsible. [HANDLE-09] */
export type TicketDelegated = {
  readonly type: 'TicketDelegated'
  readonly at: Moment
  readonly unit: UnitCode
  readonly to: UnitCode
  /** What is to be done. */
  readonly why: string
  /** Until then the unit below answers. */
  readonly due: Moment
  /** When the answer reminds. [CLOCK-03] */
  readonly reminders?: Marks
  readonly involves: readonly UnitCode[]
  /** The rulebook edition that set the instant. */
  readonly edition: string
}

/** The unit below says what it found and did; the result is the lead's to give. [HANDLE-09] */
export type DelegateAnswered = {
  readonly type: 'DelegateAnswered'
  readonly at: Moment
  readonly unit: UnitCode
  readonly says: string
  readonly evidence: readonly Attachment[]
}

/** The lead takes back what the unit below has not answered. [HANDLE-09] */
export type DelegationRecalled = {
  readonly type: 'DelegationRecalled'
  readonly at: Moment
  readonly unit: UnitCode
  readonly from: UnitCode
  readonly why: string
}

export type DelegationFact = TicketDelegated | DelegateAnswered | DelegationRecalled
