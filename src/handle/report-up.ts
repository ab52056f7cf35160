import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { ReportedUp } from './coordination-events.ts'
import type { Coordination } from './coordination-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type ReportUp = ByUnit & Pick<ReportedUp, 'why'>
export type ReportUpRefused =
  | 'no-unit-of-yours'
  | 'closed'
  | 'already-reported'
  | 'nobody-above'
  | 'why-missing'
  | 'why-too-long'

/** A unit reports what it can not settle to the unit above it; one report waits for its answer at a time. [HANDLE-16] */
export function reportUp(
  state: Coordination,
  { unit, why }: ReportUp,
  at: Moment,
  { rulebook, units }: Pick<City, 'rulebook' | 'units'>,
): Decision<ReportedUp, ReportUpRefused> {
  if (unit === undefined) return refuse('no-unit-of-yours', 'HANDLE-16')
  const bar = barOfReport(state)
  if (bar !== undefined) return refuse(bar, 'HANDLE-16')
  const to = units.get(unit)?.parent
  if (to === undefined) return refuse('nobody-above', 'HANDLE-16')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('why-missing', 'HANDLE-16')
  if (said.length > rulebook.intake.answerLimit) return refuse('why-too-long', 'HANDLE-16')
  return accept({ type: 'ReportedUp', at, unit, to, why: said, involves: [to] })
}

/** Why nobody can report now, whatever they would say. [HANDLE-16] */
export function barOfReport({ open, report }: Coordination): 'closed' | 'already-reported' | undefined {
  if (!open) return 'closed'
  return report === undefined ? undefined : 'already-reported'
}
