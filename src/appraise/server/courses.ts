import type { LinkedAnswerGiven, TicketClassified, TicketLinked, TicketUnlinked } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned, TicketSplit } from '#dispatch/events.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type {
  ExtensionGranted,
  RequesterContacted,
  ResultClock,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import { type Course, endStep, hold, letGo, moveDue, nextStep, noCourse, runningStep } from '../course.ts'
import type { CallBackAnswered, CallBackGivenUp, CallBackOpened } from '../events.ts'

type CourseLine = Course & {
  readonly place?: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly kind?: string
  readonly category?: string
  readonly level?: string
  readonly channel: string
  readonly requester: string
  /** False for pieces of a split and what staff reported: work, but no demand. */
  readonly demand: boolean
  readonly created: Instant
  readonly closed?: Instant
  readonly due?: Instant
  readonly respond_by?: Instant
  readonly returns: number
}

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketClassified
  | TicketLinked
  | TicketUnlinked
  | LinkedAnswerGiven
  | TicketDispatched
  | TicketReturned
  | TicketSplit
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | CallBackOpened
  | CallBackAnswered
  | CallBackGivenUp

/** The steps every ticket went through, and which unit held it when: what steps and unit-days are counted from. [APPRAISE-18] */
export const courses = ticketView<CourseLine, Heard>('appraise.courses', {
  TicketReceived: (_, { fact }) => nextStep(taken(fact), fact.at, { step: 'classify' }),
  TicketAnswered: (row, { fact: { at } }) => row && closed(row, at, 'done'),
  TicketDismissed: (row, { fact: { at } }) => row && closed(row, at, 'closed'),
  TicketWithdrawn: (row, { fact: { at } }) => row && closed(row, at, 'closed'),
  TicketClassified: (row, { fact: { at, kind, place, category, level } }) => {
    if (row === undefined) return undefined
    const known = { ...row, kind, place, category, level }
    return runningStep(row) === 'classify' ? nextStep(known, at, { step: 'dispatch' }) : known
  },
  TicketLinked: (row, { fact: { at } }) => row && nextStep(row, at, { step: 'linked' }),
  TicketUnlinked: (row, { fact: { at } }) => row && nextStep(row, at, { step: 'dispatch' }, 'returned'),
  LinkedAnswerGiven: (row, { fact: { at } }) => row && closed(row, at, 'done'),
  TicketDispatched: (row, { fact }) => row && dispatchedTo(row, fact),
  TicketReturned: (row, { fact: { at } }) =>
    row && {
      ...letGo(nextStep(row, at, { step: 'dispatch' }, 'returned'), at, 'returned'),
      returns: row.returns + 1,
    },
  TicketSplit: (row, { fact: { at } }) => row && letGo(nextStep(row, at, { step: 'children' }), at, 'moved'),
  TicketSigned: (row, { fact: { at, unit, noRequester } }) =>
    row &&
    (noRequester
      ? nextStep(row, at, { step: 'resolve', unit, due: row.due })
      : nextStep(row, at, { step: 'contact', unit, due: row.respond_by })),
  RequesterContacted: (row, { fact: { at, unit } }) =>
    row && runningStep(row) === 'contact'
      ? nextStep(row, at, { step: 'resolve', unit, round: row.step_rounds.at(-1) ?? 1, due: row.due })
      : row,
  TicketResolved: (row, { fact: { at } }) => row && closed(row, at, 'done'),
  SecondHandlingOpened: (row, { fact }) => row && reopened(row, fact),
  WaitEnded: (row, { fact }) => row && moved(row, fact),
  ExtensionGranted: (row, { fact }) => row && moved(row, fact),
  TicketShelved: (row, { fact }) => row && moved(row, fact),
  ShelfEnded: (row, { fact }) => row && moved(row, fact),
  CallBackOpened: (row, { fact: { at, round, due } }) =>
    row && nextStep(row, at, { step: 'call-back', round, due: instantOf(due) }),
  CallBackAnswered: (row, { fact: { at } }) => row && calledBack(row, at, 'done'),
  CallBackGivenUp: (row, { fact: { at } }) => row && calledBack(row, at, 'closed'),
})

function taken({ at, place, channel, requester, parent, reportedBy }: TicketReceived): CourseLine {
  return {
    ...noCourse,
    supports: [],
    channel,
    requester: requester.kind,
    demand: parent === undefined && reportedBy === undefined,
    created: instantOf(at),
    returns: 0,
    ...(place === undefined ? {} : { place }),
  }
}

function dispatchedTo(row: CourseLine, { at, lead, supports, level, deadlines }: TicketDispatched): CourseLine {
  const due = instantOf(deadlines.resolveBy)
  const line = { ...row, lead, supports, level, due, respond_by: instantOf(deadlines.respondBy) }
  const step = { step: 'sign', unit: lead, due: instantOf(deadlines.signBy) } as const
  return hold(nextStep(line, at, step), at, lead, due)
}

function closed(row: CourseLine, at: Moment, how: 'done' | 'closed'): CourseLine {
  return { ...letGo(endStep(row, at, how), at, how), closed: instantOf(at) }
}

/** It is open again, and its lead's. */
function reopened(row: CourseLine, { at, unit, round, respondBy, resolveBy }: SecondHandlingOpened): CourseLine {
  const { closed: _, ...open } = row
  const [due, respond_by] = [instantOf(resolveBy), instantOf(respondBy)]
  return hold(
    nextStep({ ...open, due, respond_by }, at, { step: 'contact', unit, round, due: respond_by }),
    at,
    unit,
    due,
  )
}

function moved(row: CourseLine, { resolveBy }: ResultClock): CourseLine {
  const due = instantOf(resolveBy)
  return moveDue({ ...row, due }, due)
}

function calledBack(row: CourseLine, at: Moment, how: 'done' | 'closed'): CourseLine {
  return runningStep(row) === 'call-back' ? endStep(row, at, how) : row
}
