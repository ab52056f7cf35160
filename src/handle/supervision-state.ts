import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { TicketReceived } from '#intake/events.ts'
import { type Handle, handleMemory } from './state.ts'
import type {
  SupervisionAnswered,
  SupervisionClosed,
  SupervisionFact,
  SupervisionOpened,
  SupervisionPressed,
} from './supervision-events.ts'

/** A press that a unit has to answer: the opening, or a further one. */
export type Press = Pick<SupervisionPressed, 'at' | 'by' | 'press' | 'unit' | 'why' | 'due' | 'notice'> & {
  readonly answered?: Pick<SupervisionAnswered, 'at' | 'unit' | 'says'>
}

/** A leader watches over a ticket until it is closed; the last press is the one that stands. */
export type Supervision = Pick<SupervisionOpened, 'how' | 'area'> & {
  readonly presses: readonly [...Press[], Press]
  readonly closed?: SupervisionClosed
}

/** The last supervision of a ticket, beside the main line of handling. */
export type Supervised = {
  readonly line: Handle
  /** The number of the ticket; empty until it is received. */
  readonly number: string
  /** How many notices were issued. */
  readonly notices: number
  readonly supervision?: Supervision
}

type Heard = TicketReceived | SupervisionFact

const supervisions: Memory<Supervised> = memory<Supervised, Heard>(
  { line: handleMemory.start, number: '', notices: 0 },
  {
    TicketReceived: (state, { number }) => ({ ...state, number }),
    SupervisionOpened: (state, opened) => {
      const { how, area } = opened
      return { ...issued(state), supervision: { how, area, presses: [{ ...opened, press: 1 }] } }
    },
    SupervisionPressed: (state, pressed) => {
      const { supervision } = state
      if (supervision === undefined) return state
      return { ...issued(state), supervision: { ...supervision, presses: [...supervision.presses, pressed] } }
    },
    SupervisionAnswered: (state, answered) => {
      const { supervision } = state
      if (supervision === undefined) return state
      const before = supervision.presses.slice(0, -1)
      const last = { ...standing(supervision), answered }
      return { ...state, supervision: { ...supervision, presses: [...before, last] } }
    },
    SupervisionClosed: (state, closed) => {
      const { supervision } = state
      return supervision === undefined ? state : { ...state, supervision: { ...supervision, closed } }
    },
  },
)

/** What is remembered of a ticket's supervision, and of the main line it depends on. */
export const supervisionMemory: Memory<Supervised> = {
  start: supervisions.start,
  evolve: (state, fact) => ({ ...supervisions.evolve(state, fact), line: handleMemory.evolve(state.line, fact) }),
}

/** The supervision that is not closed. */
export function openSupervisionOf({ supervision }: Supervised): Supervision | undefined {
  return supervision?.closed === undefined ? supervision : undefined
}

/** The press that stands: the last one. */
export function standing({ presses }: Supervision): Press {
  return presses.at(-1) ?? presses[0]
}

function issued(state: Supervised): Supervised {
  return { ...state, notices: state.notices + 1 }
}
