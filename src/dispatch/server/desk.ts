import type { TicketClassified, TicketLinked, TicketUnlinked } from '#classify/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { ChildResolved, DispatchFact, TicketDispatched, TicketSplit } from '../events.ts'

type DeskLine = {
  readonly number: string
  readonly title: string
  readonly channel: string
  readonly kind: string | null
  readonly category: string | null
  readonly level: string | null
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  /** For a dispatcher; not while it waits for classification, nor while a unit has it. */
  readonly waiting: boolean
  readonly why: string | null
  readonly waiting_since: Instant
  /** When the requester is owed the result, once that runs. */
  readonly due: Instant | null
  readonly returned_by: string | null
  readonly returned_reason: string | null
  readonly returned_why: string | null
  readonly suggested_lead: string | null
  readonly returns: number
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketLinked
  | TicketUnlinked
  | Exclude<DispatchFact, TicketSplit | ChildResolved>

const gone = () => undefined

/** What waits for a dispatcher: the catalogue had no answer, a person is to decide, or a unit handed it back. */
export const desk = ticketView<DeskLine, Heard>('dispatch.desk', {
  TicketReceived: (_, { fact }) => taken(fact),
  TicketClassified: (row, { fact }) => row && classified(row, fact),
  TicketLinked: (row) => row && { ...row, waiting: false, why: 'linked' },
  TicketUnlinked: (row, { fact }) => row && unlinked(row, fact),
  TicketHeld: (row, { fact }) => row && { ...row, why: fact.why },
  TicketDispatched: (row, { fact }) => row && sent(row, fact),
  TicketReturned: (row, { fact }) =>
    row && {
      ...row,
      waiting: true,
      why: 'returned',
      waiting_since: instantOf(fact.at),
      returned_by: fact.by,
      returned_reason: fact.reason ?? null,
      returned_why: fact.why,
      suggested_lead: fact.suggestedLead ?? null,
      returns: row.returns + 1,
    },
  AdjudicationOpened: (row, { fact: { involves } }) =>
    row && { ...row, waiting: false, why: 'adjudicated', supports: withInvolved(row.supports, involves) },
  OpinionGiven: (row) => row,
  AdjudicationRuled: (row) => row,
  ProposalSettled: (row) => row,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
})

function taken({ at, number, title, channel, place }: TicketReceived): DeskLine {
  return {
    number,
    title,
    channel,
    kind: null,
    category: null,
    level: null,
    place: place ?? null,
    lead: null,
    supports: [],
    waiting: false,
    why: null,
    waiting_since: instantOf(at),
    due: null,
    returned_by: null,
    returned_reason: null,
    returned_why: null,
    suggested_lead: null,
    returns: 0,
  }
}

/** A later classification leaves a ticket where it is, with a unit or waiting. */
function classified(row: DeskLine, { at, kind, category, level, place, directDispatch }: TicketClassified): DeskLine {
  const known = { ...row, kind, category, level, place }
  if (row.lead !== null || row.why === 'linked') return known
  const why = directDispatch ? 'catalogue-pending' : 'person-decides'
  return { ...known, waiting: true, why, waiting_since: instantOf(at) }
}

/** A ticket let go is decided by a person, once it is known what it is about. */
function unlinked(row: DeskLine, { at }: TicketUnlinked): DeskLine {
  const isKnown = row.category !== null
  return { ...row, waiting: isKnown, why: isKnown ? 'unlinked' : null, waiting_since: instantOf(at) }
}

function sent(row: DeskLine, { lead, supports, level, deadlines }: TicketDispatched): DeskLine {
  return { ...row, lead, supports, level, waiting: false, why: null, due: instantOf(deadlines.resolveBy) }
}
