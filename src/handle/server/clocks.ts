import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ClockReminded,
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
  type Due,
  inOrder,
  remindersAfterSigning,
  remindersOfDispatch,
  remindersOfResultClock,
  remindersOfSecondHandling,
  remindersOfShelf,
  remindersWithout,
} from '../reminders.ts'

type ClockLine = {
  readonly lead: string | null
  readonly next_at: Instant
  readonly pending: readonly Due[]
}
type Heard =
  | TicketDispatched
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
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
  | ClockReminded

const gone = () => undefined

/**
 * The reminders still to come of every ticket in hand, soonest first; no row when there are none. While the lead waits for the
 * requester, the end of the wait is all that is to come; on the shelf, the review and the end of the plan.
 */
export const clocks = ticketView<ClockLine, Heard>('handle.clocks', {
  TicketDispatched: (_, { fact }) => lineOf(fact.lead, remindersOfDispatch(fact)),
  SecondHandlingOpened: (_, { fact }) => lineOf(fact.unit, remindersOfSecondHandling(fact)),
  TicketSigned: (line, { fact }) => line && lineOf(line.lead, remindersAfterSigning(line.pending, fact.noRequester)),
  RequesterContacted: (line) => line && lineOf(line.lead, remindersWithout(line.pending, 'respond')),
  ClockReminded: (line, { fact }) => line && lineOf(line.lead, remindersWithout(line.pending, fact.clock, fact.share)),
  WaitBegan: (_, { fact }) => lineOf(fact.unit, [{ clock: 'wait', share: 1, at: fact.until }]),
  WaitEnded: (_, { fact }) => lineOf(fact.unit, remindersOfResultClock(fact)),
  ExtensionGranted: (line, { fact }) => {
    const pending = line?.pending ?? []
    return pending.some(({ clock }) => clock === 'wait')
      ? line
      : lineOf(line?.lead ?? null, [...remindersWithout(pending, 'resolve'), ...remindersOfResultClock(fact)])
  },
  TicketShelved: (_, { fact }) => lineOf(fact.unit, dueOnShelf(fact.reviewBy, fact.until)),
  ShelfReviewed: (line, { fact: { reviewBy } }) => {
    const end = line?.pending.find(({ clock }) => clock === 'shelf')
    return line && end && reviewBy ? lineOf(line.lead, dueOnShelf(reviewBy, end.at)) : line
  },
  ShelfEnded: (_, { fact }) => lineOf(fact.unit, remindersOfResultClock(fact)),
  TicketResolved: gone,
  TicketReturned: gone,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
})

/** On the shelf only the review reminds, and the end of the plan ends it. */
function dueOnShelf(reviewBy: Moment, until: Moment): readonly Due[] {
  return [...remindersOfShelf(reviewBy, until), { clock: 'shelf', share: 1, at: until }]
}

function lineOf(lead: string | null, due: readonly Due[]): ClockLine | undefined {
  const pending = inOrder(due)
  const [next] = pending
  return next && { lead, next_at: instantOf(next.at), pending }
}
