import type { TicketLinked, TicketUnlinked } from '#classify/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { Child, ChildResolved, TicketDispatched, TicketReturned, TicketSplit } from './events.ts'

/** A ticket as a parent or a child among others. */
export type Family = {
  readonly phase: 'at-desk' | 'linked' | 'with-unit' | 'resolved' | 'closed'
  readonly lead?: UnitCode
  readonly parent?: TicketId
  readonly children: readonly (Child & { readonly ended: boolean })[]
  /** How this ticket itself came to its end, while it is there. */
  readonly ending?: Omit<ChildResolved, 'type' | 'at' | 'child'>
}

type Heard =
  | TicketReceived
  | TicketLinked
  | TicketUnlinked
  | TicketDispatched
  | TicketReturned
  | TicketResolved
  | SecondHandlingOpened
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketSplit
  | ChildResolved

/** What is remembered of a ticket's family. */
export const familyMemory: Memory<Family> = memory<Family, Heard>(
  { phase: 'at-desk', children: [] },
  {
    TicketReceived: (state, { parent }) => ({ ...state, ...(parent && { parent }) }),
    TicketLinked: (state) => ({ ...state, phase: 'linked' }),
    TicketUnlinked: (state) => ({ ...state, phase: 'at-desk' }),
    TicketDispatched: ({ ending: _, ...state }, { lead }) => ({ ...state, phase: 'with-unit', lead }),
    TicketReturned: ({ lead: _, ...state }) => ({ ...state, phase: 'at-desk' }),
    TicketResolved: (state, { unit, result, publicAnswer: answer }) => ({
      ...state,
      phase: 'resolved',
      ending: { unit, result, answer },
    }),
    SecondHandlingOpened: ({ ending: _, ...state }) => ({ ...state, phase: 'with-unit' }),
    TicketAnswered: (state, { answer }) => ({ ...state, phase: 'closed', ending: { answer } }),
    TicketDismissed: (state) => ({ ...state, phase: 'closed', ending: {} }),
    TicketWithdrawn: (state) => ({ ...state, phase: 'closed', ending: {} }),
    TicketSplit: (state, { children }) => ({
      ...state,
      children: [...state.children, ...children.map((child) => ({ ...child, ended: false }))],
    }),
    ChildResolved: (state, { child }) => ({
      ...state,
      children: state.children.map((one) => (one.ticket === child ? { ...one, ended: true } : one)),
    }),
  },
)
