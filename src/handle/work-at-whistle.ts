import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { laneOf } from './arrive-at-whistle.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { DepartmentPartDone, DepartmentReleased } from './whistle-events.ts'
import { calledIn, type Whistling } from './whistle-state.ts'

export type DoPart = ByUnit & { readonly what: string }
export type DoPartRefused = 'not-called' | 'not-arrived' | 'already-done' | 'what-missing'

export type ReleaseDepartment = ByUnit & { readonly department: UnitCode }
export type ReleaseDepartmentRefused = 'not-your-whistle' | 'not-called' | 'not-arrived' | 'already-released'

/** A department that is there says what it did. [HANDLE-12] */
export function doPart(
  state: Whistling,
  { unit, what }: DoPart,
  at: Moment,
): Decision<DepartmentPartDone, DoPartRefused> {
  const lane = laneOf(calledIn(state), unit)
  if (lane === undefined) return refuse('not-called', 'HANDLE-12')
  if (lane.arrived === undefined) return refuse('not-arrived', 'HANDLE-12')
  if (lane.done !== undefined) return refuse('already-done', 'HANDLE-12')
  const said = liftPersonalNumbers(what.trim()).text
  if (said === '') return refuse('what-missing', 'HANDLE-12')
  return accept({ type: 'DepartmentPartDone', at, unit: lane.unit, what: said })
}

/** The street lets a department go, whether or not it did its part: the verdict will tell. [HANDLE-12] */
export function releaseDepartment(
  state: Whistling,
  { unit, department }: ReleaseDepartment,
  at: Moment,
): Decision<DepartmentReleased, ReleaseDepartmentRefused> {
  const called = calledIn(state)
  if (called === undefined || called.blown.unit !== unit) return refuse('not-your-whistle', 'HANDLE-12')
  const lane = laneOf(called, department)
  if (lane === undefined) return refuse('not-called', 'HANDLE-12')
  if (lane.arrived === undefined) return refuse('not-arrived', 'HANDLE-12')
  if (lane.releasedAt !== undefined) return refuse('already-released', 'HANDLE-12')
  return accept({ type: 'DepartmentReleased', at, unit: lane.unit })
}
