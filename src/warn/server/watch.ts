import type { LinkedAnswerGiven, TicketClassified, TicketUnlinked, WordsNoticed } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type {
  ExtensionGranted,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitBegan,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { WarnFact } from '../events.ts'

type Watch = {
  readonly number: string
  readonly title: string
  readonly subject: string
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  readonly category: string | null
  readonly level: string | null
  readonly received: Instant
  readonly dispatched: Instant | null
  readonly due: Instant | null
  /** When so much of the time is gone that the last reminder before the deadline falls. */
  readonly looms: Instant | null
  readonly open: boolean
  readonly sensitive: readonly string[]
  /** The words that were told of at once, and the roles they were told to. */
  readonly told: readonly string[]
  readonly notify: readonly string[]
  readonly acknowledged: readonly string[]
}

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketClassified
  | WordsNoticed
  | LinkedAnswerGiven
  | TicketUnlinked
  | TicketDispatched
  | TicketReturned
  | TicketResolved
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | WarnFact

const closed = (row: Watch | undefined) => row && { ...row, open: false }

/** Every demand as the warning board watches it: a child is due with its parent, which stands here for it. */
export const watch = ticketView<Watch, Heard>('warn.watch', {
  TicketReceived: (_, { fact }) => (fact.parent === undefined ? taken(fact) : undefined),
  TicketAnswered: closed,
  TicketDismissed: closed,
  TicketWithdrawn: closed,
  TicketResolved: closed,
  LinkedAnswerGiven: closed,
  TicketUnlinked: (row) => row && { ...row, open: true },
  TicketClassified: (row, { fact }) =>
    row && { ...row, category: fact.category, level: fact.level, place: fact.place, sensitive: fact.sensitiveWords },
  WordsNoticed: (row, { fact }) => row && { ...row, sensitive: fact.sensitive, told: fact.words, notify: fact.notify },
  TicketDispatched: (row, { fact }) =>
    row && {
      ...row,
      lead: fact.lead,
      supports: fact.supports,
      level: fact.level,
      dispatched: instantOf(fact.at),
      ...clockOf(fact.deadlines.resolveBy, fact.reminders),
    },
  TicketReturned: (row) => row && { ...row, lead: null, supports: [] },
  SecondHandlingOpened: (row, { fact }) =>
    row && { ...row, open: true, dispatched: instantOf(fact.at), ...clockOf(fact.resolveBy, fact.reminders) },
  WaitBegan: (row) => row && { ...row, due: null, looms: null },
  WaitEnded: (row, { fact }) => row && { ...row, ...clockOf(fact.resolveBy, fact.reminders) },
  ExtensionGranted: (row, { fact }) => row && { ...row, ...clockOf(fact.resolveBy, fact.reminders) },
  TicketShelved: (row) => row && { ...row, due: null, looms: null },
  ShelfEnded: (row, { fact }) => row && { ...row, ...clockOf(fact.resolveBy, fact.reminders) },
  WarningAcknowledged: (row, { fact }) => row && { ...row, acknowledged: [...row.acknowledged, fact.kind] },
})

type Marks = Pick<TicketDispatched['reminders'], 'shares' | 'resolve'>

function clockOf(due: TicketDispatched['deadlines']['resolveBy'], { shares, resolve }: Marks) {
  const before = resolve.filter((_, index) => (shares[index] ?? 1) < 1)
  return { due: instantOf(due), looms: instantOf(before.at(-1) ?? due) }
}

function taken(fact: TicketReceived): Watch {
  return {
    number: fact.number,
    title: fact.title,
    subject: fact.requester.subject,
    place: fact.place ?? null,
    lead: null,
    supports: [],
    category: null,
    level: null,
    received: instantOf(fact.at),
    dispatched: null,
    due: null,
    looms: null,
    open: true,
    sensitive: [],
    told: [],
    notify: [],
    acknowledged: [],
  }
}
