import type { TicketDispatched, TicketReturned, TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { LinkedAnswerGiven, RepeatJoined, RepeatLeft, TicketLinked, TicketUnlinked } from './events.ts'

/** What a requester is told in the end. */
export type Answer = { readonly result?: string; readonly answer: string }

/** Where a ticket stands among those that say the same. */
export type Linking = {
  readonly phase: 'unheard-of' | 'at-desk' | 'with-unit' | 'resolved' | 'answered' | 'void'
  /** The number on which people know it; empty before it is received. */
  readonly number: string
  /** A piece of another ticket: it repeats nothing, and nothing waits for it. [DISPATCH-08] */
  readonly isChild?: true
  /** It was split: its children wait for it as one. */
  readonly hasChildren?: true
  /** The head it waits for. */
  readonly head?: TicketId
  /** What its requester was last told, and of which head. */
  readonly told?: Answer & { readonly from: TicketId }
  /** The tickets that wait for this one, in the order they joined. */
  readonly repeats: readonly TicketId[]
  /** The answer that holds now, of the unit or of the desk. */
  readonly answer?: Answer
}

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketDispatched
  | TicketReturned
  | TicketSplit
  | TicketResolved
  | SecondHandlingOpened
  | TicketLinked
  | TicketUnlinked
  | RepeatJoined
  | RepeatLeft
  | LinkedAnswerGiven

/** What linking remembers of a ticket. */
export const linkMemory: Memory<Linking> = memory<Linking, Heard>(
  { phase: 'unheard-of', number: '', repeats: [] },
  {
    TicketReceived: (state, { number, parent }) => ({
      ...state,
      phase: 'at-desk',
      number,
      ...(parent && { isChild: true }),
    }),
    TicketAnswered: (state, { answer }) => ({ ...state, phase: 'answered', answer: { answer } }),
    TicketDismissed: (state) => ({ ...state, phase: 'void' }),
    TicketWithdrawn: (state) => ({ ...state, phase: 'void' }),
    TicketDispatched: (state) => ({ ...state, phase: 'with-unit' }),
    TicketReturned: (state) => ({ ...state, phase: 'at-desk' }),
    TicketResolved: (state, { result, publicAnswer }) => ({
      ...state,
      phase: 'resolved',
      answer: { result, answer: publicAnswer },
    }),
    TicketSplit: (state) => ({ ...state, hasChildren: true }),
    SecondHandlingOpened: (state) => ({ ...state, phase: 'with-unit' }),
    TicketLinked: (state, { to }) => ({ ...state, head: to }),
    TicketUnlinked: ({ head: _, ...state }) => state,
    RepeatJoined: (state, { repeat }) => ({ ...state, repeats: [...state.repeats, repeat] }),
    RepeatLeft: (state, { repeat }) => ({ ...state, repeats: state.repeats.filter((one) => one !== repeat) }),
    LinkedAnswerGiven: (state, { from, result, answer }) => ({
      ...state,
      told: { from, answer, ...(result === undefined ? {} : { result }) },
    }),
  },
)
