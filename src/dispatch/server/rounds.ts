import type { TicketClassified } from '#classify/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketDispatched, TicketReturned } from '../events.ts'

/** A dispatch: by which line of the catalogue, if by one, under which rule, to whom, and why it came back, if it did. */
type Round = {
  readonly line: string | null
  readonly rule: string
  readonly unit: string
  readonly at: Instant
  /** The reason's code; `unstated` in returns from before reasons were listed. */
  readonly returned: string | null
}

type Line = {
  readonly number: string
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  readonly last_dispatched: Instant | null
  readonly rounds: readonly Round[]
}

type Heard = TicketReceived | TicketClassified | TicketDispatched | TicketReturned

/** Every ticket with all its dispatches, and which of them came back. [DISPATCH-07] */
export const rounds = ticketView<Line, Heard>('dispatch.rounds', {
  TicketReceived: (_, { fact: { number, place } }) => ({
    ...{ number, place: place ?? null, lead: null, supports: [] },
    ...{ last_dispatched: null, rounds: [] },
  }),
  TicketClassified: (row, { fact: { place } }) => row && { ...row, place },
  TicketDispatched: (row, { fact }) => row && dispatched(row, fact),
  TicketReturned: (row, { fact: { reason = 'unstated' } }) =>
    row && {
      ...row,
      rounds: row.rounds.map((round) => (round === row.rounds.at(-1) ? { ...round, returned: reason } : round)),
    },
})

function dispatched(row: Line, { at, lead, supports, reason, rule }: TicketDispatched): Line {
  const line = reason.by === 'catalogue' ? reason.line : null
  const round = { line, rule, unit: lead, at: instantOf(at), returned: null }
  return { ...row, lead, supports, last_dispatched: round.at, rounds: [...row.rounds, round] }
}
