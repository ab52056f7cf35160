import type { Instant, Moment } from '#foundations/calendar/moment.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'

/** An appraisal period is closed: its tables stand as published, whatever is recorded later. [APPRAISE-10] */
export type PeriodClosed = {
  readonly type: 'PeriodClosed'
  readonly at: Moment
  readonly period: PeriodCode
  /** 1 at first, one more each time it was closed again. */
  readonly closing: number
  readonly from: Instant
  readonly to: Instant
}

/** Somebody asks to open a closed period again. [APPRAISE-11] */
export type PeriodReopeningAsked = {
  readonly type: 'PeriodReopeningAsked'
  readonly at: Moment
  readonly period: PeriodCode
  readonly closing: number
  readonly why: string
}

/** Somebody else opens it, or leaves it closed. [APPRAISE-11] */
export type PeriodReopeningDecided = {
  readonly type: 'PeriodReopeningDecided'
  readonly at: Moment
  readonly period: PeriodCode
  readonly closing: number
  readonly granted: boolean
  readonly why: string
}
