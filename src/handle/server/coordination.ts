import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { NoteAdded, ReportedUp } from '../events.ts'
import { type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly note: string | null
  readonly note_from: string | null
  readonly note_to: string | null
  /** A report that waits for its answer. */
  readonly report: string | null
  readonly report_from: string | null
  readonly report_to: string | null
  /** The units that something is addressed to and that have noted nothing since. */
  readonly asks: readonly string[]
  readonly latest: Instant | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | NoteAdded
  | ReportedUp

const unreported = { report: null, report_from: null, report_to: null } as const
const gone = () => undefined

/** Every open ticket with what was last noted and reported up about it. [HANDLE-16] */
export const coordination = ticketView<Line, Heard>('handle.coordination', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    note: null,
    note_from: null,
    note_to: null,
    ...unreported,
    asks: [],
    latest: null,
  }),
  TicketClassified: (line, { fact: { category, level, place } }) => line && { ...line, category, level, place },
  TicketDispatched: (line, { fact: { lead, supports, level } }) => line && { ...line, lead, supports, level },
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  NoteAdded: (line, { fact }) => line && noted(line, fact),
  ReportedUp: (line, { fact: { at, unit, to, why, involves } }) =>
    line && {
      ...line,
      report: why,
      report_from: unit,
      report_to: to,
      asks: withInvolved(line.asks, [to]),
      supports: withInvolved(line.supports, involves),
      latest: instantOf(at),
    },
})

function noted(line: Line, note: NoteAdded): Line {
  const { at, unit, text, to, involves } = note
  const left = isAnswer(line, note) ? { ...line, ...unreported } : line
  return {
    ...left,
    note: text,
    note_from: unit,
    note_to: to ?? null,
    asks: withInvolved(asksWithout(left, unit), involves),
    supports: withInvolved(line.supports, involves),
    latest: instantOf(at),
  }
}

function isAnswer({ report_from, report_to }: Line, { unit, to }: NoteAdded): boolean {
  return to !== undefined && report_from === to && report_to === unit
}

/** A unit that wrote has answered what was addressed to it, but for a report it owes an answer to. */
function asksWithout({ asks, report_to }: Line, unit: string): readonly string[] {
  return asks.filter((asked) => asked !== unit || asked === report_to)
}
