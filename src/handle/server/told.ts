import type { TicketClassified } from '#classify/events.ts'
import type { AdjudicationRuled, TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ClockReminded,
  DelegateAnswered,
  DelegationRecalled,
  ExtensionGranted,
  LadderStep,
  RequesterContacted,
  SecondHandlingOpened,
  ShelfEnded,
  ShelfReviewed,
  SupervisionAnswered,
  SupervisionClosed,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitEnded,
} from '../events.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly clock: string | null
  readonly share: number | null
  readonly tells: readonly LadderStep[]
  readonly missing: readonly LadderStep[]
  readonly told: Instant | null
  /** When the result is due. */
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
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfReviewed
  | ShelfEnded
  | ClockReminded
  | AdjudicationRuled
  | SupervisionAnswered
  | SupervisionClosed
  | DelegateAnswered
  | DelegationRecalled

const nobodyTold = { clock: null, share: null, tells: [], missing: [], told: null } as const
const gone = () => undefined
const done = (line: Line | undefined) => line && { ...line, ...nobodyTold }
/** A step taken answers the reminders of its own clock. */
const doneWith = (clock: string) => (line: Line | undefined) => (line?.clock === clock ? done(line) : line)

/** Every ticket with the last reminder of a clock that still runs. [CLOCK-03] */
export const told = ticketView<Line, Heard>('handle.told', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    ...nobodyTold,
    due: null,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level, deadlines } }) =>
    line && { ...line, lead, supports, level, ...nobodyTold, due: instantOf(deadlines.resolveBy) },
  TicketReturned: done,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketSigned: doneWith('sign'),
  RequesterContacted: doneWith('respond'),
  TicketResolved: done,
  SecondHandlingOpened: (line, { fact }) => line && { ...line, ...nobodyTold, due: instantOf(fact.resolveBy) },
  WaitEnded: (line, { fact }) => line && { ...line, due: instantOf(fact.resolveBy) },
  ExtensionGranted: (line, { fact }) => line && { ...line, ...nobodyTold, due: instantOf(fact.resolveBy) },
  TicketShelved: (line, { fact }) => line && { ...line, ...nobodyTold, due: instantOf(fact.resolveBy) },
  ShelfReviewed: doneWith('review'),
  AdjudicationRuled: doneWith('ruling'),
  SupervisionAnswered: doneWith('press'),
  SupervisionClosed: doneWith('press'),
  DelegateAnswered: doneWith('delegation'),
  DelegationRecalled: doneWith('delegation'),
  ShelfEnded: (line, { fact }) => line && { ...line, ...nobodyTold, due: instantOf(fact.resolveBy) },
  ClockReminded: (line, { fact: { at, clock, share, tells = ['handler'], missing = [] } }) =>
    line && { ...line, clock, share, tells, missing, told: instantOf(at) },
})
