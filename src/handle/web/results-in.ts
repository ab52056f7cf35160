import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import type { RequesterContacted, TicketResolved } from '../events.ts'

/** The results among a ticket's facts, oldest first. */
export function resultsIn(facts: readonly Envelope[]): readonly TicketResolved[] {
  return facts.map(({ fact }) => fact).filter(isResult)
}

function isResult(fact: AnyFact): fact is TicketResolved {
  return fact.type === 'TicketResolved'
}

/** The contacts with the requester that something proves, oldest first. */
export function provenContactsIn(facts: readonly Envelope[]): readonly RequesterContacted[] {
  return facts.map(({ fact }) => fact).filter(isProvenContact)
}

function isProvenContact(fact: AnyFact): fact is RequesterContacted {
  return fact.type === 'RequesterContacted' && 'evidence' in fact
}
