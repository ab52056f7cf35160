import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { DecidingLevel, ResultClock } from './clock-events.ts'

/** One step of a plan, and the day by whose end it is to be reached. */
export type Milestone = { readonly what: string; readonly by: LocalDate }

/** The lead asks to put a matter that can not be settled yet on the shelf, with a plan. [HANDLE-08] */
export type ShelfAsked = {
  readonly type: 'ShelfAsked'
  readonly at: Moment
  readonly unit: UnitCode
  readonly plan: string
  /** What the public is to read of the plan. */
  readonly summary: string
  readonly basis: string
  /** Soonest first. */
  readonly milestones: readonly Milestone[]
  /** The end of the day of the last milestone. */
  readonly until: Moment
  /** The area of the post that asks: whoever decides looks over it. */
  readonly area: PlaceCode
  readonly decidedBy: DecidingLevel
}

/** The plan is approved: the clock for the result stands, and the public may read the summary. The clock is told as it will be at `until`. */
export type TicketShelved = ResultClock & {
  readonly type: 'TicketShelved'
  readonly at: Moment
  readonly unit: UnitCode
  readonly by: DecidingLevel
  /** The summary as approved for the public. */
  readonly summary: string
  readonly until: Moment
  readonly reviewBy: Moment
}

export type ShelfRefused = { readonly type: 'ShelfRefused'; readonly at: Moment; readonly why: string }

export type MilestoneReached = {
  readonly type: 'MilestoneReached'
  readonly at: Moment
  readonly unit: UnitCode
  /** Its place in the plan, from 1. */
  readonly milestone: number
  readonly note: string
}

/** Whoever approved the plan has looked at how it goes: it goes on until the next review, or ends. */
export type ShelfReviewed = {
  readonly type: 'ShelfReviewed'
  readonly at: Moment
  readonly verdict: 'go-on' | 'end'
  readonly why: string
  /** The next review; absent where the shelf ends. */
  readonly reviewBy?: Moment
}

/** The ticket is back from the shelf and its clock runs on, moved by the time it stood. */
export type ShelfEnded = ResultClock & {
  readonly type: 'ShelfEnded'
  readonly at: Moment
  readonly unit: UnitCode
  readonly how: 'reviewed' | 'done' | 'limit-reached'
  readonly shelved: { readonly from: Moment; readonly to: Moment }
}

export type ShelfFact = ShelfAsked | TicketShelved | ShelfRefused | MilestoneReached | ShelfReviewed | ShelfEnded
