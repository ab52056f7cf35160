import type { TicketClassified } from '#classify/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'

type MatterLine = {
  readonly number: string
  readonly received: Instant
  readonly requester: string
  readonly channel: string
  readonly kind: string | null
  readonly category: string | null
  readonly place: string | null
  readonly level: string | null
}

/** What the catalogue is asked about each demand: what drafts of it are tried on. A piece of another ticket is none. [DISPATCH-04] */
export const matters = ticketView<MatterLine, TicketReceived | TicketClassified>('dispatch.matters', {
  TicketReceived: (_, { fact }) => (fact.parent === undefined ? taken(fact) : undefined),
  TicketClassified: (row, { fact: { kind, category, place, level } }) =>
    row && { ...row, kind, category, place, level },
})

function taken({ number, at, requester, channel }: TicketReceived): MatterLine {
  const nothingYet = { kind: null, category: null, place: null, level: null }
  return { number, received: instantOf(at), requester: requester.kind, channel, ...nothingYet }
}
