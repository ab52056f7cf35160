import type { CallBackAnswered, CallBackOpened, ExclusionReviewed, ObjectionDecided } from '#appraise/events.ts'
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
import type { TicketCirculated } from '../events.ts'

type TicketLine = TimeKept & {
  readonly number: string
  readonly title: string
  readonly requester: 'citizen' | 'firm'
  readonly place?: string
  readonly category?: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly created: Instant
  readonly answered?: Instant
  /** The first dispatch; a redispatch is not another ticket. */
  readonly dispatched?: Instant
  /** The first result; a later one does not take the ticket out of the report that counted it. */
  readonly closed?: Instant
  /** When its lead signed for it. */
  readonly signed?: Instant | undefined
  /** How many alike tickets the answer stands for. [APPRAISE-07] */
  readonly weight: number
  /** When the last answer that counts was given. */
  readonly rated?: Instant
  readonly contacted?: boolean
  readonly solved?: CallBackAnswered['solved']
  readonly satisfied?: CallBackAnswered['satisfied']
  readonly excluded?: Instant
  /** The reports that name the ticket, and what each says of it. */
  readonly reports: readonly string[]
  readonly whys: readonly string[]
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
  | ExclusionReviewed
  | ObjectionDecided
  | TicketCirculated

/** What reports count of every demand, children and what staff reported left out: when it passed each step, what was answered, who was told. */
export const tickets = ticketView<TicketLine, Heard>('circulate.tickets', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined && fact.reportedBy === undefined ? taken(fact) : undefined,
  TicketAnswered: (row, { fact }) => row && { ...row, answered: instantOf(fact.at) },
  TicketClassified: (row, { fact: { place, category } }) => row && { ...row, place, category },
  TicketDispatched: (row, { fact: { at, lead, supports, deadlines } }) =>
    row && {
      ...row,
      lead,
      supports,
      dispatched: row.dispatched ?? instantOf(at),
      signed: undefined,
      ...withClocks(deadlines),
    },
  TicketSigned: (row, { fact: { at } }) => row && { ...row, signed: instantOf(at), ...afterSigning(row, at) },
  TicketResolved: (row, { fact: { at } }) =>
    row && { ...row, closed: row.closed ?? instantOf(at), ...afterClosing(row, at) },
  SecondHandlingOpened: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  WaitEnded: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  ExtensionGranted: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  TicketShelved: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  ShelfEnded: (row, { fact }) => row && { ...row, ...withResultClock(fact) },
  CallBackOpened: (row, { fact: { weight = 1 } }) => row && { ...row, weight },
  CallBackAnswered: (row, { fact: { at, valid, contacted, solved, satisfied } }) =>
    row && valid ? { ...row, rated: instantOf(at), contacted, solved, satisfied } : row,
  ExclusionReviewed: (row, { fact: { at, step, granted } }) =>
    row && step === 2 && granted ? { ...row, excluded: instantOf(at) } : row,
  ObjectionDecided: (row, { fact: { at, upheld } }) => row && (upheld ? { ...row, excluded: instantOf(at) } : row),
  TicketCirculated: (row, { fact: { report, why } }) =>
    row && { ...row, reports: [...row.reports, report], whys: [...row.whys, why] },
})

function taken(fact: TicketReceived): TicketLine {
  return {
    number: fact.number,
    title: fact.title,
    requester: fact.requester.kind,
    supports: [],
    weight: 1,
    created: instantOf(fact.at),
    reports: [],
    whys: [],
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }
}
