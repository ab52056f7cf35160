import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  CallBackAnswered,
  CallBackChannel,
  CallBackGivenUp,
  CallBackMissed,
  CallBackOpened,
  CallBackSpared,
  RatingLinkSent,
} from '../events.ts'
import type { CallBack } from '../state.ts'
import { type CallCounts, countAnswered, countMissed, noCalls } from './call-counts.ts'

type CallBackLine = {
  readonly number: string
  readonly title: string
  readonly place?: string
  readonly category?: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly round: number
  /** Open from the moment on that fixes by when to ask. */
  readonly phase: CallBack['phase']
  readonly urgent: boolean
  readonly resolved?: Instant
  readonly due?: Instant
  readonly attempts: number
  readonly next_attempt?: Instant
  /** By which channel the next attempt is. */
  readonly channel?: CallBackChannel
  readonly ended?: Instant
  /** When the sample was drawn, in which stratum, and how many alike the ticket stands for. */
  readonly opened?: Instant
  readonly stratum?: string
  readonly weight: number
  /** The link of this round. */
  readonly link_sent?: Instant
  readonly link_until?: Instant
  readonly answer_channel?: CallBackChannel
  /** What the requester said after the ticket was handled again. */
  readonly again?: 'open' | CallBackAnswered['solved']
} & CallCounts

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | TicketWithdrawn
  | SecondHandlingOpened
  | CallBackOpened
  | CallBackSpared
  | RatingLinkSent
  | CallBackMissed
  | CallBackAnswered
  | CallBackGivenUp

/** Whom to call back, by when, and when they may be tried next: the latest round of every demand; of a child the parent tells, and what staff reported nobody asked for. */
export const callBacks = ticketView<CallBackLine, Heard>('appraise.call_backs', {
  TicketReceived: (_, { fact }) =>
    fact.parent === undefined && fact.reportedBy === undefined ? taken(fact) : undefined,
  TicketClassified: (row, { fact: { place, category } }) => row && { ...row, place, category },
  TicketDispatched: (row, { fact: { lead, supports } }) => row && { ...row, lead, supports },
  TicketResolved: (row, { fact }) => {
    if (row === undefined) return undefined
    const { due: _due, next_attempt: _next, ended: _ended, channel: _channel, ...rest } = row
    const { link_sent: _sent, link_until: _until, ...kept } = rest
    return { ...kept, phase: 'unresolved', round: fact.round, resolved: instantOf(fact.at), attempts: 0 }
  },
  CallBackOpened: (row, { fact }) => row && opened(row, fact),
  CallBackSpared: (row, { fact: { at, stratum } }) =>
    row && { ...row, phase: 'spared', opened: instantOf(at), stratum },
  RatingLinkSent: (row, { fact: { at, until, nextAt } }) =>
    row && {
      ...row,
      link_sent: instantOf(at),
      link_until: instantOf(until),
      next_attempt: instantOf(nextAt),
      channel: 'link',
      links: row.links + 1,
    },
  CallBackMissed: (row, { fact }) => row && missed(row, fact),
  CallBackAnswered: (row, { fact: { at, channel, round, solved } }) =>
    row && {
      ...countAnswered(row, { channel }),
      phase: 'answered',
      ended: instantOf(at),
      answer_channel: channel,
      ...(round > 1 ? { again: solved } : {}),
    },
  CallBackGivenUp: (row, { fact }) => row && { ...row, phase: 'given-up', ended: instantOf(fact.at) },
  SecondHandlingOpened: (row) => row && { ...row, phase: 'unresolved' },
  TicketWithdrawn: (row) => row && { ...row, phase: 'withdrawn' },
})

function opened(row: CallBackLine, fact: CallBackOpened): CallBackLine {
  const { at, due, urgent, weight, stratum, nextAt, nextChannel = 'person', round } = fact
  return {
    ...row,
    phase: 'open',
    urgent,
    due: instantOf(due),
    next_attempt: nextAt === undefined ? (row.resolved ?? instantOf(at)) : instantOf(nextAt),
    channel: nextChannel,
    opened: row.opened ?? instantOf(at),
    weight: weight ?? row.weight,
    ...(stratum === undefined ? {} : { stratum }),
    ...(round > 1 ? { again: 'open' } : {}),
  }
}

function missed(row: CallBackLine, fact: CallBackMissed): CallBackLine {
  const { attempt, nextAt, nextChannel } = fact
  return {
    ...countMissed(row, fact),
    attempts: attempt,
    ...(nextAt === undefined ? {} : { next_attempt: instantOf(nextAt), channel: nextChannel ?? 'person' }),
  }
}

function taken(fact: TicketReceived): CallBackLine {
  return {
    number: fact.number,
    title: fact.title,
    supports: [],
    round: 1,
    phase: 'unresolved',
    urgent: false,
    attempts: 0,
    weight: 1,
    ...noCalls,
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }
}
