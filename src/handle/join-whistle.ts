import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { barOfWhistle, type WhistleBarred } from './blow-whistle.ts'
import type { WhistleJoined, WhistleLeft } from './whistle-events.ts'
import type { Whistling } from './whistle-state.ts'

/** The ticket whose whistle it is, its street, and who was called. */
export type JoinWhistle = {
  readonly head: TicketId
  readonly street: UnitCode
  readonly departments: readonly UnitCode[]
}
export type JoinWhistleRefused = WhistleBarred
/** The ticket whose whistle is over, and what came of it. */
export type LeaveWhistle = { readonly head: TicketId; readonly result?: string }
export type LeaveWhistleRefused = 'not-joined'

/** Another ticket of the street is part of the matter the departments come for. [HANDLE-10] */
export function joinWhistle(
  state: Whistling,
  { head, street, departments }: JoinWhistle,
  at: Moment,
): Decision<WhistleJoined, JoinWhistleRefused> {
  const barred = barOfWhistle(state, street)
  if (barred !== undefined) return refuse(barred, 'HANDLE-10')
  return accept({ type: 'WhistleJoined', at, head, involves: departments })
}

/** The whistle is over; the ticket goes on by itself. [HANDLE-12] */
export function leaveWhistle(
  state: Whistling,
  { head, result }: LeaveWhistle,
  at: Moment,
): Decision<WhistleLeft, LeaveWhistleRefused> {
  if (state.head !== head) return refuse('not-joined', 'HANDLE-12')
  return accept({ type: 'WhistleLeft', at, head, ...(result !== undefined && { result }) })
}
