import type { LinkedAnswerGiven, TicketClassified, TicketUnlinked } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { DemandKind } from '#foundations/rulebook/demand.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { IntakeFact } from './events.ts'

/** Where a ticket stands, as far as the desk that took it in must know. */
export type Intake =
  | { readonly phase: 'unheard-of' }
  | { readonly phase: 'open'; readonly kind?: DemandKind }
  | { readonly phase: 'with-unit' }
  | { readonly phase: 'resolved' }
  | { readonly phase: 'closed' }

type Heard =
  | IntakeFact
  | TicketClassified
  | LinkedAnswerGiven
  | TicketUnlinked
  | TicketDispatched
  | TicketResolved
  | SecondHandlingOpened

/** What intake remembers of a ticket. */
export const intakeMemory: Memory<Intake> = memory<Intake, Heard>(
  { phase: 'unheard-of' },
  {
    TicketReceived: (_, { askedKind }) => ({ phase: 'open', ...(askedKind === undefined ? {} : { kind: askedKind }) }),
    TicketClassified: (state, { kind }) => (state.phase === 'open' ? { phase: 'open', kind } : state),
    LinkedAnswerGiven: () => ({ phase: 'closed' }),
    TicketUnlinked: (state) => (state.phase === 'closed' ? { phase: 'open' } : state),
    TicketDispatched: () => ({ phase: 'with-unit' }),
    TicketResolved: () => ({ phase: 'resolved' }),
    SecondHandlingOpened: () => ({ phase: 'with-unit' }),
    TicketAnswered: () => ({ phase: 'closed' }),
    TicketDismissed: () => ({ phase: 'closed' }),
    TicketWithdrawn: () => ({ phase: 'closed' }),
  },
)

export type NotAtDesk = 'not-received' | 'already-dispatched' | 'already-resolved' | 'ticket-closed'

/** Why the desk may no longer close the ticket by itself; undefined while it may. */
export function notAtDesk({ phase }: Intake): NotAtDesk | undefined {
  switch (phase) {
    case 'unheard-of':
      return 'not-received'
    case 'with-unit':
      return 'already-dispatched'
    case 'resolved':
      return 'already-resolved'
    case 'closed':
      return 'ticket-closed'
    case 'open':
      return undefined
  }
}
