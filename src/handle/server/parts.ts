import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  ExtensionGranted,
  PartDone,
  PartSigned,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitEnded,
} from '../events.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

/** A ticket with the units that support its lead, by what each is asked. */
type Line = ListedTicket & {
  /** True while a unit has the ticket: only then is anything asked. */
  readonly in_hand: boolean
  readonly dispatched: Instant | null
  /** When the lead owes the result, the parts in it. */
  readonly due: Instant | null
  readonly to_sign: readonly string[]
  readonly to_do: readonly string[]
  readonly done: readonly string[]
  /** Those of whom something is asked now. */
  readonly asked: readonly string[]
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
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | PartSigned
  | PartDone

const gone = () => undefined

/** The parts of supporting units: what waits for each of them, and what each has done. [HANDLE-05] */
export const parts = ticketView<Line, Heard>('handle.parts', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    in_hand: false,
    dispatched: null,
    due: null,
    to_sign: [],
    to_do: [],
    done: [],
    asked: [],
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact }) => line && dispatchedLine(line, fact),
  TicketReturned: (line) => line && { ...line, in_hand: false, asked: [] },
  TicketAnswered: gone,
  TicketDismissed: gone,
  TicketWithdrawn: gone,
  TicketResolved: (line) => line && { ...line, in_hand: false, asked: [] },
  SecondHandlingOpened: (line, { fact }) =>
    line &&
    asking({ ...line, in_hand: true, to_do: [...line.to_do, ...line.done], done: [], due: instantOf(fact.resolveBy) }),
  WaitEnded: retimed,
  ExtensionGranted: retimed,
  TicketShelved: retimed,
  ShelfEnded: retimed,
  PartSigned: (line, { fact: { unit } }) =>
    line && asking({ ...line, to_sign: without(line.to_sign, unit), to_do: [...line.to_do, unit] }),
  PartDone: (line, { fact: { unit } }) =>
    line && asking({ ...line, to_do: without(line.to_do, unit), done: [...line.done, unit] }),
})

/** A unit that supported before goes on where it was. */
function dispatchedLine(line: Line, { at, lead, supports, level, deadlines }: TicketDispatched): Line {
  const kept = (units: readonly string[]) => units.filter((unit) => supports.some((one) => one === unit))
  const [to_do, done] = [kept(line.to_do), kept(line.done)]
  return asking({
    ...line,
    ...{ lead, supports, level, to_do, done },
    in_hand: true,
    dispatched: instantOf(at),
    due: instantOf(deadlines.resolveBy),
    to_sign: supports.filter((unit) => !to_do.includes(unit) && !done.includes(unit)),
  })
}

function asking(line: Line): Line {
  return { ...line, asked: line.in_hand ? [...line.to_sign, ...line.to_do] : [] }
}

type Moved = WaitEnded | ExtensionGranted | TicketShelved | ShelfEnded

function retimed(line: Line | undefined, { fact }: { readonly fact: Moved }): Line | undefined {
  return line && { ...line, due: instantOf(fact.resolveBy) }
}

function without(units: readonly string[], unit: string): readonly string[] {
  return units.filter((one) => one !== unit)
}
