import type {
  CallBackChannel,
  ExclusionAsked,
  ExclusionReviewed,
  ObjectionRaised,
  RatingLinkSent,
} from '#appraise/events.ts'
import type { TicketClassified } from '#classify/events.ts'
import type { TicketDispatched, TicketReturned } from '#dispatch/events.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketReceived } from '#intake/events.ts'
import type { Mark } from './marks.ts'
import type { SideFact } from './side-facts.ts'

/** A ticket that was classified, and when it last began to wait for somebody. */
export type Known = {
  readonly matter: TicketClassified
  readonly since: Moment
  readonly dispatches: number
  /** False of a piece of another ticket and of what staff reported: nobody takes it back, nobody is asked about it. */
  readonly isDemand: boolean
}

/** What a supporting unit is asked, as far as it is, and since when. */
export type SupportPart = {
  readonly unit: UnitCode
  readonly phase: 'to-sign' | 'to-do' | 'done'
  readonly since: Moment
}

/** A ticket in the hands of a unit. */
export type InHand = Known & {
  readonly dispatched: TicketDispatched
  /** 1, and 2 after the requester was unhappy, and so on. */
  readonly round: number
  /** When this round of handling began and must end. */
  readonly began: Moment
  readonly resolveBy: Moment
  readonly marks: readonly Mark[]
  readonly parts: readonly SupportPart[]
  /** What happened beside the main line in this round. */
  readonly side: readonly SideFact[]
}

/** How asking the requester ended for good. */
export type Ending = 'content' | 'not-solved' | 'unreached'

export type Exclusion = {
  readonly asked: ExclusionAsked
  readonly reviews: readonly ExclusionReviewed[]
  readonly objection?: ObjectionRaised
}

/** A ticket with a result whose requester may still be asked. */
export type Resolved = InHand & {
  readonly attempts: number
  readonly nextAt?: Moment
  readonly nextChannel?: CallBackChannel
  /** Until when the link they were sent may be used. */
  readonly link?: Pick<RatingLinkSent, 'round' | 'until'>
}

/** What the people of the synthetic city know of a ticket: enough to tell what one of them does next. */
export type Life =
  | { readonly phase: 'unheard-of' }
  | { readonly phase: 'at-desk'; readonly received: TicketReceived }
  | (Known & {
      readonly phase: 'waiting'
      readonly held: boolean
      readonly returned?: TicketReturned
      readonly adjudicated?: true
    })
  | (InHand & { readonly phase: 'unsigned' | 'signed' | 'contacted' })
  | (Resolved & { readonly phase: 'resolved' })
  | (Resolved & { readonly phase: 'unhappy' })
  | (Resolved & { readonly phase: 'settled'; readonly ending: Ending; readonly exclusion?: Exclusion })
  | { readonly phase: 'closed' }
