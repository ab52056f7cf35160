import type { CallBackAnswered, CallBackGivenUp } from '#appraise/events.ts'
import type { LinkedAnswerGiven, TicketClassified, TicketLinked, TicketUnlinked } from '#classify/events.ts'
import type { TicketDispatched, TicketHeld, TicketReturned, TicketSplit } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type {
  ExtensionGranted,
  RequesterContacted,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  TicketSigned,
  WaitBegan,
  WaitEnded,
  WhistleConfirmed,
  WhistleJoined,
} from '#handle/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { IntakeFact } from '../events.ts'
import type { TicketPhase } from '../ticket-phase.ts'

export type RegisterLine = {
  readonly number: string
  readonly title: string
  readonly channel: string
  readonly requester: string
  readonly confidential: boolean
  readonly phase: TicketPhase
  readonly kind?: string
  readonly category?: string
  readonly level?: string
  readonly place?: string
  readonly lead?: string
  readonly supports: readonly string[]
  readonly received: Instant
  /** Null while the clock stands. */
  readonly due?: Instant | null
  readonly closed?: Instant | null
  readonly latest: Instant
}

type Heard =
  | IntakeFact
  | TicketClassified
  | TicketLinked
  | TicketUnlinked
  | LinkedAnswerGiven
  | TicketDispatched
  | TicketHeld
  | TicketReturned
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionGranted
  | TicketSplit
  | WhistleConfirmed
  | WhistleJoined
  | TicketShelved
  | ShelfEnded
  | CallBackAnswered
  | CallBackGivenUp

/** Every ticket in one line, as far as its last step. */
export const register = ticketView<RegisterLine, Heard>('intake.register', {
  TicketReceived: (_, { fact }) => ({
    number: fact.number,
    title: fact.title,
    channel: fact.channel,
    requester: fact.requester.kind,
    confidential: fact.requester.confidential,
    phase: 'received',
    supports: [],
    received: instantOf(fact.at),
    latest: instantOf(fact.at),
    ...(fact.askedKind === undefined ? {} : { kind: fact.askedKind }),
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }),
  TicketAnswered: (row, { fact }) => step(row, fact, { phase: 'answered', closed: instantOf(fact.at) }),
  TicketDismissed: (row, { fact }) => step(row, fact, { phase: 'dismissed', closed: instantOf(fact.at) }),
  TicketWithdrawn: (row, { fact }) => step(row, fact, { phase: 'withdrawn', closed: instantOf(fact.at) }),
  TicketClassified: (row, { fact }) => {
    const { kind, category, level, place } = fact
    return step(row, fact, {
      kind,
      category,
      level,
      place,
      phase: row?.phase === 'received' ? 'classified' : row?.phase,
    })
  },
  TicketLinked: (row, { fact }) => step(row, fact, { phase: 'linked' }),
  TicketUnlinked: (row, { fact }) =>
    step(row, fact, { phase: row?.category === undefined ? 'received' : 'classified', closed: null }),
  LinkedAnswerGiven: (row, { fact }) => step(row, fact, { phase: 'told-with-head', closed: instantOf(fact.at) }),
  TicketHeld: (row, { fact }) => step(row, fact, { phase: 'held' }),
  TicketDispatched: (row, { fact }) =>
    step(row, fact, {
      phase: 'dispatched',
      lead: fact.lead,
      supports: fact.supports,
      level: fact.level,
      due: instantOf(fact.deadlines.resolveBy),
    }),
  TicketReturned: (row, { fact }) => step(row, fact, { phase: 'returned' }),
  WaitBegan: (row, { fact }) => step(row, fact, { due: null }),
  WaitEnded: (row, { fact }) => step(row, fact, { due: instantOf(fact.resolveBy) }),
  ExtensionGranted: (row, { fact }) => step(row, fact, { due: instantOf(fact.resolveBy) }),
  TicketShelved: (row, { fact }) => step(row, fact, { due: instantOf(fact.resolveBy) }),
  ShelfEnded: (row, { fact }) => step(row, fact, { due: instantOf(fact.resolveBy) }),
  TicketSigned: (row, { fact }) => step(row, fact, { phase: 'signed' }),
  RequesterContacted: (row, { fact }) => step(row, fact, { phase: 'contacted' }),
  TicketResolved: (row, { fact }) => step(row, fact, { phase: 'resolved', closed: instantOf(fact.at) }),
  SecondHandlingOpened: (row, { fact }) =>
    step(row, fact, { phase: 'second-handling', closed: null, due: instantOf(fact.resolveBy) }),
  TicketSplit: involving,
  WhistleConfirmed: involving,
  WhistleJoined: involving,
  CallBackAnswered: (row, { fact }) => step(row, fact, { phase: 'called-back' }),
  CallBackGivenUp: (row, { fact }) => step(row, fact, { phase: 'called-back' }),
})

/** Whoever is called to it finds it in the register too. */
function involving(
  row: RegisterLine | undefined,
  { fact }: { readonly fact: TicketSplit | WhistleConfirmed | WhistleJoined },
) {
  return row && step(row, fact, { supports: withInvolved<string>(row.supports, fact.involves) })
}

type Changes = { readonly [Column in keyof RegisterLine]?: RegisterLine[Column] | undefined }

function step(row: RegisterLine | undefined, { at }: AnyFact, changes: Changes): RegisterLine | undefined {
  if (row === undefined) return undefined
  const made = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...row, ...made, latest: instantOf(at) }
}
