import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { TicketCirculated } from './events.ts'
import type { Circulation } from './state.ts'

export type CirculateTicket = Pick<TicketCirculated, 'report' | 'why'>
export type CirculateTicketRefused = 'no-unit-owes-it' | 'already-in-this-report' | 'reason-missing'

/** A telling ticket is named in a report, once in each, with what it tells; a unit must have it. [CIRCULATE-02] */
export function circulateTicket(
  { lead, reports }: Circulation,
  { report, why }: CirculateTicket,
  at: Moment,
): Decision<TicketCirculated, CirculateTicketRefused> {
  if (lead === undefined) return refuse('no-unit-owes-it', 'CIRCULATE-02')
  if (reports.includes(report)) return refuse('already-in-this-report', 'CIRCULATE-02')
  const reason = liftPersonalNumbers(why.trim()).text
  if (reason === '') return refuse('reason-missing', 'CIRCULATE-02')
  return accept({ type: 'TicketCirculated', at, report, why: reason })
}
