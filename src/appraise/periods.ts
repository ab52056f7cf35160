import type { Moment } from '#foundations/calendar/moment.ts'
import type { Period, PeriodCode } from '#foundations/three-rates/period.ts'

/** A closing as it stands: in force until two people opened the period again. */
export type Closing = Period & { readonly closing: number; readonly reopened: boolean }

/** A wish to open a period again that nobody decided yet. */
export type ReopeningAsked = { readonly period: PeriodCode; readonly closing: number; readonly by: string }

/** What is known of a city's periods. */
export type Periods = {
  /** The bounds of a period by the editions in force. [APPRAISE-06] */
  readonly boundsOf: (code: PeriodCode) => Period
  readonly closings: readonly Closing[]
  readonly asked: readonly ReopeningAsked[]
  /** When the first demand of all was received; absent without any. */
  readonly firstDemand?: Moment
}

/** The closing of a period that is in force; undefined while it is provisional. */
export function closingInForce({ closings }: Pick<Periods, 'closings'>, code: PeriodCode): Closing | undefined {
  return closings.find((closing) => closing.code === code && !closing.reopened)
}
