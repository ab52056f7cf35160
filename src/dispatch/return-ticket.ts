import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketReturned } from './events.ts'
import type { Dispatch } from './state.ts'

export type ReturnTicket = {
  /** The unit of the actor. */
  readonly by: UnitCode | undefined
  readonly why: string
  /** What the reason rests on: a law, a list of duties, an agreement. */
  readonly basis: string
  readonly suggestedLead?: UnitCode
}

export type ReturnRefused =
  | 'not-with-this-unit'
  | 'already-resolved'
  | 'window-closed'
  | 'returned-too-often'
  | ReturnFault
type ReturnFault = 'why-missing' | 'basis-missing' | 'no-such-unit' | 'suggests-itself'

/** A unit hands back a ticket it is not competent for, in time and not too often; its clocks go on. [DISPATCH-07] */
export function returnTicket(
  state: Dispatch,
  command: ReturnTicket,
  at: Moment,
  { rulebook, units }: Pick<City, 'rulebook' | 'units'>,
): Decision<TicketReturned, ReturnRefused> {
  const { by, why, basis, suggestedLead } = command
  if (!isHad(state) || state.lead !== by) return refuse('not-with-this-unit', 'DISPATCH-07')
  if (state.phase === 'resolved') return refuse('already-resolved', 'DISPATCH-07')
  if (at > state.returnBy) return refuse('window-closed', 'DISPATCH-07')
  if (state.returnedBy.length >= rulebook.dispatch.maxReturns) return refuse('returned-too-often', 'DISPATCH-07')
  const fault = faultOf(command, units)
  if (fault !== undefined) return refuse(fault, 'DISPATCH-07')
  const suggestion = suggestedLead && { suggestedLead }
  return accept({ type: 'TicketReturned', at, by, why: shown(why), basis: shown(basis), ...suggestion })
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}

function isHad(state: Dispatch): state is Extract<Dispatch, { readonly lead: UnitCode }> {
  return state.phase === 'with-unit' || state.phase === 'resolved'
}

function faultOf({ by, why, basis, suggestedLead }: ReturnTicket, units: City['units']): ReturnFault | undefined {
  if (why.trim() === '') return 'why-missing'
  if (basis.trim() === '') return 'basis-missing'
  if (suggestedLead === undefined) return undefined
  if (suggestedLead === by) return 'suggests-itself'
  return units.has(suggestedLead) ? undefined : 'no-such-unit'
}
