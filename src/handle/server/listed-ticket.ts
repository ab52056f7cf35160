import type { TicketClassified } from '#classify/events.ts'
import type { TicketReceived } from '#intake/events.ts'

/** A ticket as every list of handling shows it, before what the list itself is about. */
export type ListedTicket = {
  readonly number: string
  readonly title: string
  readonly place: string | null
  readonly lead: string | null
  readonly supports: readonly string[]
  readonly category: string | null
  readonly level: string | null
}

/** A ticket that nobody has yet. */
export function listedTicket({ number, title, place }: TicketReceived): ListedTicket {
  return { number, title, place: place ?? null, lead: null, supports: [], category: null, level: null }
}

/** What it is about may be said again at any time; a level set by a dispatch stands. */
export function classifiedAs<Line extends ListedTicket>(
  line: Line | undefined,
  { fact: { category, level, place } }: { readonly fact: TicketClassified },
): Line | undefined {
  return line && { ...line, category, place, level: line.level ?? level }
}
