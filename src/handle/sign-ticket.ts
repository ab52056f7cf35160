import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketSigned } from './events.ts'
import type { Handle } from './state.ts'

/** The unit of the actor; nobody without a unit handles a ticket. */
export type ByUnit = { readonly unit: UnitCode | undefined }
export type SignRefused = 'not-your-ticket' | 'already-signed'

/** The lead signs for the ticket; too late is late, not forbidden. Where staff reported it, nobody is to be contacted. [HANDLE-01, HANDLE-15] */
export function signTicket(state: Handle, { unit }: ByUnit, at: Moment): Decision<TicketSigned, SignRefused> {
  if (state.phase === 'away' || state.lead !== unit) return refuse('not-your-ticket', 'HANDLE-01')
  if (state.phase !== 'waiting') return refuse('already-signed', 'HANDLE-01')
  return accept({ type: 'TicketSigned', at, unit, ...(state.isReport && { noRequester: true }) })
}
