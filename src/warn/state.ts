import type { TicketClassified } from '#classify/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { WarnFact, WarningKind } from './events.ts'

/** What warning remembers of a ticket: whether it exists, what it says, and which warnings somebody has dealt with. */
export type Warn = {
  readonly known: boolean
  readonly sensitiveWords: readonly string[]
  readonly acknowledged: readonly WarningKind[]
}

export const warnMemory: Memory<Warn> = memory<Warn, TicketReceived | TicketClassified | WarnFact>(
  { known: false, sensitiveWords: [], acknowledged: [] },
  {
    TicketReceived: (state) => ({ ...state, known: true }),
    TicketClassified: (state, { sensitiveWords }) => ({ ...state, sensitiveWords }),
    WarningAcknowledged: (state, { kind }) => ({ ...state, acknowledged: [...state.acknowledged, kind] }),
  },
)
