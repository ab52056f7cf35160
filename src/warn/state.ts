import type { TicketClassified, WordsNoticed } from '#classify/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { WarnFact, WarningKind } from './events.ts'

/** What warning remembers of a ticket: whether it exists, what it says, and which warnings somebody has dealt with. */
export type Warn = {
  readonly known: boolean
  readonly sensitiveWords: readonly string[]
  /** The words somebody was told of as soon as the demand was received. */
  readonly told: readonly string[]
  readonly acknowledged: readonly WarningKind[]
}

export const warnMemory: Memory<Warn> = memory<Warn, TicketReceived | TicketClassified | WordsNoticed | WarnFact>(
  { known: false, sensitiveWords: [], told: [], acknowledged: [] },
  {
    TicketReceived: (state) => ({ ...state, known: true }),
    TicketClassified: (state, { sensitiveWords }) => ({ ...state, sensitiveWords }),
    WordsNoticed: (state, { sensitive, notify, words }) => ({
      ...state,
      sensitiveWords: sensitive,
      told: notify.length > 0 ? words : [],
    }),
    WarningAcknowledged: (state, { kind }) => ({ ...state, acknowledged: [...state.acknowledged, kind] }),
  },
)
