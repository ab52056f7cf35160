import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type {
  ExtensionGranted,
  RequesterContacted,
  SecondHandlingOpened,
  TicketResolved,
  TicketSigned,
  WaitBegan,
  WaitEnded,
} from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import type { TicketDispatched, TicketReturned } from './events.ts'
import type { memberPhases } from './family-api.ts'

/** A ticket as the others of its family see it; undefined before it is received. */
export type Member =
  | {
      readonly number: string
      readonly title: string
      readonly received: Moment
      readonly phase: (typeof memberPhases)[number]
      readonly lead?: UnitCode
      /** Absent while the clock stands. */
      readonly due?: Moment
      readonly ended?: Moment
      readonly result?: string
      readonly answer?: string
    }
  | undefined

type Heard =
  | TicketReceived
  | TicketDispatched
  | TicketReturned
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionGranted
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn

const closed = (state: Member, { at }: { readonly at: Moment }): Member =>
  state && { ...state, phase: 'closed', ended: at }
const retimed = (state: Member, { resolveBy }: { readonly resolveBy: Moment }): Member =>
  state && { ...state, due: resolveBy }

/** What the family page shows of each member. */
export const memberMemory: Memory<Member> = memory<Member, Heard>(undefined, {
  TicketReceived: (_, { number, title, at }) => ({ number, title, received: at, phase: 'at-desk' }),
  TicketDispatched: (state, { lead, deadlines }) =>
    state && { ...state, phase: 'dispatched', lead, due: deadlines.resolveBy },
  TicketReturned: (state) => {
    if (state === undefined) return state
    const { lead: _, ...left } = state
    return { ...left, phase: 'at-desk' }
  },
  TicketSigned: (state) => state && { ...state, phase: 'signed' },
  RequesterContacted: (state) => state && { ...state, phase: 'contacted' },
  TicketResolved: (state, { at, result, publicAnswer: answer }) =>
    state && { ...state, phase: 'resolved', ended: at, result, answer },
  SecondHandlingOpened: (state, { resolveBy }) => {
    if (state === undefined) return state
    const { ended: _, result: __, answer: ___, ...left } = state
    return { ...left, phase: 'signed', due: resolveBy }
  },
  WaitBegan: (state) => {
    if (state === undefined) return state
    const { due: _, ...left } = state
    return left
  },
  WaitEnded: retimed,
  ExtensionGranted: retimed,
  TicketAnswered: (state, { at, answer }) => state && { ...state, phase: 'closed', ended: at, answer },
  TicketDismissed: closed,
  TicketWithdrawn: closed,
})
