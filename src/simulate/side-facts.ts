import type { ChildResolved, TicketSplit } from '#dispatch/events.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type {
  DelegateAnswered,
  DepartmentArrived,
  DepartmentPartDone,
  DepartmentReleased,
  ExtensionAsked,
  ExtensionGranted,
  ExtensionRefused,
  NoteAdded,
  ReportedUp,
  ShelfAsked,
  ShelfRefused,
  StreetJudged,
  SupervisionAnswered,
  SupervisionClosed,
  SupervisionOpened,
  TicketDelegated,
  TicketShelved,
  WhistleBlown,
  WhistleConcluded,
  WhistleConfirmed,
  WhistleRejected,
  WhistleSigned,
} from '#handle/events.ts'

/** What happens beside the main line of handling, as far as the people of the synthetic city go on from it. */
export type SideFact =
  | ExtensionAsked
  | ExtensionGranted
  | ExtensionRefused
  | TicketDelegated
  | DelegateAnswered
  | TicketSplit
  | ChildResolved
  | NoteAdded
  | ReportedUp
  | SupervisionOpened
  | SupervisionAnswered
  | SupervisionClosed
  | ShelfAsked
  | TicketShelved
  | ShelfRefused
  | WhistleBlown
  | WhistleConfirmed
  | WhistleRejected
  | WhistleSigned
  | DepartmentArrived
  | DepartmentPartDone
  | DepartmentReleased
  | WhistleConcluded
  | StreetJudged

/** The children a ticket was split into that have not come to their end, by ticket. */
export function childrenOpen(side: readonly SideFact[]): readonly TicketId[] {
  const ended = new Set(side.map((fact) => fact.type === 'ChildResolved' && fact.child))
  const children = side.flatMap((fact) => (fact.type === 'TicketSplit' ? fact.children : []))
  return children.map(({ ticket }) => ticket).filter((ticket) => !ended.has(ticket))
}

/** Whether what happened beside bars a result for the time being. */
export function barsResult(side: readonly SideFact[]): boolean {
  const has = (type: SideFact['type']) => side.some((fact) => fact.type === type)
  return (
    has('TicketShelved') ||
    childrenOpen(side).length > 0 ||
    (has('WhistleBlown') && !has('WhistleConcluded') && !has('WhistleRejected'))
  )
}
