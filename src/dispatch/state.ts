import type { TicketClassified, TicketLinked, TicketUnlinked } from '#classify/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ExtensionGranted, ResultClock, SecondHandlingOpened, TicketResolved, WaitEnded } from '#handle/events.ts'
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
  /** It waits for the answer of another ticket; `waiting` is what it goes back to. */
  | { readonly phase: 'linked'; readonly waiting?: Classified }
  | { readonly phase: 'closed' }

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketLinked
  | TicketUnlinked
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | DispatchFact
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted

/** What dispatching remembers of a ticket. */
export const dispatchMemory: Memory<Dispatch> = memory<Dispatch, Heard>(
  { phase: 'unclassified' },
  {
    TicketReceived: (state) => state,
    TicketClassified: (state, fact) => withMatter(state, fact),
    TicketLinked: (state) => linked(state),
    TicketUnlinked: (state) => (state.phase === 'linked' ? unlinked(state) : state),
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
    WaitEnded: (state, fact) => withResultClock(state, fact),
    ExtensionGranted: (state, fact) => withResultClock(state, fact),
  },
)

/** The clock for the result was moved; a redispatch goes on from there. */
function withResultClock(state: Dispatch, { resolveBy, reminders: moved, edition }: ResultClock): Dispatch {
  if (!isClassified(state) || state.running === undefined) return state
  const { reminders } = state.running
  const resolve = reminders.resolve.map((at, index) => {
    const place = moved.shares.indexOf(reminders.shares[index] ?? 1)
    return moved.resolve[place] ?? at
  })
  return { ...state, running: { ...state.running, resolveBy, reminders: { ...reminders, resolve }, edition } }
}

function withMatter(state: Dispatch, { kind, category, place, level }: TicketClassified): Dispatch {
  const matter = { kind, category, place }
  if (isClassified(state)) return { ...state, matter, level }
  const waiting = { matter, level, rounds: 0, returnedBy: [] }
  if (state.phase === 'linked') return { phase: 'linked', waiting: { ...waiting, ...state.waiting, matter, level } }
  return state.phase === 'closed' ? state : { phase: 'waiting', ...waiting }
}

function linked(state: Dispatch): Dispatch {
  if (state.phase === 'closed') return state
  return isClassified(state) ? { phase: 'linked', waiting: state } : { phase: 'linked' }
}

function unlinked({ waiting }: Extract<Dispatch, { phase: 'linked' }>): Dispatch {
  return waiting === undefined ? { phase: 'unclassified' } : { ...waiting, phase: 'waiting' }
}

function isClassified(state: Dispatch): state is Exclude<Dispatch, { phase: 'unclassified' | 'linked' | 'closed' }> {
  return state.phase !== 'unclassified' && state.phase !== 'linked' && state.phase !== 'closed'
}

function runningOf(fact: TicketDispatched, before?: Running): Running {
  const { level, reminders, countedIn, deadlineEdition: edition } = fact
  const { respondBy, resolveBy } = fact.deadlines
  const since = before?.since ?? fact.at
  return { level, since, respondBy, resolveBy, reminders, ...(countedIn && { countedIn }), edition }
}

function requesterClocks({ respondBy, resolveBy, reminders, edition }: SecondHandlingOpened) {
  return { respondBy, resolveBy, reminders: { ...reminders, sign: [] }, edition }
}
