import type { TicketClassified } from '#classify/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { Running } from './deadlines-of.ts'
import type { DispatchFact, TicketDispatched } from './events.ts'
import type { Matter } from './line-rank.ts'

/** What a classified ticket carries through all its dispatches. */
type Classified = {
  readonly matter: Matter
  readonly level: LevelCode
  /** Dispatches so far. */
  readonly rounds: number
  /** The units that handed it back, one entry a return. */
  readonly returnedBy: readonly UnitCode[]
  readonly running?: Running
}

/** A ticket that a unit has. */
export type WithUnit = Classified & { readonly lead: UnitCode; readonly returnBy: Moment }

export type Dispatch =
  | { readonly phase: 'unclassified' }
  | (Classified & { readonly phase: 'waiting' })
  | (WithUnit & { readonly phase: 'with-unit' })
  | (WithUnit & { readonly phase: 'resolved' })
  | { readonly phase: 'closed' }

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | DispatchFact
  | TicketResolved
  | SecondHandlingOpened

/** What dispatching remembers of a ticket. */
export const dispatchMemory: Memory<Dispatch> = memory<Dispatch, Heard>(
  { phase: 'unclassified' },
  {
    TicketReceived: (state) => state,
    TicketClassified: (state, fact) => withMatter(state, fact),
    TicketAnswered: () => ({ phase: 'closed' }),
    TicketDismissed: () => ({ phase: 'closed' }),
    TicketWithdrawn: () => ({ phase: 'closed' }),
    TicketHeld: (state) => state,
    TicketDispatched: (state, fact) =>
      isClassified(state)
        ? {
            ...state,
            phase: 'with-unit',
            level: fact.level,
            lead: fact.lead,
            returnBy: fact.returnBy,
            rounds: fact.round,
            running: runningOf(fact, state.running),
          }
        : state,
    TicketReturned: (state, fact) =>
      isClassified(state) ? { ...state, phase: 'waiting', returnedBy: [...state.returnedBy, fact.by] } : state,
    TicketResolved: (state) => (state.phase === 'with-unit' ? { ...state, phase: 'resolved' } : state),
    SecondHandlingOpened: (state, fact) =>
      state.phase === 'resolved'
        ? { ...state, phase: 'with-unit', running: { level: state.level, since: fact.at, ...requesterClocks(fact) } }
        : state,
  },
)

function withMatter(state: Dispatch, { kind, category, place, level }: TicketClassified): Dispatch {
  const matter = { kind, category, place }
  if (isClassified(state)) return { ...state, matter, level }
  return state.phase === 'closed' ? state : { phase: 'waiting', matter, level, rounds: 0, returnedBy: [] }
}

function isClassified(state: Dispatch): state is Exclude<Dispatch, { phase: 'unclassified' | 'closed' }> {
  return state.phase !== 'unclassified' && state.phase !== 'closed'
}

function runningOf({ at, level, deadlines, reminders, deadlineEdition }: TicketDispatched, before?: Running): Running {
  const { respondBy, resolveBy } = deadlines
  return { level, since: before?.since ?? at, respondBy, resolveBy, reminders, edition: deadlineEdition }
}

function requesterClocks({ respondBy, resolveBy, reminders, edition }: SecondHandlingOpened) {
  return { respondBy, resolveBy, reminders: { ...reminders, sign: [] }, edition }
}
