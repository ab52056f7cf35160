import type { ChildResolved, Deadlines, TicketDispatched, TicketReturned, TicketSplit } from '#dispatch/events.ts'
import type { LimitUnit } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { type AwaitedChild, withEnded, withSplit } from './children.ts'
import type {
  ClockReminded,
  ExtensionAsked,
  ExtensionGranted,
  ExtensionRefused,
  RequesterContacted,
  ResultClock,
  SecondHandlingOpened,
  ShelfEnded,
  ShelfReviewed,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitBegan,
  WaitEnded,
  WhistleBlown,
  WhistleConcluded,
  WhistleJoined,
  WhistleLeft,
  WhistleRejected,
} from './events.ts'
import { closing, type OpenMatter, opening } from './open-matters.ts'
import {
  type Reminder,
  remindersAfterSigning,
  remindersOfDispatch,
  remindersOfResultClock,
  remindersOfSecondHandling,
  remindersOfShelf,
  remindersWithout,
} from './reminders.ts'

/** What holds for a handling whoever has the ticket: it counts on through a return and a redispatch. */
type Handling = {
  /** The handling: 1, and 2 after it was opened again. */
  readonly round: number
  /** When the requester's clocks of this handling began. */
  readonly since?: Moment
  readonly waits: number
  readonly extensions: number
  /** The children split off since the last result. */
  readonly children?: readonly AwaitedChild[]
  /** Staff reported it: nobody asks, so nobody is contacted or waited for. [HANDLE-15] */
  readonly isReport?: true
}

/** A ticket in a unit's hands, or resolved by it. */
export type InHand = Handling & {
  readonly lead: UnitCode
  readonly level: LevelCode
  /** The dispatch that brought it, counted from 1. */
  readonly dispatch: number
  readonly since: Moment
  readonly deadlines: Deadlines
  /** The unit the clock for the result was set in; absent in old tickets. */
  readonly countedIn?: LimitUnit
  readonly pending: readonly Reminder[]
  /** The lead waits for the requester: the clock for the result stands. */
  readonly wait?: { readonly from: Moment; readonly until: Moment }
  /** It stands on the shelf: the clock for the result stands, and the reviews remind instead. */
  readonly shelf?: { readonly from: Moment; readonly until: Moment }
  readonly open?: readonly OpenMatter[]
  /** The lead asked for more time and has no answer yet. */
  readonly extension?: Pick<ExtensionAsked, 'area' | 'until' | 'decidedBy'>
}

export type Handle =
  /** Not dispatched, handed back, or closed elsewhere. */
  | (Handling & { readonly phase: 'away' })
  | (InHand & { readonly phase: 'waiting' })
  | (InHand & { readonly phase: 'signed' })
  | (InHand & { readonly phase: 'contacted' })
  | (InHand & { readonly phase: 'resolved' })

/** What the main line listens to: other facts of handling pass it by. */
type Heard =
  | TicketReceived
  | TicketDispatched
  | TicketReturned
  | TicketSplit
  | ChildResolved
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionAsked
  | ExtensionGranted
  | ExtensionRefused
  | ClockReminded
  | TicketShelved
  | ShelfReviewed
  | ShelfEnded
  | WhistleBlown
  | WhistleRejected
  | WhistleConcluded
  | WhistleJoined
  | WhistleLeft

/** What handling remembers of a ticket. */
export const handleMemory: Memory<Handle> = memory<Handle, Heard>(
  { phase: 'away', round: 1, waits: 0, extensions: 0 },
  {
    TicketReceived: (state, { reportedBy }) => (reportedBy === undefined ? state : { ...state, isReport: true }),
    TicketDispatched: (state, fact) => dispatched(state, fact),
    TicketReturned: gone,
    TicketSplit: (state, fact) => ({ ...state, children: withSplit(state.children, fact) }),
    ChildResolved: (state, fact) => ({ ...state, children: withEnded(state.children, fact) }),
    TicketAnswered: gone,
    TicketDismissed: gone,
    TicketWithdrawn: gone,
    TicketSigned: inHand((state, { noRequester }) => ({
      ...state,
      phase: noRequester ? 'contacted' : 'signed',
      pending: remindersAfterSigning(state.pending, noRequester),
    })),
    RequesterContacted: inHand((state) => ({
      ...state,
      phase: 'contacted',
      pending: remindersWithout(state.pending, 'respond'),
    })),
    TicketResolved: inHand(({ wait: _, extension: __, children: ___, ...state }) => ({
      ...state,
      phase: 'resolved',
      pending: [],
    })),
    SecondHandlingOpened: (state, fact) => (state.phase === 'away' ? state : reopened(state, fact)),
    WaitBegan: inHand((state, { at, until }) => ({ ...state, wait: { from: at, until }, waits: state.waits + 1 })),
    WaitEnded: inHand(({ wait: _, ...state }, fact) => retimed(state, fact)),
    ExtensionAsked: inHand((state, { area, until, decidedBy }) => ({
      ...state,
      extension: { area, until, decidedBy },
      extensions: state.extensions + 1,
    })),
    ExtensionGranted: inHand(({ extension: _, ...state }, fact) => retimed(state, fact)),
    ExtensionRefused: inHand(({ extension: _, ...state }) => state),
    TicketShelved: inHand((state, { at, until, resolveBy, reviewBy }) => ({
      ...state,
      shelf: { from: at, until },
      deadlines: { ...state.deadlines, resolveBy },
      pending: remindersOfShelf(reviewBy, until),
    })),
    ShelfReviewed: inHand((state, { reviewBy }) =>
      reviewBy === undefined || state.shelf === undefined
        ? state
        : { ...state, pending: remindersOfShelf(reviewBy, state.shelf.until) },
    ),
    ShelfEnded: inHand(({ shelf: _, ...state }, fact) => retimed({ ...state, pending: [] }, fact)),
    WhistleBlown: inHand((state) => ({ ...state, ...opening(state, 'whistle') })),
    WhistleRejected: inHand(({ open, ...state }) => ({ ...state, ...closing(open, 'whistle') })),
    WhistleConcluded: inHand(({ open, ...state }) => ({ ...state, ...closing(open, 'whistle') })),
    WhistleJoined: inHand((state) => ({ ...state, ...opening(state, 'whistle') })),
    WhistleLeft: inHand(({ open, ...state }) => ({ ...state, ...closing(open, 'whistle') })),
    ClockReminded: inHand((state, { clock, share }) => ({
      ...state,
      pending: remindersWithout(state.pending, clock, share),
    })),
  },
)

type Held = Exclude<Handle, { readonly phase: 'away' }>

/** A handler that a ticket in nobody's hands passes by. */
function inHand<Fact>(hear: (state: Held, fact: Fact) => Handle): (state: Handle, fact: Fact) => Handle {
  return (state, fact) => (state.phase === 'away' ? state : hear(state, fact))
}

function gone(state: Handle): Handle {
  return { phase: 'away', ...countingOn(state) }
}

function countingOn({ round, since, waits, extensions, children, isReport }: Handle): Handling {
  const kept = { ...(since && { since }), ...(children && { children }), ...(isReport && { isReport }) }
  return { round, waits, extensions, ...kept }
}

function dispatched(state: Handle, fact: TicketDispatched): Handle {
  return {
    ...countingOn(state),
    phase: 'waiting',
    lead: fact.lead,
    level: fact.level,
    dispatch: fact.round,
    since: state.since ?? fact.at,
    deadlines: fact.deadlines,
    ...(fact.countedIn && { countedIn: fact.countedIn.resolve }),
    pending: remindersOfDispatch(fact),
  }
}

function reopened(state: Held, fact: SecondHandlingOpened): Handle {
  return {
    ...state,
    phase: 'signed',
    round: fact.round,
    since: fact.at,
    waits: 0,
    extensions: 0,
    deadlines: { ...state.deadlines, respondBy: fact.respondBy, resolveBy: fact.resolveBy },
    ...(fact.countedIn && { countedIn: fact.countedIn.resolve }),
    pending: remindersOfSecondHandling(fact),
  }
}

/** The clock for the result was moved; what is still to come of the others stands. */
function retimed<State extends Held>(state: State, clock: ResultClock & { readonly at: Moment }): State {
  const { resolveBy } = clock
  return {
    ...state,
    deadlines: { ...state.deadlines, resolveBy },
    pending: [...remindersWithout(state.pending, 'resolve'), ...remindersOfResultClock(clock)],
  }
}
