import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { PartDone, PartSigned, SecondHandlingOpened, TicketResolved } from './events.ts'

/** The part of a supporting unit, as far as it is. */
export type Part = { readonly unit: UnitCode; readonly phase: 'to-sign' | 'to-do' | 'done' }

/** Who supports the lead, while a unit has the ticket. */
export type Parts = {
  readonly phase: 'away' | 'in-hand' | 'resolved'
  readonly parts: readonly Part[]
}

type Heard = TicketDispatched | TicketReturned | TicketResolved | SecondHandlingOpened | PartSigned | PartDone

/** What is remembered of the supporting units' parts. */
export const partMemory: Memory<Parts> = memory<Parts, Heard>(
  { phase: 'away', parts: [] },
  {
    TicketDispatched: ({ parts }, { supports }) => ({
      phase: 'in-hand',
      parts: supports.map((unit) => parts.find((part) => part.unit === unit) ?? { unit, phase: 'to-sign' }),
    }),
    TicketReturned: (state) => ({ ...state, phase: 'away' }),
    TicketResolved: (state) => ({ ...state, phase: 'resolved' }),
    // The lead handles it again, and so do those who support it, without signing once more.
    SecondHandlingOpened: ({ parts }) => ({
      phase: 'in-hand',
      parts: parts.map((part) => (part.phase === 'done' ? { ...part, phase: 'to-do' } : part)),
    }),
    PartSigned: (state, { unit }) => withPart(state, { unit, phase: 'to-do' }),
    PartDone: (state, { unit }) => withPart(state, { unit, phase: 'done' }),
  },
)

function withPart({ phase, parts }: Parts, part: Part): Parts {
  return { phase, parts: parts.map((one) => (one.unit === part.unit ? part : one)) }
}
