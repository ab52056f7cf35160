import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { DelegationFact } from './delegation-events.ts'
import type { TicketResolved } from './events.ts'
import { type Handle, handleMemory } from './state.ts'

/** What a unit below the lead was asked and has not answered. */
export type OpenDelegation = {
  readonly to: UnitCode
  readonly why: string
  readonly from: Moment
  readonly due: Moment
}

/** What the lead has handed on, beside the main line of handling. */
export type Delegating = { readonly line: Handle; readonly open: readonly OpenDelegation[] }

type Heard =
  | TicketDispatched
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketResolved
  | DelegationFact

const delegations: Memory<Delegating> = memory<Delegating, Heard>(
  { line: handleMemory.start, open: [] },
  {
    TicketDispatched: over,
    TicketReturned: over,
    TicketAnswered: over,
    TicketDismissed: over,
    TicketWithdrawn: over,
    // A result does not wait for the unit below: whoever answers for the ticket has answered.
    TicketResolved: over,
    TicketDelegated: (state, { at: from, to, why, due }) => ({
      ...state,
      open: [...state.open, { to, why, from, due }],
    }),
    DelegateAnswered: (state, { unit }) => without(state, unit),
    DelegationRecalled: (state, { from }) => without(state, from),
  },
)

/** What is remembered of a ticket's delegations, and of the main line they depend on. */
export const delegationMemory: Memory<Delegating> = {
  start: delegations.start,
  evolve: (state, fact) => delegations.evolve({ ...state, line: handleMemory.evolve(state.line, fact) }, fact),
}

function over(state: Delegating): Delegating {
  return { ...state, open: [] }
}

function without(state: Delegating, unit: UnitCode): Delegating {
  return { ...state, open: state.open.filter(({ to }) => to !== unit) }
}
