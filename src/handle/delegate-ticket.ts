import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { askedBy } from '#foundations/calendar/timetable.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { isOpenOn, type UnitCode } from '#foundations/units/unit.ts'
import type { TicketDelegated } from './delegation-events.ts'
import type { Delegating } from './delegation-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type DelegateTicket = ByUnit & { readonly to: UnitCode; readonly why: string }

export type DelegationBarred = 'not-your-ticket' | 'not-signed' | 'already-resolved' | 'too-many-delegations'
type ReachFault = 'no-such-unit' | 'unit-closed' | 'not-below-you' | 'already-delegated'
export type DelegateRefused = DelegationBarred | ReachFault | 'why-missing' | 'why-too-long'

type DelegationCity = Pick<City, 'rulebook' | 'calendar' | 'units'>

/**
 * The lead hands work on to a unit below it, which answers by the edition's limit and never later than the result is due; once
 * that is past, the limit alone counts. The lead stays responsible and its clocks run on. [HANDLE-09]
 */
export function delegateTicket(
  state: Delegating,
  { unit, to, why }: DelegateTicket,
  at: Moment,
  city: DelegationCity,
): Decision<TicketDelegated, DelegateRefused> {
  const { line } = state
  const barred = barOfDelegation(state, unit, city)
  if (barred !== undefined || line.phase === 'away') return refuse(barred ?? 'not-your-ticket', 'HANDLE-09')
  const said = liftPersonalNumbers(why.trim()).text
  const fault = reachFault(state, to, at, city) ?? faultOf(said, city)
  if (fault !== undefined) return refuse(fault, 'HANDLE-09')
  const { edition, handle } = city.rulebook
  const time = { limit: handle.delegation.answer, latest: line.deadlines.resolveBy }
  const due = askedBy(at, time, handle.reminders, city.calendar)
  return accept({ type: 'TicketDelegated', at, unit: line.lead, to, why: said, ...due, involves: [to], edition })
}

/** Why this unit can hand nothing on now, whatever and to whom; undefined while it can. [HANDLE-09] */
export function barOfDelegation(
  { line, open }: Delegating,
  unit: UnitCode | undefined,
  { rulebook }: Pick<City, 'rulebook'>,
): DelegationBarred | undefined {
  if (line.phase === 'away' || line.lead !== unit) return 'not-your-ticket'
  if (line.phase === 'resolved') return 'already-resolved'
  if (line.phase === 'waiting') return 'not-signed'
  return open.length >= rulebook.handle.delegation.most ? 'too-many-delegations' : undefined
}

function reachFault(
  { line, open }: Delegating,
  to: UnitCode,
  at: Moment,
  { rulebook, units }: DelegationCity,
): ReachFault | undefined {
  const below = units.get(to)
  if (below === undefined) return 'no-such-unit'
  if (line.phase === 'away' || below.parent !== line.lead) return 'not-below-you'
  if (!rulebook.handle.delegation.reaches.includes(below.kind)) return 'not-below-you'
  if (!isOpenOn(below, dateOf(at))) return 'unit-closed'
  return open.some((one) => one.to === to) ? 'already-delegated' : undefined
}

function faultOf(said: string, { rulebook }: Pick<City, 'rulebook'>): 'why-missing' | 'why-too-long' | undefined {
  if (said === '') return 'why-missing'
  return said.length > rulebook.intake.answerLimit ? 'why-too-long' : undefined
}
