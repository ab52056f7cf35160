import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { DelegateAnswered, DelegationRecalled, TicketDelegated, TicketResolved } from '../events.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

/** What one unit was asked. */
type Asked = { readonly to: string; readonly why: string; readonly from: Instant; readonly due: Instant }

type Line = ListedTicket & {
  /** The units that have not answered. */
  readonly asked: readonly string[]
  readonly open: readonly Asked[]
  /** When the first of those to be answered was asked, and until when. */
  readonly since: Instant | null
  readonly due: Instant | null
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
  | TicketDelegated
  | DelegateAnswered
  | DelegationRecalled

const gone = () => undefined
const over = (line: Line | undefined) => line && asking(line, [])

/** Every ticket not yet closed at the desk, with what units below its lead have still to answer. [HANDLE-09] */
export const delegations = ticketView<Line, Heard>('handle.delegations', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    asked: [],
    open: [],
    since: null,
    due: null,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level } }) =>
    line && asking({ ...line, lead, supports, level }, []),
  TicketReturned: over,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketResolved: over,
  TicketDelegated: (line, { fact: { at, to, why, due, involves } }) =>
    line &&
    asking({ ...line, supports: withInvolved<string>(line.supports, involves) }, [
      ...line.open,
      { to, why, from: instantOf(at), due: instantOf(due) },
    ]),
  DelegateAnswered: (line, { fact: { unit } }) => line && asking(line, without(line.open, unit)),
  DelegationRecalled: (line, { fact: { from } }) => line && asking(line, without(line.open, from)),
})

function asking(line: Line, open: readonly Asked[]): Line {
  const [next] = open.toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due))
  return { ...line, open, asked: open.map(({ to }) => to), since: next?.from ?? null, due: next?.due ?? null }
}

function without(open: readonly Asked[], unit: string): readonly Asked[] {
  return open.filter(({ to }) => to !== unit)
}
