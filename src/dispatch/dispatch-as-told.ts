import type { Moment } from '#foundations/calendar/moment.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import { type DispatchByHand, type DispatchByHandRefused, dispatchByHand } from './dispatch-by-hand.ts'
import { type DispatchTicketRefused, dispatchTicket } from './dispatch-ticket.ts'
import type { TicketDispatched } from './events.ts'
import type { DispatchCity } from './plan-by-catalogue.ts'
import type { Dispatch } from './state.ts'

/** A dispatcher leaves it to the catalogue, or decides. */
export type DispatchAsTold = { readonly by: 'catalogue' } | ({ readonly by: 'dispatcher' } & DispatchByHand)

/** Dispatches the way the dispatcher chose. [DISPATCH-01, DISPATCH-02] */
export function dispatchAsTold(
  state: Dispatch,
  told: DispatchAsTold,
  at: Moment,
  city: DispatchCity,
): Decision<TicketDispatched, DispatchTicketRefused | DispatchByHandRefused> {
  return told.by === 'catalogue' ? dispatchTicket(state, told, at, city) : dispatchByHand(state, told, at, city)
}
