import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched } from '#dispatch/events.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { Ask } from '../asks.ts'
import type { ClockName, ResultClock, SecondHandlingOpened, TicketSigned } from '../events.ts'

/** A ticket as its lead sees it: what is asked, and by when. */
export type InboxLine = {
  readonly number: string
  readonly title: string
  readonly channel: string
  readonly confidential: boolean
  readonly kind: string | null
  readonly category: string | null
  readonly level: string | null
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  readonly ask: Ask | 'nothing-yet'
  readonly round: number
  readonly clock: ClockName | 'wait' | null
  readonly clock_from: Instant | null
  readonly due: Instant | null
  readonly rule: string | null
  readonly edition: string | null
  readonly dispatched: Instant | null
  readonly since: Instant | null
  readonly sign_by: Instant | null
  readonly respond_by: Instant | null
  readonly resolve_by: Instant | null
  /** While the lead waits for the requester: since when, and until when at most. */
  readonly waits_since: Instant | null
  readonly waits_until: Instant | null
  /** While it stands on the shelf: since when, and when the plan is to be reviewed. */
  readonly shelved_since: Instant | null
  readonly review_by: Instant | null
  readonly signed: Instant | null
  readonly contacted: Instant | null
  readonly resolved: Instant | null
  readonly result: string | null
  readonly latest: Instant
}

const untouched = {
  waits_since: null,
  waits_until: null,
  shelved_since: null,
  review_by: null,
  signed: null,
  contacted: null,
  resolved: null,
  result: null,
} as const

/** The line of a ticket that nobody has yet. */
export function lineOfReceived({ at, number, title, channel, requester, place }: TicketReceived): InboxLine {
  return {
    number,
    title,
    channel,
    confidential: requester.confidential,
    kind: null,
    category: null,
    level: null,
    place: place ?? null,
    lead: null,
    supports: [],
    ask: 'nothing-yet',
    round: 1,
    clock: null,
    clock_from: null,
    due: null,
    rule: null,
    edition: null,
    dispatched: null,
    since: null,
    sign_by: null,
    respond_by: null,
    resolve_by: null,
    ...untouched,
    latest: instantOf(at),
  }
}

/** What it is about may be said again at any time; who has it does not change by that. */
export function classifiedLine(line: InboxLine, { kind, category, level, place }: TicketClassified): InboxLine {
  return { ...line, kind, category, place, level: line.level ?? level }
}

/** A unit gets it: everything is asked of it from the start, and the requester's clocks go on. */
export function dispatchedLine(line: InboxLine, fact: TicketDispatched): InboxLine {
  const { lead, supports, level, deadlines, deadlineEdition } = fact
  const at = instantOf(fact.at)
  return askingNext({
    ...line,
    lead,
    supports,
    level,
    ...untouched,
    dispatched: at,
    since: line.since ?? at,
    sign_by: instantOf(deadlines.signBy),
    respond_by: instantOf(deadlines.respondBy),
    resolve_by: instantOf(deadlines.resolveBy),
    rule: 'CLOCK-01',
    edition: deadlineEdition,
    latest: at,
  })
}

/** The lead has it; where staff reported it, nobody is to be contacted and the result is what is asked next. */
export function signedLine(line: InboxLine, { at, noRequester }: TicketSigned): InboxLine {
  const signed = instantOf(at)
  return askingNext({ ...line, signed, latest: signed, ...(noRequester && { contacted: signed }) })
}

/** It is to be handled again by the same lead, without a new signature. */
export function reopenedLine(line: InboxLine, fact: SecondHandlingOpened): InboxLine {
  const at = instantOf(fact.at)
  return askingNext({
    ...line,
    ...untouched,
    signed: line.signed,
    round: fact.round,
    since: at,
    respond_by: instantOf(fact.respondBy),
    resolve_by: instantOf(fact.resolveBy),
    rule: 'HANDLE-04',
    edition: fact.edition,
    latest: at,
  })
}

/** The clock for the result was moved: by a wait that is over, or by more time granted. */
export function movedLine(line: InboxLine, clock: ResultClock, rule: string, at: Moment): InboxLine {
  const { edition, resolveBy } = clock
  return askingNext({ ...line, resolve_by: instantOf(resolveBy), rule, edition, latest: instantOf(at) })
}

/** The line with what is asked next and the clock of that. */
export function askingNext(line: InboxLine): InboxLine {
  if (line.signed === null)
    return { ...line, ask: 'to-sign', clock: 'sign', clock_from: line.dispatched, due: line.sign_by }
  const { contacted, respond_by, resolve_by, since: clock_from, waits_since, waits_until } = line
  if (line.review_by !== null)
    return { ...line, ask: 'shelved', clock: 'review', clock_from: line.shelved_since, due: line.review_by }
  if (waits_until !== null)
    return { ...line, ask: 'waiting-for-requester', clock: 'wait', clock_from: waits_since, due: waits_until }
  const again = line.round > 1
  return contacted === null
    ? { ...line, ask: again ? 'second-handling' : 'to-contact', clock: 'respond', clock_from, due: respond_by }
    : { ...line, ask: again ? 'second-handling' : 'to-resolve', clock: 'resolve', clock_from, due: resolve_by }
}
