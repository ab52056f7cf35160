import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketClassified } from '../events.ts'

type MatterLine = {
  readonly received: Instant
  readonly category: string | null
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
}

type Heard = TicketReceived | TicketClassified | TicketDispatched | TicketDismissed | TicketWithdrawn

const gone = () => undefined

/** What every demand is about and where, for whoever looks for its repeats; a child repeats nothing. */
export const matters = ticketView<MatterLine, Heard>('classify.matters', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined
      ? { received: instantOf(fact.at), category: null, place: fact.place ?? null, lead: null, supports: [] }
      : undefined,
  TicketClassified: (row, { fact: { category, place } }) => row && { ...row, category, place },
  TicketDispatched: (row, { fact: { lead, supports } }) => row && { ...row, lead, supports },
  TicketDismissed: gone,
  TicketWithdrawn: gone,
})
