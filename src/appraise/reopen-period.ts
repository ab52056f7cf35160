import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { PeriodCode } from '#foundations/three-rates/period.ts'
import type { PeriodReopeningAsked, PeriodReopeningDecided } from './period-changes.ts'
import { closingInForce, type Periods } from './periods.ts'

type Wish = { readonly period: PeriodCode; readonly why: string; readonly by: string }

export type AskReopeningRefused = 'not-closed' | 'asked-already' | 'reason-missing'
export type DecideReopeningRefused = 'nothing-asked' | 'same-person' | 'reason-missing'

/** Asks, with a reason, to open a closed period again; it stays closed until somebody else agrees. [APPRAISE-11] */
export function askReopening(
  periods: Periods,
  { period, why }: Wish,
  at: Moment,
): Decision<PeriodReopeningAsked, AskReopeningRefused> {
  const closed = closingInForce(periods, period)
  if (closed === undefined) return refuse('not-closed', 'APPRAISE-11')
  if (periods.asked.some((asked) => asked.period === period)) return refuse('asked-already', 'APPRAISE-11')
  if (why.trim() === '') return refuse('reason-missing', 'APPRAISE-11')
  return accept({ type: 'PeriodReopeningAsked', at, period, closing: closed.closing, why: why.trim() })
}

/** Somebody other than who asked opens the period again, or leaves it closed, and says why. [APPRAISE-11] */
export function decideReopening(
  periods: Periods,
  { period, why, by, granted }: Wish & { readonly granted: boolean },
  at: Moment,
): Decision<PeriodReopeningDecided, DecideReopeningRefused> {
  const asked = periods.asked.find((wish) => wish.period === period)
  if (asked === undefined) return refuse('nothing-asked', 'APPRAISE-11')
  if (asked.by === by) return refuse('same-person', 'APPRAISE-11')
  if (why.trim() === '') return refuse('reason-missing', 'APPRAISE-11')
  return accept({ type: 'PeriodReopeningDecided', at, period, closing: asked.closing, granted, why: why.trim() })
}
