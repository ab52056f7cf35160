import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { type Memory, memory, recall } from '#foundations/journal/memory.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import type {
  CallBackAnswered,
  CallBackChannel,
  CallBackGivenUp,
  CallBackMissed,
  CallBackOpened,
  CallBackSpared,
  RatingLinkSent,
} from './events.ts'

/** What somebody who calls a requester back has before them. */
export type CallSheet = {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly address: string
  readonly received: Moment
  readonly category?: string
  readonly place?: string
  readonly lead?: string
  readonly resolved?: Moment
  readonly due?: Moment
  readonly round: number
  readonly attempts: readonly Pick<CallBackMissed, 'at' | 'channel' | 'outcome' | 'nextAt'>[]
  /** The plan of channels it follows, and the stratum it was drawn in. */
  readonly plan?: string
  readonly stratum?: string
  /** Which channel is next, and from when on. */
  readonly nextChannel?: CallBackChannel
  readonly nextAt?: Moment
  /** The link that was sent in this round. */
  readonly link?: Pick<RatingLinkSent, 'at' | 'until'>
  /** True once the requester of this round has answered or was given up. */
  readonly ended: boolean
  /** What was answered so far, each round by itself: before a second call, what the requester said in the first. */
  readonly answers: readonly Omit<CallBackAnswered, 'type' | 'edition'>[]
  /** The unit's own closing words, only after the answers are in, so that they colour no question. */
  readonly closing?: Pick<TicketResolved, 'result' | 'workDone' | 'publicAnswer'>
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | CallBackOpened
  | CallBackSpared
  | RatingLinkSent
  | CallBackMissed
  | CallBackAnswered
  | CallBackGivenUp

const sheets: Memory<CallSheet | undefined> = memory<CallSheet | undefined, Heard>(undefined, {
  TicketReceived: (_, { number, title, text, address, at, place }) => ({
    number,
    title,
    text,
    address,
    received: at,
    ...(place === undefined ? {} : { place }),
    round: 1,
    attempts: [],
    answers: [],
    ended: false,
  }),
  TicketClassified: (sheet, { category, place }) => sheet && { ...sheet, category, place },
  TicketDispatched: (sheet, { lead }) => sheet && { ...sheet, lead },
  TicketResolved: (sheet, { at, round, result, workDone, publicAnswer }) => {
    if (sheet === undefined) return sheet
    const { due: _due, nextAt: _nextAt, nextChannel: _nextChannel, link: _link, ...rest } = sheet
    return { ...rest, resolved: at, round, attempts: [], ended: false, closing: { result, workDone, publicAnswer } }
  },
  CallBackOpened: (sheet, fact) => sheet && { ...sheet, due: fact.due, ...step(fact), ...drawn(fact) },
  CallBackSpared: ended,
  RatingLinkSent: (sheet, { at, until, nextAt }) =>
    sheet && { ...sheet, link: { at, until }, ...step({ nextAt, nextChannel: 'link' }) },
  CallBackMissed: (sheet, { at, channel, outcome, ...next }) =>
    sheet && {
      ...sheet,
      ...step(next),
      attempts: [
        ...sheet.attempts,
        { at, channel, outcome, ...(next.nextAt === undefined ? {} : { nextAt: next.nextAt }) },
      ],
    },
  CallBackAnswered: (sheet, { type: _, edition: _edition, ...answers }) =>
    sheet && { ...sheet, answers: [...sheet.answers, answers], ended: true },
  CallBackGivenUp: ended,
})

type Step = Pick<CallBackOpened, 'nextAt' | 'nextChannel'>

function step({ nextAt, nextChannel }: Step): Step {
  return { ...(nextAt === undefined ? {} : { nextAt }), ...(nextChannel === undefined ? {} : { nextChannel }) }
}

function drawn({ plan, stratum }: CallBackOpened): Pick<CallSheet, 'plan' | 'stratum'> {
  return { ...(plan === undefined ? {} : { plan }), ...(stratum === undefined ? {} : { stratum }) }
}

function ended(sheet: CallSheet | undefined): CallSheet | undefined {
  return sheet && { ...sheet, ended: true }
}

/** The call sheet of the ticket with these facts; undefined where nothing was received. [APPRAISE-01] */
export function callSheetOf(facts: readonly AnyFact[]): CallSheet | undefined {
  const sheet = recall(sheets, facts)
  if (sheet === undefined || sheet.ended) return sheet
  const { closing: _, ...beforeAnswers } = sheet
  return beforeAnswers
}
