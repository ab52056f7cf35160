import type { Envelope } from '#foundations/journal/envelope.ts'
import type { DelegateAnswered, DelegationRecalled, HandleFact, TicketDelegated } from '../events.ts'

/** What a unit was asked, and how it ended, if it did. */
export type Delegation = {
  readonly asked: TicketDelegated
  readonly ended?: DelegateAnswered | DelegationRecalled
}

/** What was handed on in a ticket's facts, oldest first. */
export function delegationsIn(facts: readonly Envelope[]): readonly Delegation[] {
  const said = facts.map(({ fact }) => fact as HandleFact)
  return said.flatMap((asked, index) => {
    if (asked.type !== 'TicketDelegated') return []
    const ended = said.slice(index).find((fact) => ends(fact, asked))
    return ended?.type === 'DelegateAnswered' || ended?.type === 'DelegationRecalled' ? [{ asked, ended }] : [{ asked }]
  })
}

function ends(fact: HandleFact, { to }: TicketDelegated): boolean {
  if (fact.type === 'DelegateAnswered') return fact.unit === to
  return fact.type === 'DelegationRecalled' && fact.from === to
}
