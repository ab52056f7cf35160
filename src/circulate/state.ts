import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketCirculated } from './events.ts'

/** What circulating remembers of a ticket: the unit that would be told, and the reports that already name it. */
export type Circulation = { readonly lead?: UnitCode; readonly reports: readonly string[] }

type Heard = TicketDispatched | TicketReturned | TicketCirculated

export const circulateMemory: Memory<Circulation> = memory<Circulation, Heard>(
  { reports: [] },
  {
    TicketDispatched: (state, { lead }) => ({ ...state, lead }),
    TicketReturned: ({ reports }) => ({ reports }),
    TicketCirculated: (state, { report }) => ({ ...state, reports: [...state.reports, report] }),
  },
)
