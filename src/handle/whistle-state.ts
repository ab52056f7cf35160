import type { TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import { type Handle, handleMemory } from './state.ts'
import type {
  DepartmentArrived,
  DepartmentPartDone,
  StreetJudged,
  Verdict,
  WhistleBlown,
  WhistleConcluded,
  WhistleConfirmed,
  WhistleFact,
} from './whistle-events.ts'

/** One department of a whistle, as far as it has come. */
export type Lane = {
  readonly unit: UnitCode
  readonly signedAt?: Moment
  readonly arrived?: Pick<DepartmentArrived, 'at' | 'people' | 'how'>
  readonly done?: Pick<DepartmentPartDone, 'at' | 'what'>
  readonly releasedAt?: Moment
  /** What the street says of the department. */
  readonly verdict?: Verdict
  /** What the department says of the street. */
  readonly judged?: Pick<StreetJudged, 'at' | 'score' | 'words'>
}

type Call = { readonly blown: WhistleBlown; readonly lanes: readonly Lane[] }
type Called = Call & { readonly confirmed: WhistleConfirmed }

export type CalledWhistle = Called & { readonly phase: 'called' }
export type Whistle =
  | (Call & { readonly phase: 'asked' })
  | (Call & { readonly phase: 'rejected' })
  | CalledWhistle
  | (Called & { readonly phase: 'concluded'; readonly concluded: WhistleConcluded })
  /** The street lost the ticket while the whistle was open. */
  | (Call & { readonly phase: 'lapsed' })

/** The last whistle of a ticket, or the ticket whose whistle it has joined, beside the main line of handling. */
export type Whistling = { readonly line: Handle; readonly whistle?: Whistle; readonly head?: TicketId }

type Heard = TicketReturned | TicketAnswered | TicketDismissed | TicketWithdrawn | WhistleFact

const whistles: Memory<Whistling> = memory<Whistling, Heard>(handleStart(), {
  TicketReturned: lapse,
  TicketAnswered: lapse,
  TicketDismissed: lapse,
  TicketWithdrawn: lapse,
  WhistleBlown: (state, blown) => ({ ...state, whistle: { phase: 'asked', blown, lanes: [] } }),
  WhistleConfirmed: (state, confirmed) =>
    turned(state, ({ blown }) => {
      const lanes = confirmed.departments.map((unit) => ({ unit }))
      return { phase: 'called', blown, confirmed, lanes }
    }),
  WhistleRejected: (state) => turned(state, ({ blown, lanes }) => ({ phase: 'rejected', blown, lanes })),
  WhistleSigned: (state, { unit, at }) => laned(state, unit, { signedAt: at }),
  DepartmentArrived: (state, { unit, at, people, how }) => laned(state, unit, { arrived: { at, people, how } }),
  DepartmentPartDone: (state, { unit, at, what }) => laned(state, unit, { done: { at, what } }),
  DepartmentReleased: (state, { unit, at }) => laned(state, unit, { releasedAt: at }),
  WhistleConcluded: (state, concluded) =>
    turned(state, (whistle) => ('confirmed' in whistle ? settled(whistle, concluded) : whistle)),
  StreetJudged: (state, { unit, at, score, words }) => laned(state, unit, { judged: { at, score, words } }),
  WhistleJoined: (state, { head }) => ({ ...state, head }),
  WhistleLeft: ({ head: _, ...state }) => state,
})

/** What is remembered of a ticket's whistles, and of the main line they depend on. */
export const whistleMemory: Memory<Whistling> = {
  start: whistles.start,
  evolve: (state, fact) => whistles.evolve({ ...state, line: handleMemory.evolve(state.line, fact) }, fact),
}

/** The whistle whose departments are called and not yet all judged by the street. */
export function calledIn({ whistle }: Whistling): CalledWhistle | undefined {
  return whistle?.phase === 'called' ? whistle : undefined
}

/** Whether a whistle waits for the district or for its departments. */
export function isOpen(whistle: Whistle | undefined): boolean {
  return whistle?.phase === 'asked' || whistle?.phase === 'called'
}

/** Who is called and not there, whether or not its time is over. */
export function missingIn({ lanes }: Pick<Whistle, 'lanes'>): readonly UnitCode[] {
  return lanes.filter(({ arrived }) => arrived === undefined).map(({ unit }) => unit)
}

/** How a department stands with its limit to arrive [HANDLE-11]. */
export type Attendance = 'awaited' | 'absent' | 'late' | 'inTime'

/** Whether a called department came in time, came late, did not come, or may still come in time; undefined where nobody was called. */
export function attendanceOf(whistle: Whistle, { arrived }: Lane, now: Moment): Attendance | undefined {
  if (!('confirmed' in whistle)) return undefined
  const { due } = whistle.confirmed
  if (arrived !== undefined) return arrived.at <= due ? 'inTime' : 'late'
  return whistle.phase === 'called' && now <= due ? 'awaited' : 'absent'
}

function handleStart(): Whistling {
  return { line: handleMemory.start }
}

function turned(state: Whistling, turn: (whistle: Whistle) => Whistle): Whistling {
  return state.whistle === undefined ? state : { ...state, whistle: turn(state.whistle) }
}

function laned(state: Whistling, unit: UnitCode, step: Partial<Lane>): Whistling {
  return turned(state, (whistle) => ({
    ...whistle,
    lanes: whistle.lanes.map((lane) => (lane.unit === unit ? { ...lane, ...step } : lane)),
  }))
}

function settled({ blown, confirmed, lanes }: Called & Call, concluded: WhistleConcluded): Whistle {
  const judged = lanes.map((lane) => {
    const verdict = concluded.verdicts.find(({ unit }) => unit === lane.unit)
    return { ...lane, ...(verdict && { verdict }) }
  })
  return { phase: 'concluded', blown, confirmed, concluded, lanes: judged }
}

function lapse({ head: _, ...state }: Whistling): Whistling {
  if (!isOpen(state.whistle)) return state
  return turned(state, ({ blown, lanes }) => ({ phase: 'lapsed', blown, lanes }))
}
