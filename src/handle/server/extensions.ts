import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ExtensionAsked,
  ExtensionGranted,
  ExtensionRefused,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitBegan,
  WaitEnded,
} from '../events.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly due: Instant | null
  readonly why: string | null
  readonly basis: string | null
  readonly asked: Instant | null
  readonly until: Instant | null
  readonly decided_by: string | null
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
  | WaitBegan
  | WaitEnded
  | ExtensionAsked
  | ExtensionGranted
  | ExtensionRefused
  | TicketShelved
  | ShelfEnded

const nothingAsked = { why: null, basis: null, asked: null, until: null, decided_by: null } as const
const gone = () => undefined
const decided = (line: Line | undefined) => line && { ...line, ...nothingAsked }

/** Every ticket not yet closed at the desk, with the request for more time that waits, if any. */
export const extensions = ticketView<Line, Heard>('handle.extensions', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    due: null,
    ...nothingAsked,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level, deadlines } }) =>
    line && { ...line, lead, supports, level, due: instantOf(deadlines.resolveBy), ...nothingAsked },
  TicketReturned: decided,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketResolved: decided,
  SecondHandlingOpened: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy) },
  WaitBegan: (line) => line,
  WaitEnded: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy) },
  ExtensionAsked: (line, { fact: { at, why, basis, until, decidedBy } }) =>
    line && { ...line, why, basis, asked: instantOf(at), until: instantOf(until), decided_by: decidedBy },
  ExtensionGranted: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy), ...nothingAsked },
  ExtensionRefused: decided,
  TicketShelved: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy) },
  ShelfEnded: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy) },
})
