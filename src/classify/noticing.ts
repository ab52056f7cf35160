import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { SaidWords } from '#foundations/rulebook/proposal.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { WordsNoticed } from './events.ts'

/** What was said, once it was received, and whether its words were noticed. */
export type Noticing = { readonly said?: SaidWords; readonly noticed: boolean }

export const noticingMemory: Memory<Noticing> = memory<Noticing, TicketReceived | WordsNoticed>(
  { noticed: false },
  {
    TicketReceived: (state, { title, text }) => ({ ...state, said: { title, text } }),
    WordsNoticed: (state) => ({ ...state, noticed: true }),
  },
)
