import type { Deadlines, TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { HandleFact } from './events.ts'
import { type Reminder, remindersOfDispatch, remindersOfSecondHandling, remindersWithout } from './reminders.ts'

/** A ticket in a unit's hands, or resolved by it. */
export type InHand = {
  readonly lead: UnitCode
  /** The dispatch that brought it, counted from 1. */
  readonly dispatch: number
  /** The handling: 1, and 2 after it was opened again. */
  readonly round: number
  readonly deadlines: Deadlines
  readonly pending: readonly Reminder[]
}

export type Handle =
  /** Not dispatched, handed back, or closed elsewhere. */
  | { readonly phase: 'away'; readonly round: number }
  | (InHand & { readonly phase: 'waiting' })
  | (InHand & { readonly phase: 'signed' })
  | (InHand & { readonly phase: 'contacted' })
  | (InHand & { readonly phase: 'resolved' })

type Heard = TicketDispatched | TicketReturned | TicketAnswered | TicketDismissed | TicketWithdrawn | HandleFact

/** What handling remembers of a ticket. */
export const handleMemory: Memory<Handle> = memory<Handle, Heard>(
  { phase: 'away', round: 1 },
  {
    TicketDispatched: ({ round }, fact) => ({
      phase: 'waiting',
      lead: fact.lead,
      dispatch: fact.round,
      round,
      deadlines: fact.deadlines,
      pending: remindersOfDispatch(fact),
    }),
    TicketReturned: gone,
    TicketAnswered: gone,
    TicketDismissed: gone,
    TicketWithdrawn: gone,
    TicketSigned: (state) =>
      state.phase === 'away' ? state : { ...state, phase: 'signed', pending: remindersWithout(state.pending, 'sign') },
    RequesterContacted: (state) =>
      state.phase === 'away'
        ? state
        : { ...state, phase: 'contacted', pending: remindersWithout(state.pending, 'respond') },
    TicketResolved: (state) => (state.phase === 'away' ? state : { ...state, phase: 'resolved', pending: [] }),
    SecondHandlingOpened: (state, fact) =>
      state.phase === 'away'
        ? state
        : {
            ...state,
            phase: 'signed',
            round: fact.round,
            deadlines: { ...state.deadlines, respondBy: fact.respondBy, resolveBy: fact.resolveBy },
            pending: remindersOfSecondHandling(fact),
          },
    ClockReminded: (state, { clock, share }) =>
      state.phase === 'away' ? state : { ...state, pending: remindersWithout(state.pending, clock, share) },
  },
)

function gone({ round }: Handle): Handle {
  return { phase: 'away', round }
}
