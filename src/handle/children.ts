import type { ChildResolved, TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'

/** A child as the parent's lead waits for it. */
export type AwaitedChild = {
  readonly ticket: TicketId
  readonly matter: string
  readonly open: boolean
  readonly answer?: string
}

type Awaited = readonly AwaitedChild[]

/** The children waited for, once a ticket is split, perhaps not for the first time. */
export function withSplit(known: Awaited = [], { children }: TicketSplit): Awaited {
  return [...known, ...children.map(({ ticket, matter }) => ({ ticket, matter, open: true }))]
}

/** The same once one of them has come to its end. */
export function withEnded(known: Awaited = [], { child, answer }: ChildResolved): Awaited {
  return known.map((one) =>
    one.ticket === child ? { ...one, open: false, ...(answer !== undefined && { answer }) } : one,
  )
}

/** The public answer of a parent: its lead's own words, and below them what each child was asked and answered. [DISPATCH-08] */
export function answerWithTheirs(own: string, children: Awaited = []): string {
  const theirs = children.flatMap(({ matter, answer }) => (answer === undefined ? [] : [`${matter}\n${answer}`]))
  return [own, ...theirs].join('\n\n')
}
