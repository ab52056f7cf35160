import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { View } from '#platform/postgres/view.ts'
import { type Asked, askedMemory } from '../asked-state.ts'

const heard = [
  'AdjudicationOpened',
  'AdjudicationRuled',
  'SupervisionOpened',
  'SupervisionPressed',
  'SupervisionAnswered',
  'SupervisionClosed',
  'TicketDelegated',
  'DelegateAnswered',
  'DelegationRecalled',
  'TicketDispatched',
  'TicketReturned',
  'TicketResolved',
  'TicketAnswered',
  'TicketDismissed',
  'TicketWithdrawn',
  'ClockReminded',
]

/** What is to be said about a ticket by an instant, soonest reminder first; no row where nothing reminds. [CLOCK-03] */
export const askedClocks: View = {
  table: 'handle.asked_clocks',
  hears: new Set(heard),
  project: (row, { fact }: Envelope<AnyFact>) => rowOf(askedMemory.evolve({ asked: asksIn(row?.asked) }, fact).asked),
}

/** The row's own list, as this view wrote it. */
function asksIn(asked: unknown): readonly Asked[] {
  return Array.isArray(asked) ? asked : []
}

function rowOf(asked: readonly Asked[]): { readonly next_at: Instant; readonly asked: readonly Asked[] } | undefined {
  const next = Math.min(...asked.flatMap(({ pending }) => pending.map(({ at }) => at)))
  return Number.isFinite(next) ? { next_at: instantOf(next as Moment), asked } : undefined
}
