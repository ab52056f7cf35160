import type {
  CallBackAnswered,
  CallBackGivenUp,
  CallBackMissed,
  CallBackOpened,
  CallBackSpared,
  ExclusionAsked,
  ExclusionReviewed,
  ObjectionDecided,
  ObjectionRaised,
  RatingLinkSent,
} from '#appraise/events.ts'
import type { TicketClassified, TicketLinked } from '#classify/events.ts'
import type { AdjudicationOpened, TicketDispatched, TicketHeld, TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type {
  ClockReminded,
  PartDone,
  PartSigned,
  RequesterContacted,
  SecondHandlingOpened,
  TicketResolved,
  TicketSigned,
} from '#handle/events.ts'
import type { TicketAnswered, TicketDismissed, TicketReceived, TicketWithdrawn } from '#intake/events.ts'
import { dispatched, isInHand, reopened, signed, withPart } from './in-hand.ts'
import type { Known, Life } from './life.ts'
import { type Mark, marksOfResultClock, marksWithout } from './marks.ts'
import type { SideFact } from './side-facts.ts'

export type { Ending, Exclusion, InHand, Life, Resolved, SupportPart } from './life.ts'

type Heard =
  | TicketReceived
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn
  | TicketClassified
  | TicketLinked
  | TicketHeld
  | TicketDispatched
  | TicketReturned
  | AdjudicationOpened
  | TicketSigned
  | RequesterContacted
  | PartSigned
  | PartDone
  | TicketResolved
  | SecondHandlingOpened
  | ClockReminded
  | CallBackOpened
  | CallBackSpared
  | RatingLinkSent
  | CallBackMissed
  | CallBackAnswered
  | CallBackGivenUp
  | ExclusionAsked
  | ExclusionReviewed
  | ObjectionRaised
  | ObjectionDecided
  | SideFact

const closed = (): Life => ({ phase: 'closed' })

/** What the synthetic city remembers of a ticket. */
export const lifeMemory: Memory<Life> = memory<Life, Heard>(
  { phase: 'unheard-of' },
  {
    TicketReceived: (_, fact) => ({ phase: 'at-desk', received: fact }),
    TicketAnswered: closed,
    TicketDismissed: closed,
    TicketWithdrawn: closed,
    TicketLinked: closed,
    TicketClassified: (life, fact) =>
      'matter' in life
        ? { ...life, matter: fact }
        : { ...isAsked(life), phase: 'waiting', matter: fact, since: fact.at, dispatches: 0, held: false },
    TicketHeld: (life, { at }) => (life.phase === 'waiting' ? { ...life, held: true, since: at } : life),
    TicketDispatched: (life, fact) => ('matter' in life ? dispatched(life, fact) : life),
    TicketReturned: (life, fact) =>
      'matter' in life
        ? {
            phase: 'waiting',
            matter: life.matter,
            dispatches: life.dispatches,
            isDemand: life.isDemand,
            since: fact.at,
            held: true,
            returned: fact,
          }
        : life,
    AdjudicationOpened: (life) => (life.phase === 'waiting' ? { ...life, adjudicated: true } : life),
    TicketSigned: (life, { at, noRequester }) => (isInHand(life) ? signed(life, at, noRequester) : life),
    RequesterContacted: (life, { at }) =>
      isInHand(life) ? { ...life, phase: 'contacted', since: at, marks: marksWithout(life.marks, 'respond') } : life,
    PartSigned: (life, fact) => (isInHand(life) ? withPart(life, fact.unit, { phase: 'to-do', since: fact.at }) : life),
    PartDone: (life, fact) => (isInHand(life) ? withPart(life, fact.unit, { phase: 'done', since: fact.at }) : life),
    TicketResolved: (life, fact) => {
      if (!isInHand(life)) return life
      return life.isDemand ? { ...life, phase: 'resolved', since: fact.at, marks: [], attempts: 0 } : closed()
    },
    SecondHandlingOpened: (life, fact) => (isResolved(life) ? reopened(life, fact) : life),
    ClockReminded: (life, { clock, share }) =>
      isInHand(life) ? { ...life, marks: marksWithout(life.marks, clock, share) } : life,
    CallBackOpened: (life, { nextAt, nextChannel }) =>
      life.phase === 'resolved' ? { ...life, ...(nextAt && { nextAt }), ...(nextChannel && { nextChannel }) } : life,
    CallBackSpared: closed,
    RatingLinkSent: (life, { at, round, until, nextAt }) =>
      life.phase === 'resolved' ? { ...life, since: at, link: { round, until }, nextAt, nextChannel: 'link' } : life,
    CallBackMissed: (life, { at, attempt, nextAt, nextChannel }) =>
      life.phase === 'resolved'
        ? { ...life, since: at, attempts: attempt, ...(nextAt && { nextAt }), ...(nextChannel && { nextChannel }) }
        : life,
    CallBackAnswered: (life, { at, solved, secondHandling }) => {
      if (life.phase !== 'resolved') return life
      return secondHandling
        ? { ...life, phase: 'unhappy', since: at }
        : { ...life, phase: 'settled', since: at, ending: solved === 'unsolved' ? 'not-solved' : 'content' }
    },
    CallBackGivenUp: (life, { at }) =>
      life.phase === 'resolved' ? { ...life, phase: 'settled', since: at, ending: 'unreached' } : life,
    ExtensionAsked: beside,
    ExtensionGranted: (life, fact) => retimed(beside(life, fact), fact.resolveBy, marksOfResultClock(fact)),
    ExtensionRefused: beside,
    TicketDelegated: beside,
    DelegateAnswered: beside,
    TicketSplit: beside,
    ChildResolved: beside,
    NoteAdded: beside,
    ReportedUp: beside,
    SupervisionOpened: beside,
    SupervisionAnswered: beside,
    SupervisionClosed: beside,
    ShelfAsked: beside,
    // On the shelf the clock for the result stands; the reviews are the running system's to remind of.
    TicketShelved: (life, fact) => retimed(beside(life, fact), fact.resolveBy, []),
    ShelfRefused: beside,
    WhistleBlown: beside,
    WhistleConfirmed: beside,
    WhistleRejected: beside,
    WhistleSigned: beside,
    DepartmentArrived: beside,
    DepartmentPartDone: beside,
    DepartmentReleased: beside,
    WhistleConcluded: beside,
    StreetJudged: beside,
    ExclusionAsked: (life, fact) =>
      life.phase === 'settled' ? { ...life, since: fact.at, exclusion: { asked: fact, reviews: [] } } : life,
    ExclusionReviewed: (life, fact) =>
      life.phase === 'settled' && life.exclusion !== undefined
        ? { ...life, since: fact.at, exclusion: { ...life.exclusion, reviews: [...life.exclusion.reviews, fact] } }
        : life,
    ObjectionRaised: (life, fact) =>
      life.phase === 'settled' && life.exclusion !== undefined
        ? { ...life, since: fact.at, exclusion: { ...life.exclusion, objection: fact } }
        : life,
    ObjectionDecided: closed,
  },
)

function beside(life: Life, fact: SideFact): Life {
  return 'side' in life ? { ...life, side: [...life.side, fact] } : life
}

/** The clock for the result was moved. */
function retimed(life: Life, resolveBy: Moment, marks: readonly Mark[]): Life {
  return isInHand(life) ? { ...life, resolveBy, marks: [...marksWithout(life.marks, 'resolve'), ...marks] } : life
}

function isResolved(life: Life): life is Extract<Life, { phase: 'resolved' | 'unhappy' | 'settled' }> {
  return life.phase === 'resolved' || life.phase === 'unhappy' || life.phase === 'settled'
}

/** Whether somebody asks, as the ticket was received. */
function isAsked(life: Life): Pick<Known, 'isDemand'> {
  const received = life.phase === 'at-desk' ? life.received : undefined
  return { isDemand: received?.parent === undefined && received?.reportedBy === undefined }
}
