import type { Moment } from '#foundations/calendar/moment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** A unit notes something for whoever works on the ticket, or for one unit. [HANDLE-16] */
export type NoteAdded = {
  readonly type: 'NoteAdded'
  readonly at: Moment
  readonly unit: UnitCode
  readonly text: string
  /** Whom it is for; absent where it is for all. */
  readonly to?: UnitCode
  readonly involves?: readonly UnitCode[]
}

/** A unit can not settle a matter and reports it to the unit above, which answers by a note to it. [HANDLE-16] */
export type ReportedUp = {
  readonly type: 'ReportedUp'
  readonly at: Moment
  readonly unit: UnitCode
  readonly to: UnitCode
  readonly why: string
  readonly involves: readonly UnitCode[]
}

export type CoordinationFact = NoteAdded | ReportedUp
