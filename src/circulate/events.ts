import type { Moment } from '#foundations/calendar/moment.ts'

/** A unit was told in a circular that it owes a ticket; the circular's number names the report. */
export type TicketCirculated = {
  readonly type: 'TicketCirculated'
  readonly at: Moment
  readonly report: string
  readonly why: string
}

export type CirculateFact = TicketCirculated
