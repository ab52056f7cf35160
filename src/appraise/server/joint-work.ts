import type { TicketClassified } from '#classify/events.ts'
import type { AdjudicationRuled, TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { withInvolved } from '#foundations/journal/whereabouts.ts'
import type {
  ExtensionGranted,
  PartDone,
  ResultClock,
  SecondHandlingOpened,
  ShelfEnded,
  TicketResolved,
  TicketShelved,
  WaitEnded,
  WhistleBlown,
  WhistleConcluded,
  WhistleConfirmed,
  WhistleJoined,
} from '#handle/events.ts'
import type { TicketReceived } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'

type Part = {
  readonly unit: string
  readonly at: Instant
  readonly due: Instant
  readonly done: Instant | null
  /** Its time was over when the result was given without it. */
  readonly missing: boolean
}
type Call = {
  readonly unit: string
  readonly at: Instant
  readonly in_time: boolean
  readonly part_done: boolean
  readonly score: number
}
type Return = { readonly unit: string; readonly at: Instant; readonly groundless: boolean }

type Line = {
  readonly number: string
  readonly title: string
  readonly received: Instant
  readonly place: string | null
  readonly lead: string | null
  /** Whoever has a part in it, the departments called too: they see it. */
  readonly supports: readonly string[]
  readonly whistles: number
  /** The departments that share the ticket's result. [APPRAISE-14] */
  readonly sharers: readonly string[]
  readonly calls: readonly Call[]
  readonly parts: readonly Part[]
  readonly returns: readonly Return[]
  /** All units with a call, a part or a return. */
  readonly workers: readonly string[]
  /** When something was first and last asked, concluded or returned; null where never. */
  readonly first_work: Instant | null
  readonly last_work: Instant | null
}

type Heard =
  | TicketReceived
  | TicketClassified
  | TicketDispatched
  | TicketReturned
  | AdjudicationRuled
  | TicketResolved
  | SecondHandlingOpened
  | WaitEnded
  | ExtensionGranted
  | TicketShelved
  | ShelfEnded
  | PartDone
  | WhistleBlown
  | WhistleConfirmed
  | WhistleJoined
  | WhistleConcluded

/** Every ticket with what departments did on it for others. [APPRAISE-13, APPRAISE-14] */
export const jointWork = ticketView<Line, Heard>('appraise.joint_work', {
  TicketReceived: (_, { fact: { number, title, at, place } }) => ({
    ...{ number, title, received: instantOf(at) },
    ...{ place: place ?? null, lead: null, supports: [], whistles: 0, sharers: [] },
    ...{ calls: [], parts: [], returns: [], workers: [], first_work: null, last_work: null },
  }),
  TicketClassified: (row, { fact: { place } }) => row && { ...row, place },
  TicketDispatched: (row, { fact }) => row && dispatched(row, fact),
  TicketReturned: (row, { fact: { by: unit, at } }) =>
    row && {
      ...row,
      parts: row.parts.filter(({ done, missing }) => done !== null || missing),
      returns: [...row.returns, { unit, at: instantOf(at), groundless: false }],
      ...worked(row, at, [unit]),
    },
  AdjudicationRuled: (row, { fact: { lead } }) =>
    row && { ...row, returns: row.returns.map((one) => (one.unit === lead ? { ...one, groundless: true } : one)) },
  TicketResolved: (row, { fact }) => row && { ...row, parts: partsAtResult(row.parts, instantOf(fact.at)) },
  SecondHandlingOpened: (row, { fact }) => row && askedAgain(row, fact),
  WaitEnded: (row, { fact }) => row && retimed(row, fact),
  ExtensionGranted: (row, { fact }) => row && retimed(row, fact),
  TicketShelved: (row, { fact }) => row && retimed(row, fact),
  ShelfEnded: (row, { fact }) => row && retimed(row, fact),
  PartDone: (row, { fact: { unit, at } }) =>
    row && {
      ...row,
      parts: row.parts.map((part) => (part.unit === unit && isOpen(part) ? { ...part, done: instantOf(at) } : part)),
    },
  WhistleBlown: (row) => row && { ...row, whistles: row.whistles + 1 },
  WhistleConfirmed: (row, { fact: { involves } }) =>
    row && { ...row, supports: withInvolved<string>(row.supports, involves) },
  WhistleJoined: (row, { fact: { involves } }) =>
    row && { ...row, supports: withInvolved<string>(row.supports, involves) },
  WhistleConcluded: (row, { fact }) => row && concluded(row, fact),
})

function dispatched(row: Line, { at, lead, supports, deadlines }: TicketDispatched): Line {
  const kept = row.parts.filter((part) => !isOpen(part) || supports.some((unit) => unit === part.unit))
  const known = new Set(kept.map(({ unit }) => unit))
  const units = supports.filter((unit) => !known.has(unit))
  const asked = askedOf(units, instantOf(at), instantOf(deadlines.resolveBy))
  return { ...row, lead, supports, parts: [...kept, ...asked], ...(asked.length > 0 && worked(row, at, units)) }
}

/** A second handling asks every supporting unit once more. */
function askedAgain(row: Line, { at, resolveBy }: SecondHandlingOpened): Line {
  if (row.parts.length === 0) return row
  const units = row.parts.map(({ unit }) => unit)
  const asked = askedOf(units, instantOf(at), instantOf(resolveBy))
  return { ...row, parts: [...row.parts, ...asked], ...worked(row, at, units) }
}

function worked({ workers, first_work }: Line, at: Moment, units: readonly string[]) {
  const instant = instantOf(at)
  return { workers: withInvolved(workers, units), first_work: first_work ?? instant, last_work: instant }
}

function askedOf(units: readonly string[], at: Instant, due: Instant): readonly Part[] {
  return [...new Set(units)].map((unit) => ({ unit, at, due, done: null, missing: false }))
}

/** A part whose time was over is missing; one that had time left is owed no more. */
function partsAtResult(parts: readonly Part[], at: Instant): readonly Part[] {
  return parts
    .filter((part) => !isOpen(part) || part.due < at)
    .map((part) => (isOpen(part) ? { ...part, missing: true } : part))
}

function isOpen({ done, missing }: Part): boolean {
  return done === null && !missing
}

function retimed(row: Line, { resolveBy }: Pick<ResultClock, 'resolveBy'>): Line {
  const due = instantOf(resolveBy)
  return { ...row, parts: row.parts.map((part) => (isOpen(part) ? { ...part, due } : part)) }
}

function concluded(row: Line, { at, verdicts }: WhistleConcluded): Line {
  const calls = verdicts.map(({ unit, inTime, partDone, score }) => ({
    ...{ unit, at: instantOf(at), score },
    ...{ in_time: inTime, part_done: partDone },
  }))
  const sharers = [...new Set([...row.sharers, ...verdicts.map(({ unit }) => unit)])].toSorted()
  return { ...row, calls: [...row.calls, ...calls], sharers, ...worked(row, at, sharers) }
}
