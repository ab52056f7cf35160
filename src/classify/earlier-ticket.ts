import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type {
  ExtensionGranted,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketReceived } from '#intake/events.ts'
import type { LinkedAnswerGiven, TicketClassified, TicketUnlinked } from './events.ts'

/** A ticket as somebody sees it who asks whether it was said before; undefined before it is received. */
export type EarlierTicket =
  | {
      readonly received: TicketReceived
      readonly category?: string
      readonly place?: PlaceCode
      readonly lead?: UnitCode
      readonly due?: Moment
      readonly open: boolean
    }
  | undefined

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | TicketResolved
  | TicketAnswered
  | LinkedAnswerGiven
  | TicketUnlinked
  | SecondHandlingOpened
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | WaitEnded

const closed = (state: EarlierTicket) => state && { ...state, open: false }
const opened = (state: EarlierTicket) => state && { ...state, open: true }

/** What is remembered of a ticket for whoever compares another with it. */
export const earlierMemory: Memory<EarlierTicket> = memory<EarlierTicket, Heard>(undefined, {
  TicketReceived: (_, fact) => ({
    received: fact,
    open: true,
    ...(fact.place === undefined ? {} : { place: fact.place }),
  }),
  TicketClassified: (state, { category, place }) => state && { ...state, category, place },
  TicketDispatched: (state, { lead, deadlines }) => state && { ...state, lead, due: deadlines.resolveBy },
  TicketReturned: (state) => {
    if (state === undefined) return state
    const { lead: _, ...left } = state
    return left
  },
  TicketResolved: closed,
  TicketAnswered: closed,
  LinkedAnswerGiven: closed,
  TicketUnlinked: opened,
  SecondHandlingOpened: (state, { resolveBy }) => state && { ...state, due: resolveBy, open: true },
  ExtensionGranted: (state, { resolveBy }) => state && { ...state, due: resolveBy },
  WaitEnded: (state, { resolveBy }) => state && { ...state, due: resolveBy },
  TicketShelved: (state, { resolveBy }) => state && { ...state, due: resolveBy },
  ShelfEnded: (state, { resolveBy }) => state && { ...state, due: resolveBy },
})
