import type { AppraiseFact } from '#appraise/events.ts'
import type { CirculateFact } from '#circulate/events.ts'
import type { ClassifyFact } from '#classify/events.ts'
import type { DispatchFact } from '#dispatch/events.ts'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { HandleFact } from '#handle/events.ts'
import type { IntakeFact } from '#intake/events.ts'
import { ticketView } from '#platform/postgres/view.ts'
import type { WarnFact } from '#warn/events.ts'
import { isSynthetic } from '../staff.ts'

export type LifeLine = { readonly position: number }

type Heard = IntakeFact | ClassifyFact | DispatchFact | HandleFact | AppraiseFact | CirculateFact | WarnFact

/** Goes on only where nobody real has touched the ticket. */
function goesOn(line: LifeLine | undefined, { actor, position }: Envelope<AnyFact>): LifeLine | undefined {
  const ours = isSynthetic(actor.person) || actor.person === systemActor.person
  return line !== undefined && ours ? { position } : undefined
}

const ended = () => undefined

/** The tickets of synthetic people that are not at their end and that nobody real has touched, up to which fact they have come. */
export const lives = ticketView<LifeLine, Heard>('simulate.lives', {
  // Whose piece it is, its parent tells.
  TicketReceived: (_, { actor, position, fact: { parent } }) =>
    parent !== undefined || isSynthetic(actor.person) ? { position } : undefined,
  TicketAnswered: ended,
  TicketDismissed: ended,
  TicketWithdrawn: ended,
  TicketClassified: goesOn,
  WordsNoticed: goesOn,
  TicketLinked: ended,
  TicketUnlinked: ended,
  RepeatJoined: goesOn,
  RepeatLeft: goesOn,
  LinkedAnswerGiven: ended,
  TicketHeld: goesOn,
  TicketDispatched: goesOn,
  TicketReturned: goesOn,
  AdjudicationOpened: goesOn,
  OpinionGiven: goesOn,
  AdjudicationRuled: goesOn,
  ProposalSettled: goesOn,
  TicketSplit: goesOn,
  ChildResolved: goesOn,
  TicketSigned: goesOn,
  PartSigned: goesOn,
  PartDone: goesOn,
  RequesterContacted: goesOn,
  TicketResolved: goesOn,
  SecondHandlingOpened: goesOn,
  ClockReminded: goesOn,
  TicketDelegated: goesOn,
  DelegateAnswered: goesOn,
  DelegationRecalled: goesOn,
  WaitBegan: goesOn,
  WaitEnded: goesOn,
  ExtensionAsked: goesOn,
  ExtensionGranted: goesOn,
  ExtensionRefused: goesOn,
  NoteAdded: goesOn,
  ReportedUp: goesOn,
  ShelfAsked: goesOn,
  TicketShelved: goesOn,
  ShelfRefused: goesOn,
  MilestoneReached: goesOn,
  ShelfReviewed: goesOn,
  ShelfEnded: goesOn,
  SupervisionOpened: goesOn,
  SupervisionPressed: goesOn,
  SupervisionAnswered: goesOn,
  SupervisionClosed: goesOn,
  WhistleBlown: goesOn,
  WhistleConfirmed: goesOn,
  WhistleRejected: goesOn,
  WhistleSigned: goesOn,
  DepartmentArrived: goesOn,
  DepartmentPartDone: goesOn,
  DepartmentReleased: goesOn,
  WhistleConcluded: goesOn,
  StreetJudged: goesOn,
  WhistleJoined: goesOn,
  WhistleLeft: goesOn,
  CallBackOpened: goesOn,
  CallBackSpared: ended,
  RatingLinkSent: goesOn,
  CallBackMissed: goesOn,
  CallBackGivenUp: ended,
  CallBackAnswered: (line, envelope) => {
    const { secondHandling, solved } = envelope.fact
    return secondHandling || solved === 'unsolved' ? goesOn(line, envelope) : undefined
  },
  ExclusionAsked: goesOn,
  ObjectionRaised: goesOn,
  ObjectionDecided: ended,
  ExclusionAdvised: goesOn,
  ExclusionReviewed: (line, envelope) =>
    envelope.fact.step === 2 && envelope.fact.granted ? undefined : goesOn(line, envelope),
  TicketCirculated: goesOn,
  WarningAcknowledged: goesOn,
})
