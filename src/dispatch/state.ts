import type { TicketClassified, TicketLinked, TicketUnlinked } from '#classify/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type {
  ExtensionGranted,
  ResultClock,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { Running } from './deadlines-of.ts'
import type { ChildResolved, DispatchFact, TicketDispatched, TicketSplit } from './events.ts'
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
  /** The account that last sent it by hand. */
  readonly sentBy?: string
  /** Whose it is waits for a ruling. [DISPATCH-05] */
  readonly adjudicated?: true
  /** The matter a ruling was about when it sent the ticket where it is. [DISPATCH-06] */
  readonly ruledOn?: Matter
}

/** A ticket that a unit has. */
export type WithUnit = Classified & { readonly lead: UnitCode; readonly returnBy: Moment }

/** Who asks and how, as lines of the catalogue may want to know. */
type Who = Pick<Matter, 'requester' | 'channel'>

export type Dispatch =
  | ({ readonly phase: 'unclassified' } & Who)
  | (Classified & { readonly phase: 'waiting' })
  | (WithUnit & { readonly phase: 'with-unit' })
  | (WithUnit & { readonly phase: 'resolved' })
  /** It waits for the answer of another ticket; `waiting` is what it goes back to. */
  | ({ readonly phase: 'linked'; readonly waiting?: Classified } & Who)
  | { readonly phase: 'closed' }

/** Whether a ruling about the very matter the ticket still has decided who leads it. [DISPATCH-06] */
export function isBoundByRuling({ matter, ruledOn }: WithUnit): boolean {
  if (ruledOn === undefined) return false
  return matter.kind === ruledOn.kind && matter.category === ruledOn.category && matter.place === ruledOn.place
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketLinked
  | TicketUnlinked
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | Exclude<DispatchFact, TicketSplit | ChildResolved>
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | ShelfEnded

/** What dispatching remembers of a ticket. */
export const dispatchMemory: Memory<Dispatch> = memory<Dispatch, Heard>(
  { phase: 'unclassified' },
  {
    TicketReceived: (state, { requester: { kind: requester }, channel }) =>
      state.phase === 'unclassified' ? { ...state, requester, channel } : state,
    TicketClassified: (state, fact) => withMatter(state, fact),
    TicketLinked: (state) => linked(state),
    TicketUnlinked: (state) => (state.phase === 'linked' ? unlinked(state) : state),
    TicketAnswered: () => ({ phase: 'closed' }),
    TicketDismissed: () => ({ phase: 'closed' }),
    TicketWithdrawn: () => ({ phase: 'closed' }),
    TicketHeld: (state) => state,
    TicketDispatched: (state, fact) => (isClassified(state) ? dispatched(state, fact) : state),
    TicketReturned: (state, fact) =>
      isClassified(state) ? { ...state, phase: 'waiting', returnedBy: [...state.returnedBy, fact.by] } : state,
    TicketResolved: (state) => (state.phase === 'with-unit' ? { ...state, phase: 'resolved' } : state),
    SecondHandlingOpened: (state, fact) =>
      state.phase === 'resolved'
        ? { ...state, phase: 'with-unit', running: { level: state.level, since: fact.at, ...requesterClocks(fact) } }
        : state,
    AdjudicationOpened: (state) => (state.phase === 'waiting' ? { ...state, adjudicated: true } : state),
    OpinionGiven: (state) => state,
    AdjudicationRuled: (state) => state,
    ProposalSettled: (state) => state,
    WaitEnded: (state, fact) => withResultClock(state, fact),
    ExtensionGranted: (state, fact) => withResultClock(state, fact),
    ShelfEnded: (state, fact) => withResultClock(state, fact),
  },
)

function dispatched({ matter, returnedBy, running }: Classified, fact: TicketDispatched): Dispatch {
  const { level, lead, returnBy, round: rounds, reason } = fact
  const sentBy = reason.by === 'dispatcher' ? reason.person : undefined
  return {
    phase: 'with-unit',
    ...{ matter, level, lead, returnBy, rounds, returnedBy, running: runningOf(fact, running) },
    ...(sentBy !== undefined && { sentBy }),
    ...(reason.by === 'ruling' && { ruledOn: matter }),
  }
}

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
  const matter = { kind, category, place, ...whoOf(state) }
  if (isClassified(state)) return { ...state, matter, level }
  const waiting = { matter, level, rounds: 0, returnedBy: [] }
  if (state.phase === 'linked') return { phase: 'linked', waiting: { ...waiting, ...state.waiting, matter, level } }
  return state.phase === 'closed' ? state : { phase: 'waiting', ...waiting }
}

/** Who waits for another ticket's answer asks no more whose it is. */
function linked(state: Dispatch): Dispatch {
  if (state.phase === 'closed') return state
  if (!isClassified(state)) return { phase: 'linked', ...whoOf(state) }
  const { adjudicated: _, ...waiting } = state
  return { phase: 'linked', waiting, ...whoOf(state) }
}

function unlinked(state: Extract<Dispatch, { phase: 'linked' }>): Dispatch {
  const { waiting } = state
  return waiting === undefined ? { phase: 'unclassified', ...whoOf(state) } : { ...waiting, phase: 'waiting' }
}

function whoOf(state: Dispatch): Who {
  if (state.phase === 'closed') return {}
  const { requester, channel } = isClassified(state) ? state.matter : state
  return { ...(requester !== undefined && { requester }), ...(channel !== undefined && { channel }) }
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
