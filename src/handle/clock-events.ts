import type { Moment } from '#foundations/calendar/moment.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** The clock for the result after it was moved: signing and response stand as they were. */
export type ResultClock = {
  readonly resolveBy: Moment
  /** When the clock has used up each of these shares (0-1) of its time; past ones stand as they were. */
  readonly reminders: { readonly shares: readonly number[]; readonly resolve: readonly Moment[] }
  /** The rulebook edition by which it was moved. */
  readonly edition: string
}

/** The lead waits for something only the requester can give; the clock for the result stands still. */
export type WaitBegan = {
  readonly type: 'WaitBegan'
  readonly at: Moment
  readonly unit: UnitCode
  /** What is waited for. */
  readonly why: string
  /** At this instant the wait ends by itself. */
  readonly until: Moment
}

/** The wait is over and the clock runs on, moved by the time waited. */
export type WaitEnded = ResultClock & {
  readonly type: 'WaitEnded'
  readonly at: Moment
  readonly unit: UnitCode
  readonly how: 'answered' | 'limit-reached'
  /** When the clock began to run again: an answer noted late, or a limit, counts from when it was. */
  readonly waited: { readonly from: Moment; readonly to: Moment }
}

/** Who decides about what a lead asks: its own head, the district above it, or the city. */
export type DecidingLevel = 'unit' | 'district' | 'city'

/** The lead asks for more time, before its time is over. */
export type ExtensionAsked = {
  readonly type: 'ExtensionAsked'
  readonly at: Moment
  readonly unit: UnitCode
  readonly why: string
  readonly basis: string
  /** The area of the post that asks: whoever decides looks over it. */
  readonly area: PlaceCode
  /** The result clock as it would stand. */
  readonly until: Moment
  readonly decidedBy: DecidingLevel
}

export type ExtensionGranted = ResultClock & {
  readonly type: 'ExtensionGranted'
  readonly at: Moment
  readonly note: string
}

export type ExtensionRefused = { readonly type: 'ExtensionRefused'; readonly at: Moment; readonly why: string }

/** What somebody else has to say by an instant: a ruling, the answer to a press, the answer of a unit below. */
export type AskedClock = 'ruling' | 'press' | 'delegation'

/** The clocks of whoever has the ticket; `review` is that of a ticket on the shelf. */
export type HandlingClock = 'sign' | 'respond' | 'resolve' | 'review'
export type ClockName = HandlingClock | AskedClock

/** A clock has used up a share of its time and its unit was reminded. `share` 1 is the deadline itself. */
export type ClockReminded = {
  readonly type: 'ClockReminded'
  readonly at: Moment
  readonly clock: ClockName
  /** Which run of the clock: the dispatch for `sign`, the press for `press`, the handling for the others, each counted from 1. */
  readonly round: number
  readonly share: number
  /** Who was told; absent where the handler alone was, as before there was a ladder. [CLOCK-03] */
  readonly tells?: readonly LadderStep[]
  /** Of those, the posts that nobody holds. */
  readonly missing?: readonly LadderStep[]
  /** The unit below that owes an answer. */
  readonly to?: UnitCode
}

/** Who is told of a clock, from the unit's handler to the city's leader. */
export type LadderStep = 'handler' | 'head' | 'district' | 'city'

export type ClockFact = WaitBegan | WaitEnded | ExtensionAsked | ExtensionGranted | ExtensionRefused | ClockReminded
