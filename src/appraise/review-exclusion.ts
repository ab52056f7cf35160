import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { besidePanel } from './advise-exclusion.ts'
import type { ExclusionReviewed } from './events.ts'
import type { Appraisal, Exclusion } from './state.ts'

export type ReviewExclusion = Pick<ExclusionReviewed, 'step' | 'granted' | 'why' | 'by'> & {
  /** Why the reviewer differs from the panel, where there is an opinion of one. [APPRAISE-19] */
  readonly despitePanel?: string | undefined
  /** The reviewer's own unit, which is not the one that asked. */
  readonly unit?: UnitCode | undefined
}
export type ReviewExclusionRefused =
  | 'not-asked'
  | 'already-decided'
  | 'wrong-step'
  | 'asker-may-not-review'
  | 'own-unit-may-not-review'
  | 'first-reviewer-may-not-review-again'
  | 'reason-missing'
  | 'gave-the-opinion'
  | 'differs-without-reason'

/**
 * First and second review of an exclusion, each by another person than the asker and than each other, each with its reason.
 * A refusal at the first step ends it, unless the unit objects; only the second step can grant it. A review may be late, and is
 * shown so. Whoever differs from a panel's opinion says why. [APPRAISE-03, APPRAISE-09, APPRAISE-19]
 */
export function reviewExclusion(
  state: Appraisal,
  { step, granted, why, by, unit, despitePanel }: ReviewExclusion,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<ExclusionReviewed, ReviewExclusionRefused> {
  const barred = whyNotReview(state.exclusion, by, unit)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-03')
  if (step !== stepOf(state.exclusion)) return refuse('wrong-step', 'APPRAISE-03')
  const reason = liftPersonalNumbers(why.trim()).text
  if (reason === '') return refuse('reason-missing', 'APPRAISE-03')
  const panel = besidePanel(state, { granted, by, despitePanel })
  if ('refused' in panel) return refuse(panel.refused, 'APPRAISE-19')
  const { secondReview, objection } = rulebook.appraise.exclusion
  return accept({
    ...{ type: 'ExclusionReviewed', at, step, granted, by, why: reason },
    ...(granted && step === 1 && { reviewBy: deadline(at, secondReview, calendar) }),
    ...(!granted && { objectBy: deadline(at, objection, calendar) }),
    ...panel,
    edition: rulebook.edition,
  })
}

/** The review an exclusion waits for. */
export function stepOf({ phase }: Exclusion): 1 | 2 {
  return phase === 'granted-once' ? 2 : 1
}

function whyNotReview(
  exclusion: Exclusion,
  by: string,
  unit: UnitCode | undefined,
): ReviewExclusionRefused | undefined {
  if (exclusion.phase === 'none') return 'not-asked'
  if (exclusion.phase !== 'asked' && exclusion.phase !== 'granted-once') return 'already-decided'
  if (exclusion.by === by) return 'asker-may-not-review'
  if (exclusion.unit === unit) return 'own-unit-may-not-review'
  return exclusion.phase === 'granted-once' && exclusion.reviewer === by
    ? 'first-reviewer-may-not-review-again'
    : undefined
}
