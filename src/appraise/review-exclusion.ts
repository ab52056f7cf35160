import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { ExclusionReviewed } from './events.ts'
import type { Appraisal, Exclusion } from './state.ts'

export type ReviewExclusion = Pick<ExclusionReviewed, 'step' | 'granted' | 'why' | 'by'>
export type ReviewExclusionRefused =
  | 'not-asked'
  | 'already-decided'
  | 'wrong-step'
  | 'asker-may-not-review'
  | 'first-reviewer-may-not-review-again'
  | 'reason-missing'

/**
 * First and second review of an exclusion, each by another person than the asker and than each other, each with its reason.
 * A refusal at the first step ends it; only the second step can grant it. [APPRAISE-03]
 */
export function reviewExclusion(
  { exclusion }: Appraisal,
  { step, granted, why, by }: ReviewExclusion,
  at: Moment,
): Decision<ExclusionReviewed, ReviewExclusionRefused> {
  const barred = whyNotReview(exclusion, by)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-03')
  if (step !== stepOf(exclusion)) return refuse('wrong-step', 'APPRAISE-03')
  const reason = liftPersonalNumbers(why.trim()).text
  if (reason === '') return refuse('reason-missing', 'APPRAISE-03')
  return accept({ type: 'ExclusionReviewed', at, step, granted, by, why: reason })
}

/** The review an exclusion waits for. */
export function stepOf({ phase }: Exclusion): 1 | 2 {
  return phase === 'granted-once' ? 2 : 1
}

function whyNotReview(exclusion: Exclusion, by: string): ReviewExclusionRefused | undefined {
  if (exclusion.phase === 'none') return 'not-asked'
  if (exclusion.phase === 'decided') return 'already-decided'
  if (exclusion.by === by) return 'asker-may-not-review'
  return exclusion.phase === 'granted-once' && exclusion.reviewer === by
    ? 'first-reviewer-may-not-review-again'
    : undefined
}
