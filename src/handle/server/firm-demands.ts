import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ExtensionGranted,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitEnded,
} from '../events.ts'
import type { FirmState } from '../firm-api.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly state: FirmState
  readonly received: Instant
  readonly due: Instant | null
  readonly resolved: Instant | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded

const closed = (line: Line | undefined) => line && { ...line, state: 'closed' as const, due: null }
const dueBy = (line: Line | undefined, { fact }: { readonly fact: Pick<ExtensionGranted, 'resolveBy'> }) =>
  line && { ...line, due: instantOf(fact.resolveBy) }

/** Every demand of a firm, whose it is and until when; a child of one counts at its unit alone. */
export const firmDemands = ticketView<Line, Heard>('handle.firm_demands', {
  TicketReceived: (_, { fact }) =>
    fact.requester.kind === 'firm' && fact.parent === undefined
      ? { ...listedTicket(fact), state: 'to-assign', received: instantOf(fact.at), due: null, resolved: null }
      : undefined,
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level, deadlines } }) =>
    line && { ...line, lead, supports, level, state: 'in-hand', due: instantOf(deadlines.resolveBy), resolved: null },
  TicketReturned: (line) => line && { ...line, state: 'to-assign' },
  TicketAnswered: closed,
  TicketDismissed: closed,
  TicketWithdrawn: closed,
  TicketResolved: (line, { fact }) => line && { ...line, state: 'resolved', resolved: instantOf(fact.at) },
  SecondHandlingOpened: (line, { fact }) =>
    line && { ...line, state: 'in-hand', due: instantOf(fact.resolveBy), resolved: null },
  WaitEnded: dueBy,
  ExtensionGranted: dueBy,
  TicketShelved: dueBy,
  ShelfEnded: dueBy,
})
