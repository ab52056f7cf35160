import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { type Memory, memory, recall } from '#foundations/journal/memory.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { CallBackAnswered, CallBackGivenUp, CallBackMissed, CallBackOpened } from './events.ts'

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
  readonly attempts: readonly Pick<CallBackMissed, 'at' | 'outcome' | 'nextAt'>[]
  /** True once the requester of this round has answered or was given up. */
  readonly ended: boolean
  /** The unit's own closing words, only after the answers are in, so that they colour no question. */
  readonly closing?: Pick<TicketResolved, 'result' | 'workDone' | 'publicAnswer'>
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketResolved
  | CallBackOpened
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
    ended: false,
  }),
  TicketClassified: (sheet, { category, place }) => sheet && { ...sheet, category, place },
  TicketDispatched: (sheet, { lead }) => sheet && { ...sheet, lead },
  TicketResolved: (sheet, { at, round, result, workDone, publicAnswer }) => {
    if (sheet === undefined) return sheet
    const { due: _, ...rest } = sheet
    return { ...rest, resolved: at, round, attempts: [], ended: false, closing: { result, workDone, publicAnswer } }
  },
  CallBackOpened: (sheet, { due }) => sheet && { ...sheet, due },
  CallBackMissed: (sheet, { at, outcome, nextAt }) =>
    sheet && {
      ...sheet,
      attempts: [...sheet.attempts, { at, outcome, ...(nextAt === undefined ? {} : { nextAt }) }],
    },
  CallBackAnswered: ended,
  CallBackGivenUp: ended,
})

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
