import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type {
  DepartmentArrived,
  DepartmentPartDone,
  DepartmentReleased,
  StreetJudged,
  WhistleBlown,
  WhistleConcluded,
  WhistleConfirmed,
  WhistleJoined,
  WhistleRejected,
} from '../events.ts'
import type { WhistlePhase } from '../whistle-api.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly whistle: number | null
  readonly phase: WhistlePhase | null
  readonly ground: string | null
  readonly matter: string | null
  readonly meets: string | null
  readonly meet_at: Instant | null
  readonly departments: readonly string[]
  readonly missing: readonly string[]
  readonly waits_for: readonly string[]
  readonly tickets: readonly string[]
  readonly asked: Instant | null
  readonly confirm_by: Instant | null
  readonly sign_by: Instant | null
  readonly due: Instant | null
  readonly concluded: Instant | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | WhistleBlown
  | WhistleConfirmed
  | WhistleRejected
  | WhistleJoined
  | DepartmentArrived
  | DepartmentPartDone
  | DepartmentReleased
  | WhistleConcluded
  | StreetJudged

const nobodyCalled = { departments: [], missing: [], waits_for: [], tickets: [] } as const
const noWhistle = {
  ...nobodyCalled,
  whistle: null,
  phase: null,
  ground: null,
  matter: null,
  meets: null,
  meet_at: null,
  asked: null,
  confirm_by: null,
  sign_by: null,
  due: null,
  concluded: null,
} as const

/** Every ticket with its last whistle, if any: who is called, who is missing, who still has something to do. */
export const whistles = ticketView<Line, Heard>('handle.whistles', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    ...noWhistle,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level } }) => line && { ...line, lead, supports, level },
  TicketReturned: lapsed,
  TicketAnswered: lapsed,
  TicketDismissed: lapsed,
  TicketWithdrawn: lapsed,
  WhistleBlown: (line, { fact }) => line && blownLine(line, fact),
  WhistleConfirmed: (line, { fact: { departments, involves, signBy, due } }) =>
    line && {
      ...line,
      phase: 'called',
      supports: withInvolved<string>(line.supports, involves),
      departments,
      missing: departments,
      waits_for: departments,
      sign_by: instantOf(signBy),
      due: instantOf(due),
    },
  WhistleRejected: (line) => line && { ...line, phase: 'rejected' },
  WhistleJoined: (line, { fact: { involves } }) =>
    line && { ...line, supports: withInvolved<string>(line.supports, involves) },
  DepartmentArrived: (line, { fact: { unit } }) => line && { ...line, missing: without(line.missing, unit) },
  DepartmentPartDone: ready,
  DepartmentReleased: ready,
  WhistleConcluded: (line, { fact: { at } }) =>
    line && { ...line, phase: 'concluded', concluded: instantOf(at), waits_for: line.departments },
  StreetJudged: ready,
})

function blownLine(line: Line, fact: WhistleBlown): Line {
  const { whistle, ground, matter, where, meetAt, departments, tickets, confirmBy, at } = fact
  return {
    ...line,
    ...noWhistle,
    phase: 'asked',
    departments,
    tickets,
    ...{ whistle, ground, matter, meets: where },
    meet_at: instantOf(meetAt),
    asked: instantOf(at),
    confirm_by: instantOf(confirmBy),
  }
}

function ready(line: Line | undefined, { fact: { unit } }: { readonly fact: { readonly unit: string } }) {
  return line && { ...line, waits_for: without(line.waits_for, unit) }
}

/** The street has it no longer: nobody needs to come. */
function lapsed(line: Line | undefined): Line | undefined {
  const isOpen = line?.phase === 'asked' || line?.phase === 'called'
  return line && isOpen ? { ...line, phase: 'lapsed', missing: [], waits_for: [] } : line
}

function without(units: readonly string[], unit: string): readonly string[] {
  return units.filter((one) => one !== unit)
}
