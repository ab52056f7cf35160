import type { TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Entry } from '#platform/postgres/commit.ts'
import { type Reaction, reaction } from '#platform/stage-door.ts'
import type { Demand } from '../world.ts'
import type { Gathering } from './gather.ts'
import type { Give } from './give.ts'

/** The pieces that a history splits its ticket into. */
export function piecesIn(facts: Entry['facts']): readonly TicketId[] {
  return facts.flatMap(({ fact }) =>
    fact.type === 'TicketSplit' ? (fact as TicketSplit).children.map(({ ticket }) => ticket) : [],
  )
}

/** A ticket and the pieces it was split into, of which some may not be taken in yet. */
export function familyOf({ factsOf }: Gathering, ticket: TicketId): readonly TicketId[] {
  return [ticket, ...piecesIn(factsOf(ticket))]
}

/**
 * Takes the pieces of an invented demand in, in place of the reaction that reads their requester from the database, where a life
 * told in memory is not yet. Their running counts begin at `firstPiece`, so that they can be told again.
 */
export function pieceTaker(give: Give, { caller }: Demand, firstPiece: number): Reaction {
  const { name, phone } = caller
  return reaction<TicketSplit>({
    name: 'intake/when-ticket-split',
    hears: 'TicketSplit',
    react: async (platform, { ticket: parent, fact: { at, children } }) => {
      for (const [index, child] of children.entries()) {
        const input = { child, parent, requester: { name, phone }, count: firstPiece + index }
        await give(
          platform,
          { command: 'ReceiveChild', at, actor: systemActor, input },
          { ticket: child.ticket, turn: 1 },
        )
      }
    },
  })
}
