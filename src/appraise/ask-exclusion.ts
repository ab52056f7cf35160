import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
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
  readonly files?: readonly Attachment[]
}
export type AskExclusionRefused =
  | NoDemand
  | 'not-resolved'
  | 'not-yours'
  | 'already-asked'
  | 'already-decided'
  | 'reason-unknown'
  | 'evidence-missing'
  | 'too-much-evidence'

/** The lead asks, once a result was given, to leave the ticket out of the appraised scope, with a listed reason and evidence. [APPRAISE-03] */
export function askExclusion(
  state: Appraisal,
  { unit, by, reason, evidence, files = [] }: AskExclusion,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<ExclusionAsked, AskExclusionRefused> {
  const barred = whyNotAsk(state, unit)
  if (unit === undefined || barred !== undefined) return refuse(barred ?? 'not-yours', 'APPRAISE-03')
  if (!rulebook.appraise.exclusionReasons.some(({ code }) => code === reason))
    return refuse('reason-unknown', 'APPRAISE-03')
  const shown = liftPersonalNumbers(evidence.trim()).text
  if (shown === '') return refuse('evidence-missing', 'APPRAISE-03')
  if (files.length > rulebook.intake.attachmentCount) return refuse('too-much-evidence', 'APPRAISE-03')
  const { firstReview, panel } = rulebook.appraise.exclusion
  const reviewBy = deadline(at, firstReview, calendar)
  const { edition } = rulebook
  return accept({
    ...{ type: 'ExclusionAsked', at, unit, by, reason, evidence: shown },
    ...(files.length > 0 && { files: filesShown(files) }),
    reviewBy,
    ...(panel?.reasons.includes(reason) && { opinionBy: deadline(at, panel.limit, calendar) }),
    edition,
  })
}

function whyNotAsk(
  { lead, hadResult, exclusion, noDemand }: Appraisal,
  unit: UnitCode | undefined,
): AskExclusionRefused | undefined {
  if (noDemand) return noDemand
  if (!hadResult) return 'not-resolved'
  if (unit === undefined || unit !== lead) return 'not-yours'
  if (exclusion.phase === 'none') return undefined
  const isOver = exclusion.phase === 'decided' || exclusion.phase === 'refused'
  return isOver ? 'already-decided' : 'already-asked'
}

/** Files under names that tell nobody's number. */
export function filesShown(files: readonly Attachment[]): readonly Attachment[] {
  return files.map((file) => ({ ...file, name: liftPersonalNumbers(file.name).text }))
}
