import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { CoordinationFact, NoteAdded, ReportedUp } from './coordination-events.ts'

/** What a note or report depends on: whether anybody still works on the ticket, and a report without an answer. */
export type Coordination = { readonly open: boolean; readonly report?: Pick<ReportedUp, 'unit' | 'to'> }

type Heard = TicketReceived | TicketAnswered | TicketDismissed | TicketWithdrawn | CoordinationFact

const closed = (): Coordination => ({ open: false })

/** What is remembered of the coordination around a ticket, beside the main line of handling. */
export const coordinationMemory: Memory<Coordination> = memory<Coordination, Heard>(
  { open: false },
  {
    TicketReceived: () => ({ open: true }),
    TicketAnswered: closed,
    TicketDismissed: closed,
    TicketWithdrawn: closed,
    ReportedUp: ({ open }, { unit, to }) => ({ open, report: { unit, to } }),
    NoteAdded: (state, note) => (answers(note, state.report) ? { open: state.open } : state),
  },
)

/** Whether a note is what the reporting unit waits for: it comes from the unit above, to the one that reported. */
export function answers({ unit, to }: Pick<NoteAdded, 'unit' | 'to'>, report: Coordination['report']): boolean {
  return report !== undefined && unit === report.to && to === report.unit
}
