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

/** Whether what happened beside bars a result for the time being. */
export function barsResult(side: readonly SideFact[]): boolean {
  const has = (type: SideFact['type']) => side.some((fact) => fact.type === type)
  return has('TicketShelved') || (has('WhistleBlown') && !has('WhistleConcluded') && !has('WhistleRejected'))
}
