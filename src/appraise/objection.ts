import { deadline } from '#foundations/calendar/limit.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { besidePanel } from './advise-exclusion.ts'
import { filesShown } from './ask-exclusion.ts'
import type { ObjectionDecided, ObjectionRaised } from './events.ts'
import type { Appraisal } from './state.ts'

export type RaiseObjection = Pick<ObjectionRaised, 'by' | 'why' | 'files'> & { readonly unit: UnitCode | undefined }
export type RaiseObjectionRefused =
  | 'not-refused'
  | 'not-yours'
  | 'too-late'
  | 'already-objected'
  | 'reason-missing'
  | 'too-much-evidence'

export type DecideObjection = Pick<ObjectionDecided, 'upheld' | 'by' | 'why'> & {
  readonly unit?: UnitCode | undefined
  /** Why the decision differs from the panel's opinion, where there is one. [APPRAISE-19] */
  readonly despitePanel?: string | undefined
}
export type DecideObjectionRefused =
  | 'not-objected'
  | 'had-a-part-in-it'
  | 'own-unit-may-not-decide'
  | 'reason-missing'
  | 'gave-the-opinion'
  | 'differs-without-reason'

/** The unit whose wish was refused objects, in time and once, with its reason and perhaps more evidence. [APPRAISE-09] */
export function raiseObjection(
  { exclusion }: Appraisal,
  { unit, by, why, files = [] }: RaiseObjection,
  at: Moment,
  { rulebook, calendar }: Pick<City, 'rulebook' | 'calendar'>,
): Decision<ObjectionRaised, RaiseObjectionRefused> {
  if (exclusion.phase === 'objected') return refuse('already-objected', 'APPRAISE-09')
  if (exclusion.phase !== 'refused') return refuse('not-refused', 'APPRAISE-09')
  if (unit === undefined || unit !== exclusion.unit) return refuse('not-yours', 'APPRAISE-09')
  if (at > (exclusion.objectBy ?? 0)) return refuse('too-late', 'APPRAISE-09')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('reason-missing', 'APPRAISE-09')
  if (files.length > rulebook.intake.attachmentCount) return refuse('too-much-evidence', 'APPRAISE-09')
  return accept({
    ...{ type: 'ObjectionRaised', at, unit, by, why: said },
    ...(files.length > 0 && { files: filesShown(files) }),
    decideBy: deadline(at, rulebook.appraise.exclusion.decision, calendar),
    edition: rulebook.edition,
  })
}

/** A third person decides: neither whoever asked or objected, nor a reviewer, nor anybody of the unit. That is the end of it. [APPRAISE-09] */
export function decideObjection(
  state: Appraisal,
  { upheld, by, why, unit, despitePanel }: DecideObjection,
  at: Moment,
): Decision<ObjectionDecided, DecideObjectionRefused> {
  const { exclusion } = state
  if (exclusion.phase !== 'objected') return refuse('not-objected', 'APPRAISE-09')
  if (exclusion.people.includes(by)) return refuse('had-a-part-in-it', 'APPRAISE-09')
  if (exclusion.unit === unit) return refuse('own-unit-may-not-decide', 'APPRAISE-09')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('reason-missing', 'APPRAISE-09')
  const panel = besidePanel(state, { granted: upheld, by, despitePanel })
  return 'refused' in panel
    ? refuse(panel.refused, 'APPRAISE-19')
    : accept({ type: 'ObjectionDecided', at, upheld, by, why: said, ...panel })
}
