import type { TicketClassified, TicketLinked } from '#classify/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  AdjudicationOpened,
  AdjudicationRuled,
  OpinionGiven,
  ProposalSettled,
  TicketDispatched,
  TicketReturned,
} from '../events.ts'
import { noCase, noOffer, type Offer, type OpenCase, offerOf } from './case-columns.ts'

type Line = OpenCase &
  Offer & {
    readonly number: string
    readonly title: string
    readonly kind: string | null
    readonly category: string | null
    readonly level: string | null
    readonly place: string | null
    readonly lead: string | null
    readonly supports: readonly string[]
    readonly returns: number
    /** When the requester is owed the result. */
    readonly result_due: Instant | null
  }

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketLinked
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketDispatched
  | TicketReturned
  | AdjudicationOpened
  | OpinionGiven
  | AdjudicationRuled
  | ProposalSettled

const closed = (row: Line | undefined) => row && { ...row, ...noCase }

/** Every ticket with the ruling that is open, if any, and with what its last ruling offered the catalogue. [DISPATCH-05, DISPATCH-06] */
export const adjudications = ticketView<Line, Heard>('dispatch.adjudications', {
  TicketReceived: (_, { fact: { number, title, place } }) => ({
    ...{ number, title, place: place ?? null, kind: null, category: null, level: null },
    ...{ lead: null, supports: [], returns: 0, result_due: null },
    ...noCase,
    ...noOffer,
  }),
  TicketClassified: (row, { fact: { kind, category, level, place } }) =>
    row && { ...row, kind, category, level, place },
  TicketDispatched: (row, { fact: { lead, supports, level, deadlines } }) =>
    row && { ...row, lead, supports, level, result_due: instantOf(deadlines.resolveBy) },
  TicketReturned: (row) => row && { ...row, returns: row.returns + 1 },
  AdjudicationOpened: (row, { fact: { at, how, units, question, hearBy, due, involves } }) =>
    row && {
      ...row,
      ...{ how, units, question, opened: instantOf(at), due: instantOf(due) },
      hear_by: hearBy === undefined ? null : instantOf(hearBy),
      supports: withInvolved(row.supports, involves),
    },
  OpinionGiven: (row, { fact: { unit } }) => row && { ...row, heard: [...new Set([...row.heard, unit])] },
  AdjudicationRuled: (row, { fact }) => row && { ...row, ...noCase, ...offerOf(fact) },
  ProposalSettled: (row, { fact: { at, verdict, why, edition } }) =>
    row && { ...row, verdict, settled: instantOf(at), settled_why: why, settled_edition: edition },
  TicketLinked: closed,
  TicketAnswered: closed,
  TicketDismissed: closed,
  TicketWithdrawn: closed,
})
