import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { TicketClassified } from './events.ts'

/** What was said and where: what a suggestion is read from. */
export type Said = { readonly title: string; readonly text: string; readonly address: string }

/** Where a ticket stands for whoever decides what it is about. */
export type Classify =
  | { readonly phase: 'unheard-of' }
  | { readonly phase: 'waiting'; readonly said: Said }
  | { readonly phase: 'classified'; readonly said: Said; readonly as: TicketClassified }
  | { readonly phase: 'resolved'; readonly said: Said; readonly as?: TicketClassified }
  | { readonly phase: 'closed' }

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketResolved
  | SecondHandlingOpened
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn

/** What classify remembers of a ticket. */
export const classifyMemory: Memory<Classify> = memory<Classify, Heard>(
  { phase: 'unheard-of' },
  {
    TicketReceived: (_, { title, text, address }) => ({ phase: 'waiting', said: { title, text, address } }),
    TicketClassified: (state, fact) => ('said' in state ? { phase: 'classified', said: state.said, as: fact } : state),
    TicketResolved: (state) => ('said' in state ? { ...state, phase: 'resolved' } : state),
    SecondHandlingOpened: (state) =>
      state.phase === 'resolved' && state.as !== undefined
        ? { phase: 'classified', said: state.said, as: state.as }
        : state,
    TicketAnswered: () => ({ phase: 'closed' }),
    TicketDismissed: () => ({ phase: 'closed' }),
    TicketWithdrawn: () => ({ phase: 'closed' }),
  },
)
