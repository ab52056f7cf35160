import type { Envelope } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { type OpenCase, refereeMemory } from '../referee-state.ts'

/** The ruling the ticket waits for, if it does. */
export function openCase(facts: readonly Envelope[]): OpenCase | undefined {
  return recall(
    refereeMemory,
    facts.map(({ fact }) => fact),
  ).open
}

/** Whether the ticket waits for a ruling. */
export function hasOpenCase(facts: readonly Envelope[]): boolean {
  return openCase(facts) !== undefined
}
