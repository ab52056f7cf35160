import type { LimitUnit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** The instants by which the lead must sign for, first contact the requester, and give the result. */
export type Deadlines = {
  readonly signBy: Moment
  readonly respondBy: Moment
  readonly resolveBy: Moment
}

/** When each clock has used up each of these shares (0-1) of its time; the lists follow the order of `shares`. */
export type Reminders = {
  readonly shares: readonly number[]
  readonly sign: readonly Moment[]
  readonly respond: readonly Moment[]
  readonly resolve: readonly Moment[]
}

/** The unit each of the requester's clocks was set in, so that one that is moved is measured as it was set. */
export type CountedIn = { readonly respond: LimitUnit; readonly resolve: LimitUnit }

/** Why this unit: the catalogue line that won and the edition it stands in, or the dispatcher's own reason. */
export type DispatchReason =
  | { readonly by: 'catalogue'; readonly line: string; readonly edition: string; readonly basis: string }
  | { readonly by: 'dispatcher'; readonly why: string; readonly edition: string }

export type TicketDispatched = {
  readonly type: 'TicketDispatched'
  readonly at: Moment
  /** 1 for the first dispatch, then counting redispatches. */
  readonly round: number
  readonly lead: UnitCode
  readonly supports: readonly UnitCode[]
  readonly level: LevelCode
  readonly deadlines: Deadlines
  readonly reminders: Reminders
  /** Absent in facts from before clocks could be moved. */
  readonly countedIn?: CountedIn
  /** The rulebook edition by which deadlines and reminders were set. [CLOCK-01] */
  readonly deadlineEdition: string
  readonly returnBy: Moment
  readonly reason: DispatchReason
  readonly rule: RuleId
}

/** Why the catalogue names no unit. */
export type CatalogueGap =
  | 'no-line'
  | 'equal-lines'
  | 'no-unit'
  | 'several-units'
  | 'unit-closed'
  | 'returned-by-that-unit'
  | 'unknown-level'
  | 'unknown-sign-limit'

/** The catalogue was to dispatch directly and could not: a dispatcher decides. */
export type TicketHeld = {
  readonly type: 'TicketHeld'
  readonly at: Moment
  readonly why: CatalogueGap
  /** The catalogue lines that were in question, by id. */
  readonly lines: readonly string[]
  readonly edition: string
  readonly rule: RuleId
}

/** The lead hands the ticket back; the clock goes on. */
export type TicketReturned = {
  readonly type: 'TicketReturned'
  readonly at: Moment
  readonly by: UnitCode
  readonly why: string
  readonly basis: string
  readonly suggestedLead?: UnitCode
}

export type DispatchFact = TicketDispatched | TicketHeld | TicketReturned
