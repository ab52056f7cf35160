import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { Channel, DemandKind } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** Who asks, without personal data: `subject` names the erasable record that holds name and phone. */
export type Requester = {
  readonly subject: string
  readonly kind: 'citizen' | 'firm'
  readonly confidential: boolean
}

/** Where a demand came from when another system or a file brought it. */
export type Origin = { readonly source: string; readonly externalId: string }

export type TicketReceived = {
  readonly type: 'TicketReceived'
  readonly at: Moment
  readonly number: string
  readonly channel: Channel
  readonly requester: Requester
  readonly title: string
  readonly text: string
  readonly address: string
  readonly place?: PlaceCode
  readonly askedKind?: DemandKind
  readonly attachments: readonly Attachment[]
  readonly origin?: Origin
  /** The ticket it is a piece of: it is no demand of its own, is not counted as one, and its requester is told by the parent. [DISPATCH-08] */
  readonly parent?: TicketId
  /** The unit whose staff saw it and reported it: nobody asks, so nobody is contacted or called back, and it is no demand. [HANDLE-15] */
  readonly reportedBy?: UnitCode
}

/** Answered at once by the desk from what is known; the ticket is closed. */
export type TicketAnswered = {
  readonly type: 'TicketAnswered'
  readonly at: Moment
  readonly answer: string
  /** The article of the knowledge base it was answered from, and which version of it. [INTAKE-06] */
  readonly article?: string
  readonly articleVersion?: number
}

/** Nothing to act on: invalid, harassing, silent; the ticket is closed. */
export type TicketDismissed = {
  readonly type: 'TicketDismissed'
  readonly at: Moment
  readonly why: 'invalid' | 'harassment'
  readonly note: string
}

/** The requester takes the demand back; the ticket is closed. */
export type TicketWithdrawn = { readonly type: 'TicketWithdrawn'; readonly at: Moment; readonly note: string }

export type IntakeFact = TicketReceived | TicketAnswered | TicketDismissed | TicketWithdrawn
