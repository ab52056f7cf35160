import type { TicketClassified } from '#classify/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketDispatched } from '../events.ts'

type HandledLine = {
  readonly number: string
  readonly title: string
  readonly kind: string | null
  readonly category: string | null
  readonly place: string | null
  /** Who asks: a citizen or a firm. */
  readonly requester: string
  /** Who has it, and once it is resolved: who saw it through. */
  readonly lead: string | null
  readonly resolved: Instant | null
}

type Heard = TicketReceived | TicketClassified | TicketDispatched | TicketResolved

/** Who saw each demand through in the end, after all returns and redispatches: what units are learnt from; a child teaches nothing. [DISPATCH-03] */
export const handled = ticketView<HandledLine, Heard>('dispatch.handled', {
  TicketReceived: (_, { fact }) => (fact.parent === undefined ? taken(fact) : undefined),
  TicketClassified: (row, { fact: { kind, category, place } }) => row && { ...row, kind, category, place },
  TicketDispatched: (row, { fact: { lead } }) => row && { ...row, lead, resolved: null },
  TicketResolved: (row, { fact: { unit, at } }) => row && { ...row, lead: unit, resolved: instantOf(at) },
})

function taken({ number, title, place, requester }: TicketReceived): HandledLine {
  return {
    ...{ number, title, requester: requester.kind, place: place ?? null },
    ...{ kind: null, category: null, lead: null, resolved: null },
  }
}
