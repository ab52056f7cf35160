import type { CallBackAnswered, CallBackGivenUp, CallBackOpened } from '#appraise/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { TicketClock } from '#foundations/journal/api.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
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
} from '#handle/events.ts'

type Clocks = Readonly<Partial<Record<TicketClock['name'], TicketClock>>>

type Heard =
  | TicketDispatched
  | TicketSigned
  | RequesterContacted
  | TicketResolved
  | CallBackOpened
  | CallBackAnswered
  | CallBackGivenUp
  | SecondHandlingOpened
  | WaitBegan
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded

/** The clocks of a ticket's current round, open and done: each with the rule and edition that set it. [CLOCK-01] */
export const ticketClocks: Memory<Clocks> = memory<Clocks, Heard>(
  {},
  {
    TicketDispatched: (clocks, { at, deadlines, rule, reason, deadlineEdition }) => {
      const source = { rule: 'CLOCK-01', edition: deadlineEdition }
      return {
        sign: clock('sign', at, deadlines.signBy, { rule, edition: reason.edition }),
        respond: goingOn(clocks.respond, clock('respond', at, deadlines.respondBy, source)),
        resolve: goingOn(clocks.resolve, clock('resolve', at, deadlines.resolveBy, source)),
      }
    },
    TicketSigned: (clocks, { at, noRequester }) => {
      const signed = done(clocks, 'sign', at)
      return noRequester ? done(signed, 'respond', at) : signed
    },
    RequesterContacted: (clocks, { at }) => done(clocks, 'respond', at),
    TicketResolved: (clocks, { at }) => done(clocks, 'resolve', at),
    WaitBegan: (clocks, { at }) => stood(clocks, at),
    WaitEnded: (clocks, { resolveBy, edition }) => moved(clocks, resolveBy, { rule: 'CLOCK-04', edition }),
    ExtensionGranted: (clocks, { resolveBy, edition }) => moved(clocks, resolveBy, { rule: 'HANDLE-07', edition }),
    TicketShelved: (clocks, { at, resolveBy, edition }) =>
      stood(moved(clocks, resolveBy, { rule: 'HANDLE-08', edition }), at),
    ShelfEnded: (clocks, { resolveBy, edition }) => moved(clocks, resolveBy, { rule: 'HANDLE-08', edition }),
    CallBackOpened: (clocks, { at, due, edition }) => ({
      ...clocks,
      'call-back': clock('call-back', at, due, { rule: 'APPRAISE-01', edition }),
    }),
    CallBackAnswered: (clocks, { at }) => done(clocks, 'call-back', at),
    CallBackGivenUp: (clocks, { at }) => done(clocks, 'call-back', at),
    SecondHandlingOpened: (_, { at, respondBy, resolveBy, edition }) => ({
      respond: clock('respond', at, respondBy, { rule: 'HANDLE-04', edition }),
      resolve: clock('resolve', at, resolveBy, { rule: 'HANDLE-04', edition }),
    }),
  },
)

type Source = Pick<TicketClock, 'rule' | 'edition'>

function clock(name: TicketClock['name'], from: Moment, due: Moment, source: Source): TicketClock {
  return { name, from: instantOf(from), due: instantOf(due), ...source }
}

/** A redispatch that keeps the deadline lets the clock go on from where it began. */
function goingOn(before: TicketClock | undefined, next: TicketClock): TicketClock {
  return before?.due === next.due ? before : next
}

function moved({ resolve, ...clocks }: Clocks, due: Moment, source: Source): Clocks {
  if (resolve === undefined) return clocks
  const { standsSince: _, ...running } = resolve
  return { ...clocks, resolve: { ...running, due: instantOf(due), ...source } }
}

/** The clock for the result stands still from then on. */
function stood({ resolve, ...clocks }: Clocks, since: Moment): Clocks {
  return resolve === undefined ? clocks : { ...clocks, resolve: { ...resolve, standsSince: instantOf(since) } }
}

function done(clocks: Clocks, name: TicketClock['name'], at: Moment): Clocks {
  const running = clocks[name]
  return running === undefined || running.doneAt !== undefined
    ? clocks
    : { ...clocks, [name]: { ...running, doneAt: instantOf(at) } }
}
