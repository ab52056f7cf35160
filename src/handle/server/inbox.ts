import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ExtensionGranted,
  RequesterContacted,
  SecondHandlingOpened,
  ShelfEnded,
  ShelfReviewed,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitBegan,
  WaitEnded,
} from '../events.ts'
import {
  askingNext,
  classifiedLine,
  dispatchedLine,
  type InboxLine,
  lineOfReceived,
  movedLine,
  reopenedLine,
  signedLine,
} from './inbox-line.ts'

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketDispatched
  | TicketReturned
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfReviewed
  | ShelfEnded

const gone = () => undefined

/** Every ticket in hand or done, by what is asked of its lead. */
export const inbox = ticketView<InboxLine, Heard>('handle.inbox', {
  TicketReceived: (_, { fact }) => lineOfReceived(fact),
  TicketClassified: (line, { fact }) => line && classifiedLine(line, fact),
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketDispatched: (line, { fact }) => line && dispatchedLine(line, fact),
  TicketReturned: (line, { fact }) =>
    line && {
      ...line,
      ask: 'returned',
      clock: 'resolve',
      clock_from: line.since,
      due: line.resolve_by,
      latest: instantOf(fact.at),
    },
  TicketSigned: (line, { fact }) => line && signedLine(line, fact),
  RequesterContacted: (line, { fact }) =>
    line && askingNext({ ...line, contacted: instantOf(fact.at), latest: instantOf(fact.at) }),
  TicketResolved: (line, { fact }) =>
    line && {
      ...line,
      waits_since: null,
      waits_until: null,
      shelved_since: null,
      review_by: null,
      ask: 'done',
      resolved: instantOf(fact.at),
      result: fact.result,
      latest: instantOf(fact.at),
    },
  SecondHandlingOpened: (line, { fact }) => line && reopenedLine(line, fact),
  WaitBegan: (line, { fact: { at, until } }) =>
    line && askingNext({ ...line, waits_since: instantOf(at), waits_until: instantOf(until), latest: instantOf(at) }),
  WaitEnded: (line, { fact }) =>
    line && movedLine({ ...line, waits_since: null, waits_until: null }, fact, 'CLOCK-04', fact.at),
  ExtensionGranted: (line, { fact }) => line && movedLine(line, fact, 'HANDLE-07', fact.at),
  TicketShelved: (line, { fact }) => {
    const shelf = { shelved_since: instantOf(fact.at), review_by: instantOf(fact.reviewBy) }
    return line && movedLine({ ...line, ...shelf }, fact, 'HANDLE-08', fact.at)
  },
  ShelfReviewed: (line, { fact: { at, reviewBy } }) =>
    line && askingNext({ ...line, ...(reviewBy && { review_by: instantOf(reviewBy) }), latest: instantOf(at) }),
  ShelfEnded: (line, { fact }) =>
    line && movedLine({ ...line, shelved_since: null, review_by: null }, fact, 'HANDLE-08', fact.at),
})
