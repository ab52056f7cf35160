import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { DelegationRecalled } from './delegation-events.ts'
import type { Delegating } from './delegation-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type RecallDelegation = ByUnit & { readonly from: UnitCode; readonly why: string }
export type RecallDelegationRefused = 'not-your-ticket' | 'not-delegated' | 'why-missing' | 'why-too-long'

/** The lead takes back what a unit below it has not answered, and says why. [HANDLE-09] */
export function recallDelegation(
  { line, open }: Delegating,
  { unit, from, why }: RecallDelegation,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<DelegationRecalled, RecallDelegationRefused> {
  if (line.phase === 'away' || line.lead !== unit) return refuse('not-your-ticket', 'HANDLE-09')
  if (!open.some(({ to }) => to === from)) return refuse('not-delegated', 'HANDLE-09')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('why-missing', 'HANDLE-09')
  if (said.length > rulebook.intake.answerLimit) return refuse('why-too-long', 'HANDLE-09')
  return accept({ type: 'DelegationRecalled', at, unit: line.lead, from, why: said })
}
