import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import {
  afterClosing,
  afterSigning,
  type TimeKept,
  withClocks,
  withResultClock,
} from '#foundations/three-rates/time-kept.ts'
import type {
  ExtensionGranted,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  CallBackAnswered,
  CallBackOpened,
  ExclusionAdvised,
  ExclusionAsked,
  ExclusionReviewed,
  ObjectionDecided,
  ObjectionRaised,
} from '../events.ts'
import {
  advisedColumns,
  askedColumns,
  decidedColumns,
  type ExclusionColumns,
  objectedColumns,
  reviewedColumns,
} from './exclusion-columns.ts'

type RatingLine = TimeKept &
  ExclusionColumns & {
    readonly number: string
    readonly title: string
    readonly lead?: string
    readonly supports: readonly string[]
    readonly place?: string
    readonly kind?: string
    readonly category?: string
    readonly level?: string
    readonly tags: readonly string[]
    readonly channel: string
    readonly requester: 'citizen' | 'firm'
    readonly created: Instant
    readonly closed?: Instant
    readonly round: number
    /** How many alike tickets the asked requester stands for; 1 where everybody is asked. [APPRAISE-07] */
    readonly weight: number
    /** How many answers were given, valid or not. */
    readonly answers: number
    /** When the last answer was given; a later valid answer replaces an earlier one. */
    readonly rated?: Instant
    readonly valid: boolean
    readonly contacted?: boolean
    readonly solved?: CallBackAnswered['solved']
    readonly satisfied?: CallBackAnswered['satisfied']
    readonly answer_channel?: CallBackAnswered['channel']
    readonly answered_by?: CallBackAnswered['answeredBy']
    /** The valid answer before the ticket was handled again; absent where it was not. */
    readonly first_solved?: CallBackAnswered['solved']
    readonly first_satisfied?: CallBackAnswered['satisfied']
  }

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketClassified
  | TicketDispatched
  | TicketSigned
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | CallBackOpened
  | CallBackAnswered
  | ExclusionAsked
  | ExclusionAdvised
  | ExclusionReviewed
  | ObjectionRaised
  | ObjectionDecided

/** What counts of every demand in appraisal; a child is none and counts with its parent, nor is what staff reported. */
export const ratings = ticketView<RatingLine, Heard>('appraise.ratings', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined && fact.reportedBy === undefined ? taken(fact) : undefined,
  TicketAnswered: (row, { fact }) => row && { ...row, closed: instantOf(fact.at) },
  TicketClassified: (row, { fact: { kind, place, category, level, tags } }) =>
    row && { ...row, kind, place, category, level, tags },
  TicketDispatched: (row, { fact: { lead, supports, level, deadlines } }) =>
    row && { ...row, lead, supports, level, ...withClocks(deadlines) },
  TicketSigned: (row, { fact }) => row && { ...row, ...afterSigning(row, fact.at) },
  TicketResolved: (row, { fact: { at, round } }) =>
    row && { ...row, closed: instantOf(at), round, ...afterClosing(row, at) },
  SecondHandlingOpened: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  WaitEnded: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  ExtensionGranted: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  TicketShelved: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  ShelfEnded: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  CallBackOpened: (row, { fact: { weight = 1 } }) => row && { ...row, weight },
  CallBackAnswered: (row, { fact }) => row && withAnswer({ ...row, answers: row.answers + 1 }, fact),
  ExclusionAsked: (row, { fact, actor }) => row && { ...row, ...askedColumns(fact, actor) },
  ExclusionAdvised: (row, { fact, actor }) => row && { ...row, ...advisedColumns(fact, row, actor) },
  ExclusionReviewed: (row, { fact, actor }) => row && { ...row, ...reviewedColumns(fact, row, actor) },
  ObjectionRaised: (row, { fact, actor }) => row && { ...row, ...objectedColumns(fact, row, actor) },
  ObjectionDecided: (row, { fact }) => row && { ...row, ...decidedColumns(fact) },
})

/** An answer that does not count never hides one that did. */
function withAnswer(row: RatingLine, fact: CallBackAnswered): RatingLine {
  if (row.valid && !fact.valid) return row
  const { at, valid, contacted, solved, satisfied } = fact
  return {
    ...row,
    ...(row.valid && row.first_solved === undefined
      ? { first_solved: row.solved, first_satisfied: row.satisfied }
      : {}),
    rated: instantOf(at),
    valid,
    contacted,
    solved,
    satisfied,
    answer_channel: fact.channel,
    answered_by: fact.answeredBy,
  }
}

function taken(fact: TicketReceived): RatingLine {
  return {
    number: fact.number,
    title: fact.title,
    supports: [],
    tags: [],
    channel: fact.channel,
    requester: fact.requester.kind,
    created: instantOf(fact.at),
    round: 1,
    weight: 1,
    answers: 0,
    valid: false,
    excluded: false,
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }
}
