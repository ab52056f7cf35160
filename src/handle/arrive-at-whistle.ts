import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { DepartmentArrived, WhistleSigned } from './whistle-events.ts'
import { type CalledWhistle, calledIn, type Lane, type Whistling } from './whistle-state.ts'

export type SignWhistleRefused = 'not-called' | 'already-signed'

/** What a code shown by a department turns out to be. */
export type CodeCheck = 'good' | 'forged' | 'expired'
export type ArriveByCode = ByUnit & {
  readonly people: number
  /** Judges the code that was shown, for this whistle of the ticket. */
  readonly check: (whistle: number, at: Moment) => CodeCheck
}
export type ArriveByCodeRefused = 'not-called' | 'already-arrived' | 'code-forged' | 'code-expired'

export type ConfirmArrival = ByUnit & { readonly department: UnitCode; readonly people: number }
export type ConfirmArrivalRefused = 'not-your-whistle' | 'not-called' | 'already-arrived'

/** A called department signs; too late is late, not forbidden. [HANDLE-11] */
export function signWhistle(
  state: Whistling,
  { unit }: ByUnit,
  at: Moment,
): Decision<WhistleSigned, SignWhistleRefused> {
  const lane = laneOf(calledIn(state), unit)
  if (lane === undefined) return refuse('not-called', 'HANDLE-11')
  if (lane.signedAt !== undefined) return refuse('already-signed', 'HANDLE-11')
  return accept({ type: 'WhistleSigned', at, unit: lane.unit })
}

/** A department is there and shows the code that only the street's screen shows, and only for minutes. [HANDLE-11] */
export function arriveByCode(
  state: Whistling,
  { unit, people, check }: ArriveByCode,
  at: Moment,
): Decision<DepartmentArrived, ArriveByCodeRefused> {
  const called = calledIn(state)
  const lane = laneOf(called, unit)
  if (called === undefined || lane === undefined) return refuse('not-called', 'HANDLE-11')
  if (lane.arrived !== undefined) return refuse('already-arrived', 'HANDLE-11')
  const found = check(called.blown.whistle, at)
  if (found !== 'good') return refuse(`code-${found}`, 'HANDLE-11')
  return accept({ type: 'DepartmentArrived', at, unit: lane.unit, people, how: 'qr' })
}

/** The street says that a department is there. [HANDLE-11] */
export function confirmArrival(
  state: Whistling,
  { unit, department, people }: ConfirmArrival,
  at: Moment,
): Decision<DepartmentArrived, ConfirmArrivalRefused> {
  const called = calledIn(state)
  if (called === undefined || called.blown.unit !== unit) return refuse('not-your-whistle', 'HANDLE-11')
  const lane = laneOf(called, department)
  if (lane === undefined) return refuse('not-called', 'HANDLE-11')
  if (lane.arrived !== undefined) return refuse('already-arrived', 'HANDLE-11')
  return accept({ type: 'DepartmentArrived', at, unit: lane.unit, people, how: 'street' })
}

/** The lane of the unit in the whistle, if it is called. */
export function laneOf(
  whistle: Pick<CalledWhistle, 'lanes'> | undefined,
  unit: UnitCode | undefined,
): Lane | undefined {
  return whistle?.lanes.find((lane) => lane.unit === unit)
}
