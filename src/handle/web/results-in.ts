import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { TicketResolved } from '../events.ts'

/** The results among a ticket's facts, oldest first. */
export function resultsIn(facts: readonly Envelope[]): readonly TicketResolved[] {
  return facts.map(({ fact }) => fact).filter(isResult)
}

function isResult(fact: AnyFact): fact is TicketResolved {
  return fact.type === 'TicketResolved'
}
