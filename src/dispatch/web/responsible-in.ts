import type { Envelope } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { type Responsible, responsibleFor } from '../responsible.ts'
import { dispatchMemory } from '../state.ts'

/** Who has to do the next thing about the ticket with these facts; undefined when it is closed. */
export function responsibleIn(facts: readonly Envelope[]): Responsible | undefined {
  const state = recall(
    dispatchMemory,
    facts.map(({ fact }) => fact),
  )
  return responsibleFor(state)
}

/** Whether somebody is responsible, that is, the ticket is not closed. */
export function isOpenAtDispatch(facts: readonly Envelope[]): boolean {
  return responsibleIn(facts) !== undefined
}
