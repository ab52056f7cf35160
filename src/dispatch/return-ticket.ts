import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
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
  | 'window-closed'
  | 'returned-too-often'
  | 'why-missing'
  | 'basis-missing'
  | 'no-such-unit'
  | 'suggests-itself'

/** A unit hands back a ticket it is not competent for, in time and not too often; its clocks go on. [DISPATCH-07] */
export function returnTicket(
  state: Dispatch,
  { by, why, basis, suggestedLead }: ReturnTicket,
  at: Moment,
  city: Pick<City, 'rulebook' | 'units'>,
): Decision<TicketReturned, ReturnRefused> {
  if (state.phase !== 'with-unit' || state.lead !== by) return refuse('not-with-this-unit', 'DISPATCH-07')
  if (at > state.returnBy) return refuse('window-closed', 'DISPATCH-07')
  if (state.returnedBy.length >= city.rulebook.dispatch.maxReturns) return refuse('returned-too-often', 'DISPATCH-07')
  if (why.trim() === '') return refuse('why-missing', 'DISPATCH-07')
  if (basis.trim() === '') return refuse('basis-missing', 'DISPATCH-07')
  if (suggestedLead === by) return refuse('suggests-itself', 'DISPATCH-07')
  if (suggestedLead !== undefined && !city.units.has(suggestedLead)) return refuse('no-such-unit', 'DISPATCH-07')
  return accept({
    type: 'TicketReturned',
    at,
    by,
    why: why.trim(),
    basis: basis.trim(),
    ...(suggestedLead && { suggestedLead }),
  })
}
