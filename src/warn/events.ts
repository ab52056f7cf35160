import type { Moment } from '#foundations/calendar/moment.ts'

export type WarningKind = 'repeats' | 'deadline' | 'sensitive' | 'hot-issue'

/** Someone on the board has seen a warning about this ticket and says what is done about it. */
export type WarningAcknowledged = {
  readonly type: 'WarningAcknowledged'
  readonly at: Moment
  readonly kind: WarningKind
  readonly note: string
}

export type WarnFact = WarningAcknowledged
