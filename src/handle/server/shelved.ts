import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  MilestoneReached,
  ShelfAsked,
  ShelfEnded,
  ShelfRefused,
  ShelfReviewed,
  TicketResolved,
  TicketShelved,
} from '../events.ts'
import { classifiedAs } from './listed-ticket.ts'

type Step = { readonly what: string; readonly by: string; readonly reached: boolean }

type Line = {
  readonly number: string
  readonly title: string
  readonly confidential: boolean
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  readonly category: string | null
  readonly level: string | null
  readonly asked: Instant | null
  readonly shelved: Instant | null
  readonly review_by: Instant | null
  readonly until: Instant | null
  readonly decided_by: string | null
  readonly plan: string | null
  readonly summary: string | null
  readonly basis: string | null
  readonly milestones: readonly Step[] | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketResolved
  | ShelfAsked
  | TicketShelved
  | ShelfRefused
  | MilestoneReached
  | ShelfReviewed
  | ShelfEnded

const noPlan = {
  asked: null,
  shelved: null,
  review_by: null,
  until: null,
  decided_by: null,
  plan: null,
  summary: null,
  basis: null,
  milestones: null,
} as const
const gone = () => undefined
const over = (line: Line | undefined) => line && { ...line, ...noPlan }

/** Every ticket not closed at the desk, with the plan that waits for approval or by which it stands on the shelf. [HANDLE-08] */
export const shelved = ticketView<Line, Heard>('handle.shelved', {
  TicketReceived: (_, { fact: { number, title, place, requester } }) => ({
    number,
    title,
    confidential: requester.confidential,
    place: place ?? null,
    lead: null,
    supports: [],
    category: null,
    level: null,
    ...noPlan,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level } }) =>
    line && { ...line, lead, supports, level, ...noPlan },
  TicketReturned: over,
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketResolved: over,
  ShelfAsked: (line, { fact: { at, plan, summary, basis, milestones, until, decidedBy } }) =>
    line && {
      ...line,
      asked: instantOf(at),
      until: instantOf(until),
      decided_by: decidedBy,
      ...{ plan, summary, basis },
      milestones: milestones.map(({ what, by }) => ({ what, by, reached: false })),
    },
  TicketShelved: (line, { fact: { at, summary, reviewBy } }) =>
    line && { ...line, asked: null, shelved: instantOf(at), review_by: instantOf(reviewBy), summary },
  ShelfRefused: over,
  MilestoneReached: (line, { fact: { milestone } }) => line && { ...line, milestones: reachedIn(line, milestone) },
  ShelfReviewed: (line, { fact: { reviewBy } }) =>
    line && reviewBy ? { ...line, review_by: instantOf(reviewBy) } : line,
  ShelfEnded: over,
})

function reachedIn({ milestones }: Line, milestone: number): readonly Step[] | null {
  return milestones?.map((step, index) => (index === milestone - 1 ? { ...step, reached: true } : step)) ?? null
}
