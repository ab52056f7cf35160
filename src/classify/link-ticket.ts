import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LikenessKind, TicketLinked } from './events.ts'
import type { Linking } from './link-state.ts'

/** By which signs a ticket may be found to be the repeat of another. */
export const likenessKinds = ['same-requester', 'same-matter', 'same-text'] as const satisfies readonly LikenessKind[]

export type LinkTicket = {
  readonly to: TicketId
  readonly as: LikenessKind
  readonly alike?: number
  /** The head as it stands now; or why whoever links does not see it. */
  readonly head: Linking | 'no-such-ticket' | 'outside-your-scope'
}

/** Why this ticket may not be linked, whatever it is to be linked to. */
export type NotLinkable =
  | 'not-received'
  | 'already-linked'
  | 'is-a-child'
  | 'has-children'
  | 'has-repeats-of-its-own'
  | 'already-dispatched'
  | 'ticket-closed'

export type LinkRefused =
  | NotLinkable
  | 'head-not-found'
  | 'head-outside-your-scope'
  | 'head-is-itself'
  | 'head-is-linked'
  | 'head-is-a-child'
  | 'head-came-to-nothing'

/**
 * Links a ticket to the one that said the same before. A head is linked to nothing, and what is linked is nobody's head, so
 * that no chain and no circle can arise. Only while no unit has the ticket. [CLASSIFY-03]
 */
export function linkTicket(
  state: Linking,
  { to, as, alike, head }: LinkTicket,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<TicketLinked, LinkRefused> {
  const reason = notLinkable(state) ?? headFault(head, state)
  if (reason !== undefined) return refuse(reason, 'CLASSIFY-03')
  const likeness = alike === undefined ? {} : { alike }
  return accept({ type: 'TicketLinked', at, to, as, ...likeness, edition: rulebook.edition })
}

/** Why the ticket may be linked to nothing; undefined while it may. */
export function notLinkable(state: Linking): NotLinkable | undefined {
  const { phase, head, repeats, isChild, hasChildren } = state
  if (phase === 'unheard-of') return 'not-received'
  if (isChild) return 'is-a-child'
  if (hasChildren) return 'has-children'
  if (head !== undefined) return 'already-linked'
  if (repeats.length > 0) return 'has-repeats-of-its-own'
  if (phase === 'with-unit' || phase === 'resolved') return 'already-dispatched'
  return phase === 'at-desk' ? undefined : 'ticket-closed'
}

function headFault(head: LinkTicket['head'], { number }: Linking): LinkRefused | undefined {
  if (head === 'no-such-ticket') return 'head-not-found'
  if (head === 'outside-your-scope') return 'head-outside-your-scope'
  if (head.phase === 'unheard-of') return 'head-not-found'
  if (head.number === number) return 'head-is-itself'
  if (head.isChild) return 'head-is-a-child'
  if (head.head !== undefined) return 'head-is-linked'
  return head.phase === 'void' ? 'head-came-to-nothing' : undefined
}
