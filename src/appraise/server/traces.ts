import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { RequesterContacted, TicketResolved } from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { ExclusionAsked } from '../events.ts'

type TraceLine = {
  readonly number: string
  readonly title: string
  /** Names the erasable record that holds the phone. */
  readonly subject: string
  readonly place?: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly kind?: string
  readonly category?: string
  readonly created: Instant
  readonly contacted?: Instant
  readonly closed?: Instant
  readonly answer?: string
  readonly dodges: boolean
  readonly returned_by: readonly string[]
  readonly returned_in_vain: boolean
  readonly exclusion_asked: boolean
  readonly recategorised: boolean
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | RequesterContacted
  | TicketResolved
  | ExclusionAsked

/** Findings that say that an answer went round the question; leaks and promises are another matter. [HANDLE-14] */
const dodging: readonly AnswerFinding[] = [
  'nothing-said',
  'too-short',
  'acknowledges',
  'passes-on',
  'puts-off',
  'refers',
  'not-ours',
]

/** What a demand leaves behind at the unit that leads it; a child is no demand, nor is what staff reported. [APPRAISE-16] */
export const traces = ticketView<TraceLine, Heard>('appraise.traces', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined && fact.reportedBy === undefined ? begun(fact) : undefined,
  TicketClassified: (row, { fact: { kind, category, place } }) =>
    row && {
      ...row,
      ...{ kind, category, place },
      recategorised: row.recategorised || (row.lead !== undefined && row.category !== category),
    },
  TicketDispatched: (row, { fact: { lead, supports } }) =>
    row && {
      ...row,
      ...{ lead, supports },
      // What was decided while another unit had it is not this one's.
      recategorised: row.lead === lead && row.recategorised,
      returned_in_vain: row.returned_by.includes(lead),
    },
  TicketReturned: (row, { fact: { by } }) => row && { ...row, returned_by: [...new Set([...row.returned_by, by])] },
  RequesterContacted: (row, { fact }) => row && { ...row, contacted: instantOf(fact.at) },
  TicketResolved: (row, { fact: { at, publicAnswer, findings = [] } }) =>
    row && {
      ...row,
      closed: instantOf(at),
      answer: publicAnswer,
      dodges: findings.some((finding) => dodging.includes(finding)),
    },
  ExclusionAsked: (row) => row && { ...row, exclusion_asked: true },
})

function begun({ number, title, requester, place, at }: TicketReceived): TraceLine {
  return {
    ...{ number, title, subject: requester.subject, supports: [], created: instantOf(at) },
    ...{ dodges: false, returned_by: [], returned_in_vain: false, exclusion_asked: false, recategorised: false },
    ...(place === undefined ? {} : { place }),
  }
}
