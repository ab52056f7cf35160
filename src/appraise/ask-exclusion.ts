import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ExclusionAsked } from './events.ts'
import type { Appraisal, NoDemand } from './state.ts'

export type AskExclusion = {
  readonly unit: UnitCode | undefined
  readonly by: string
  readonly reason: string
  readonly evidence: string
}
export type AskExclusionRefused =
  | NoDemand
  | 'not-resolved'
  | 'not-yours'
  | 'already-asked'
  | 'already-decided'
  | 'reason-unknown'
  | 'evidence-missing'

/** The lead asks, once a result was given, to leave the ticket out of the appraised scope, with a listed reason and evidence. [APPRAISE-03] */
export function askExclusion(
  state: Appraisal,
  { unit, by, reason, evidence }: AskExclusion,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<ExclusionAsked, AskExclusionRefused> {
  const barred = whyNotAsk(state, unit)
  if (unit === undefined || barred !== undefined) return refuse(barred ?? 'not-yours', 'APPRAISE-03')
  if (!rulebook.appraise.exclusionReasons.some(({ code }) => code === reason))
    return refuse('reason-unknown', 'APPRAISE-03')
  const shown = liftPersonalNumbers(evidence.trim()).text
  if (shown === '') return refuse('evidence-missing', 'APPRAISE-03')
  return accept({ type: 'ExclusionAsked', at, unit, by, reason, evidence: shown })
}

function whyNotAsk(
  { lead, hadResult, exclusion, noDemand }: Appraisal,
  unit: UnitCode | undefined,
): AskExclusionRefused | undefined {
  if (noDemand) return noDemand
  if (!hadResult) return 'not-resolved'
  if (unit === undefined || unit !== lead) return 'not-yours'
  if (exclusion.phase === 'none') return undefined
  return exclusion.phase === 'decided' ? 'already-decided' : 'already-asked'
}
