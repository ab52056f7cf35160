import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketClassified, TicketLinked, TicketUnlinked } from '../events.ts'

type DeskLine = {
  readonly number: string
  readonly title: string
  readonly channel: string
  readonly asked_kind: string | null
  readonly confidential: boolean
  readonly received: Instant
  readonly place: string | null
  readonly supports: readonly string[]
  /** Not while the ticket is linked to another. */
  readonly waiting: boolean
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketLinked
  | TicketUnlinked
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn

const gone = () => undefined

/** What waits for a person to say what it is about. */
export const desk = ticketView<DeskLine, Heard>('classify.desk', {
  TicketReceived: (_, { fact }) => ({
    number: fact.number,
    title: fact.title,
    channel: fact.channel,
    asked_kind: fact.askedKind ?? null,
    confidential: fact.requester.confidential,
    received: instantOf(fact.at),
    place: fact.place ?? null,
    supports: [],
    waiting: true,
  }),
  TicketClassified: gone,
  TicketLinked: (row) => row && { ...row, waiting: false },
  TicketUnlinked: (row) => row && { ...row, waiting: true },
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
})
