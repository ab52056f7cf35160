import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { SupervisionAnswered, SupervisionClosed, SupervisionOpened, SupervisionPressed } from '../events.ts'
import { classifiedAs, type ListedTicket, listedTicket } from './listed-ticket.ts'

type Line = ListedTicket & {
  readonly state: 'pressed' | 'answered' | 'closed' | null
  readonly how: string | null
  readonly issuer: string | null
  readonly notice: string | null
  readonly press: number | null
  readonly why: string | null
  readonly pressed: Instant | null
  readonly due: Instant | null
  readonly answered: Instant | null
  readonly says: string | null
  readonly verdict: string | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | SupervisionOpened
  | SupervisionPressed
  | SupervisionAnswered
  | SupervisionClosed

const untouched = {
  state: null,
  how: null,
  issuer: null,
  notice: null,
  press: null,
  why: null,
  pressed: null,
  due: null,
  answered: null,
  says: null,
  verdict: null,
} as const

/** Every ticket with its last supervision, if any, and what stands of its last press. [HANDLE-13] */
export const supervisions = ticketView<Line, Heard>('handle.supervisions', {
  TicketReceived: (_, { fact }) => ({
    ...listedTicket(fact),
    ...untouched,
  }),
  TicketClassified: classifiedAs,
  TicketDispatched: (line, { fact: { lead, supports, level } }) => line && { ...line, lead, supports, level },
  SupervisionOpened: (line, { fact }) => line && { ...line, ...untouched, ...pressedBy(fact, 1), how: fact.how },
  SupervisionPressed: (line, { fact }) =>
    line && { ...line, ...pressedBy(fact, fact.press), answered: null, says: null },
  SupervisionAnswered: (line, { fact: { at, says } }) =>
    line && { ...line, state: 'answered', answered: instantOf(at), says },
  SupervisionClosed: (line, { fact: { verdict } }) => line && { ...line, state: 'closed', verdict },
})

type Pressed = Pick<SupervisionPressed, 'at' | 'by' | 'notice' | 'why' | 'due'>

function pressedBy({ at, by, notice, why, due }: Pressed, press: number) {
  return { state: 'pressed', issuer: by, notice, press, why, pressed: instantOf(at), due: instantOf(due) } as const
}
