import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { TicketUnlinked } from './events.ts'
import type { Linking } from './link-state.ts'

export type UnlinkRefused = 'not-linked' | 'ticket-closed' | 'why-missing'

/** Takes a ticket from its head, also after it was told that one's answer, so that it goes its own way. [CLASSIFY-03] */
export function unlinkTicket(
  { head, phase }: Linking,
  { why }: { readonly why: string },
  at: Moment,
): Decision<TicketUnlinked, UnlinkRefused> {
  if (head === undefined) return refuse('not-linked', 'CLASSIFY-03')
  if (phase !== 'at-desk') return refuse('ticket-closed', 'CLASSIFY-03')
  if (why.trim() === '') return refuse('why-missing', 'CLASSIFY-03')
  return accept({ type: 'TicketUnlinked', at, from: head, why: liftPersonalNumbers(why.trim()).text })
}
