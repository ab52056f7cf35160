import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { TicketClassified } from '../events.ts'

type JudgedLine = {
  readonly number: string
  readonly title: string
  readonly place: string | null
  readonly supports: readonly string[]
  /** What was proposed when it was decided first, how certainly, and by whom. */
  readonly proposed?: string
  readonly probability?: number
  readonly proposed_by?: string
  /** What it was classified as last. */
  readonly chosen?: string
  readonly kind?: string
  /** The edition that decided in place of a person; null where a person did. */
  readonly decided_by?: string | null
  readonly decided_at?: Instant
  /** `2026-11`, of that decision. */
  readonly month?: string
}

/** What was proposed for a ticket and what it was classified as: what models learn from and are judged by. [CLASSIFY-05] */
export const judged = ticketView<JudgedLine, TicketReceived | TicketClassified>('classify.judged', {
  TicketReceived: (_, { fact: { number, title, place = null, parent } }) =>
    parent === undefined ? { number, title, place, supports: [] } : undefined,
  TicketClassified: (row, { fact }) =>
    row && {
      ...row,
      ...(row.chosen === undefined || row.chosen === null ? firstProposal(fact) : {}),
      place: fact.place,
      chosen: fact.category,
      kind: fact.kind,
      decided_by: fact.decidedBy ?? null,
      decided_at: instantOf(fact.at),
      month: dateOf(fact.at).slice(0, 7),
    },
})

function firstProposal({ suggested }: TicketClassified) {
  if (suggested === undefined) return {}
  const { category, probability, by = 'lexicon' } = suggested
  return { proposed: category, proposed_by: by, ...(probability === undefined ? {} : { probability }) }
}
