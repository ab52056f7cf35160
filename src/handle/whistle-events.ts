import type { Limit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** A street whistles for departments to come for one matter: what, where, when, and for whom. [HANDLE-10] */
export type WhistleBlown = {
  readonly type: 'WhistleBlown'
  readonly at: Moment
  /** Counts the whistles of the ticket from 1. */
  readonly whistle: number
  readonly unit: UnitCode
  /** The area of the street: the district above it confirms. */
  readonly area: PlaceCode
  /** A ground of the rulebook edition, such as `emergency`. */
  readonly ground: string
  readonly matter: string
  readonly where: string
  readonly meetAt: Moment
  readonly departments: readonly UnitCode[]
  /** Other tickets of the street the same whistle is for. */
  readonly tickets: readonly TicketId[]
  /** Until then the district confirms or rejects it. */
  readonly confirmBy: Moment
  /** How long departments have from the confirmation on; what the edition said when it was blown. */
  readonly limits: { readonly sign: Limit; readonly arrive: Limit }
  readonly edition: string
}

/** The district calls the departments, perhaps others than asked for; or its limit passed and the rulebook lets that count. [HANDLE-10] */
export type WhistleConfirmed = {
  readonly type: 'WhistleConfirmed'
  readonly at: Moment
  readonly whistle: number
  readonly how: 'district' | 'silence'
  readonly by?: UnitCode
  readonly departments: readonly UnitCode[]
  readonly involves: readonly UnitCode[]
  readonly note: string
  readonly signBy: Moment
  /** Who arrives later is late. */
  readonly due: Moment
}

/** The district says no, or said nothing in time and the rulebook lets that count as a no. [HANDLE-10] */
export type WhistleRejected = {
  readonly type: 'WhistleRejected'
  readonly at: Moment
  readonly whistle: number
  readonly how: 'district' | 'silence'
  readonly by?: UnitCode
  readonly why: string
}

/** A department has read that it is called. [HANDLE-11] */
export type WhistleSigned = { readonly type: 'WhistleSigned'; readonly at: Moment; readonly unit: UnitCode }

/** A department is there: it showed the street's code, or the street says so. [HANDLE-11] */
export type DepartmentArrived = {
  readonly type: 'DepartmentArrived'
  readonly at: Moment
  readonly unit: UnitCode
  readonly people: number
  readonly how: 'qr' | 'street'
}

/** What the department did. [HANDLE-12] */
export type DepartmentPartDone = {
  readonly type: 'DepartmentPartDone'
  readonly at: Moment
  readonly unit: UnitCode
  readonly what: string
}

/** The street needs the department no longer. [HANDLE-12] */
export type DepartmentReleased = { readonly type: 'DepartmentReleased'; readonly at: Moment; readonly unit: UnitCode }

export type Verdict = {
  readonly unit: UnitCode
  readonly inTime: boolean
  readonly partDone: boolean
  readonly score: number
  readonly words: string
}

/** The street says what came of it and judges each department. [HANDLE-12] */
export type WhistleConcluded = {
  readonly type: 'WhistleConcluded'
  readonly at: Moment
  readonly whistle: number
  readonly unit: UnitCode
  readonly outcome: 'resolved' | 'continues'
  readonly result: string
  readonly verdicts: readonly Verdict[]
}

/** A department judges the street that whistled. [HANDLE-12] */
export type StreetJudged = {
  readonly type: 'StreetJudged'
  readonly at: Moment
  readonly unit: UnitCode
  readonly score: number
  readonly words: string
}

/** The whistle blown on another ticket is for this one too. [HANDLE-10] */
export type WhistleJoined = {
  readonly type: 'WhistleJoined'
  readonly at: Moment
  readonly head: TicketId
  readonly involves: readonly UnitCode[]
}

/** The whistle this ticket had joined is over. [HANDLE-12] */
export type WhistleLeft = {
  readonly type: 'WhistleLeft'
  readonly at: Moment
  readonly head: TicketId
  /** What came of it; absent where it ended without a conclusion. */
  readonly result?: string
}

export type WhistleFact =
  | WhistleBlown
  | WhistleConfirmed
  | WhistleRejected
  | WhistleSigned
  | DepartmentArrived
  | DepartmentPartDone
  | DepartmentReleased
  | WhistleConcluded
  | StreetJudged
  | WhistleJoined
  | WhistleLeft
