import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { SecondHandlingOpened, TicketResolved } from '#handle/events.ts'
import type { TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { CallBackAnswered, CallBackGivenUp, CallBackMissed, CallBackOpened } from '../events.ts'
import type { CallBack } from '../state.ts'

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
  readonly ended?: Instant
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | TicketWithdrawn
  | SecondHandlingOpened
  | CallBackOpened
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
    const { due: _due, next_attempt: _next, ended: _ended, ...kept } = row
    return { ...kept, phase: 'unresolved', round: fact.round, resolved: instantOf(fact.at), attempts: 0 }
  },
  CallBackOpened: (row, { fact: { due, urgent, at } }) =>
    row && { ...row, phase: 'open', urgent, due: instantOf(due), next_attempt: row.resolved ?? instantOf(at) },
  CallBackMissed: (row, { fact: { attempt, nextAt } }) =>
    row && { ...row, attempts: attempt, ...(nextAt === undefined ? {} : { next_attempt: instantOf(nextAt) }) },
  CallBackAnswered: (row, { fact }) => row && { ...row, phase: 'answered', ended: instantOf(fact.at) },
  CallBackGivenUp: (row, { fact }) => row && { ...row, phase: 'given-up', ended: instantOf(fact.at) },
  SecondHandlingOpened: (row) => row && { ...row, phase: 'unresolved' },
  TicketWithdrawn: (row) => row && { ...row, phase: 'withdrawn' },
})

function taken(fact: TicketReceived): CallBackLine {
  return {
    number: fact.number,
    title: fact.title,
    supports: [],
    round: 1,
    phase: 'unresolved',
    urgent: false,
    attempts: 0,
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }
}
