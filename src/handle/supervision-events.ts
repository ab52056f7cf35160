import type { Moment } from '#foundations/calendar/moment.ts'
import type { Marks } from '#foundations/calendar/timetable.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** A leader presses the unit that has the ticket, or takes it personally; a notice goes to the unit. [HANDLE-13] */
export type SupervisionOpened = {
  readonly type: 'SupervisionOpened'
  readonly at: Moment
  /** The leader's unit, which issues the notice. */
  readonly by: UnitCode
  /** What the leader looks over: who stands there or above may press again and close. */
  readonly area: PlaceCode
  readonly how: 'press' | 'personal'
  /** The unit that is to answer. */
  readonly unit: UnitCode
  readonly why: string
  readonly due: Moment
  /** When the answer reminds. [CLOCK-03] */
  readonly reminders?: Marks
  /** The number of the notice: that of the ticket and a running one. */
  readonly notice: string
  readonly edition: string
}

/** No answer in time, or none that will do: the leader presses again. */
export type SupervisionPressed = {
  readonly type: 'SupervisionPressed'
  readonly at: Moment
  readonly by: UnitCode
  /** Counts the presses, the opening being the first. */
  readonly press: number
  readonly unit: UnitCode
  readonly why: string
  readonly due: Moment
  /** When the answer reminds. [CLOCK-03] */
  readonly reminders?: Marks
  readonly notice: string
  readonly edition: string
}

/** The unit that has the ticket answers the press that stands. */
export type SupervisionAnswered = {
  readonly type: 'SupervisionAnswered'
  readonly at: Moment
  readonly unit: UnitCode
  readonly press: number
  readonly says: string
}

export type SupervisionClosed = {
  readonly type: 'SupervisionClosed'
  readonly at: Moment
  readonly by: UnitCode
  /** A verdict of the rulebook edition, such as `met`. */
  readonly verdict: string
  readonly words: string
}

export type SupervisionFact = SupervisionOpened | SupervisionPressed | SupervisionAnswered | SupervisionClosed
