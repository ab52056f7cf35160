import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketAnswered, TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { CallBackAnswered, ExclusionAsked, ExclusionReviewed } from '../events.ts'

type RatingLine = {
  readonly number: string
  readonly title: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly place?: string
  readonly category?: string
  readonly level?: string
  readonly channel: string
  readonly requester: 'citizen' | 'firm'
  readonly created: Instant
  readonly closed?: Instant
  readonly round: number
  /** When the last answer was given; a later valid answer replaces an earlier one. */
  readonly rated?: Instant
  readonly valid: boolean
  readonly contacted?: boolean
  readonly solved?: CallBackAnswered['solved']
  readonly satisfied?: CallBackAnswered['satisfied']
  readonly excluded: boolean
  readonly exclusion?: 'asked' | 'granted-once' | 'granted' | 'refused'
  readonly exclusion_reason?: string
  readonly exclusion_evidence?: string
  readonly exclusion_asked?: Instant
  readonly exclusion_by?: string
  readonly exclusion_first_by?: string
  readonly exclusion_why?: string
}

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | CallBackAnswered
  | ExclusionAsked
  | ExclusionReviewed

/** What counts of every demand in appraisal; a child is none and counts with its parent, nor is what staff reported. */
export const ratings = ticketView<RatingLine, Heard>('appraise.ratings', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined && fact.reportedBy === undefined ? taken(fact) : undefined,
  TicketAnswered: (row, { fact }) => row && { ...row, closed: instantOf(fact.at) },
  TicketClassified: (row, { fact: { place, category, level } }) => row && { ...row, place, category, level },
  TicketDispatched: (row, { fact: { lead, supports, level } }) => row && { ...row, lead, supports, level },
  TicketResolved: (row, { fact: { at, round } }) => row && { ...row, closed: instantOf(at), round },
  CallBackAnswered: (row, { fact }) => row && withAnswer(row, fact),
  ExclusionAsked: (row, { fact, actor }) =>
    row && {
      ...row,
      exclusion: 'asked',
      exclusion_reason: fact.reason,
      exclusion_evidence: fact.evidence,
      exclusion_asked: instantOf(fact.at),
      exclusion_by: actor.name,
    },
  ExclusionReviewed: (row, { fact, actor }) =>
    row && {
      ...row,
      exclusion: phaseAfter(fact),
      excluded: fact.step === 2 && fact.granted,
      exclusion_why: fact.why,
      ...(fact.step === 1 ? { exclusion_first_by: actor.name } : {}),
    },
})

/** An answer that does not count never hides one that did. */
function withAnswer(row: RatingLine, fact: CallBackAnswered): RatingLine {
  if (row.valid && !fact.valid) return row
  const { at, valid, contacted, solved, satisfied } = fact
  return { ...row, rated: instantOf(at), valid, contacted, solved, satisfied }
}

function phaseAfter({ step, granted }: ExclusionReviewed): NonNullable<RatingLine['exclusion']> {
  if (!granted) return 'refused'
  return step === 1 ? 'granted-once' : 'granted'
}

function taken(fact: TicketReceived): RatingLine {
  return {
    number: fact.number,
    title: fact.title,
    supports: [],
    channel: fact.channel,
    requester: fact.requester.kind,
    created: instantOf(fact.at),
    round: 1,
    valid: false,
    excluded: false,
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }
}
