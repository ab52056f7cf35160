import type { TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { SecondHandlingOpened, TicketResolved } from './events.ts'
import type { ShelfAsked, ShelfFact, TicketShelved } from './shelf-events.ts'
import { type Handle, handleMemory, type InHand } from './state.ts'

/** What the clock for the result is measured from. */
export type StoodClock = Pick<InHand, 'since' | 'deadlines' | 'countedIn' | 'level' | 'pending'>

export type OnShelf = {
  readonly phase: 'shelved'
  readonly asked: ShelfAsked
  readonly from: Moment
  readonly until: Moment
  readonly reviewBy: Moment
  readonly summary: string
  /** The milestones reached so far, by their place in the plan from 1. */
  readonly reached: readonly number[]
  /** The clock for the result as it stood when the ticket was shelved. */
  readonly clock: StoodClock
}

export type Shelf = { readonly phase: 'asked'; readonly asked: ShelfAsked } | OnShelf

/** The plan of a ticket that waits for approval or stands on the shelf, beside the main line of handling. */
export type Shelving = {
  readonly line: Handle
  readonly shelf?: Shelf
  /** How often it was shelved in this handling. */
  readonly times: number
}

type Heard =
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketResolved
  | SecondHandlingOpened
  | ShelfFact

const plans: Memory<Shelving> = memory<Shelving, Heard>(
  { line: handleMemory.start, times: 0 },
  {
    TicketReturned: without,
    TicketAnswered: without,
    TicketDismissed: without,
    TicketWithdrawn: without,
    TicketResolved: without,
    SecondHandlingOpened: (state) => ({ ...without(state), times: 0 }),
    ShelfAsked: (state, asked) => ({ ...state, shelf: { phase: 'asked', asked } }),
    ShelfRefused: without,
    TicketShelved: (state, fact) => placed(state, fact),
    MilestoneReached: onShelf((shelf, { milestone }) => ({ ...shelf, reached: [...shelf.reached, milestone] })),
    ShelfReviewed: onShelf((shelf, { reviewBy }) => ({ ...shelf, ...(reviewBy && { reviewBy }) })),
    ShelfEnded: without,
  },
)

/** What is remembered of a ticket's shelf, and of the main line it depends on. */
export const shelfMemory: Memory<Shelving> = {
  start: plans.start,
  // The plan hears a fact while the line still stands as it was before it: so the clock that is put aside is the running one.
  evolve: (state, fact) => ({ ...plans.evolve(state, fact), line: handleMemory.evolve(state.line, fact) }),
}

/** The plan of a ticket that stands on the shelf. */
export function shelfOf({ shelf }: Shelving): OnShelf | undefined {
  return shelf?.phase === 'shelved' ? shelf : undefined
}

function placed(state: Shelving, { at, until, reviewBy, summary }: TicketShelved): Shelving {
  const { line, shelf, times } = state
  if (line.phase === 'away' || shelf === undefined) return state
  const { since, deadlines, countedIn, level, pending } = line
  const clock = { since, deadlines, level, pending, ...(countedIn && { countedIn }) }
  const { asked } = shelf
  return {
    line,
    times: times + 1,
    shelf: { phase: 'shelved', asked, from: at, until, reviewBy, summary, reached: [], clock },
  }
}

function onShelf<Fact>(hear: (shelf: OnShelf, fact: Fact) => OnShelf): (state: Shelving, fact: Fact) => Shelving {
  return (state, fact) => (state.shelf?.phase === 'shelved' ? { ...state, shelf: hear(state.shelf, fact) } : state)
}

function without({ shelf: _, ...state }: Shelving): Shelving {
  return state
}
