import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ExclusionAdvised, PanelOpinion } from './events.ts'
import { type Appraisal, peopleIn } from './state.ts'

export type AdviseExclusion = Pick<ExclusionAdvised, 'opinion' | 'votesFor' | 'votesAgainst' | 'why' | 'by'> & {
  /** The unit of whoever gives it for the panel. */
  readonly unit?: UnitCode | undefined
}
export type AdviseExclusionRefused =
  | 'not-asked'
  | 'no-opinion-wanted'
  | 'already-decided'
  | 'already-given'
  | 'too-late'
  | 'had-a-part-in-it'
  | 'own-unit-may-not-advise'
  | 'too-few-votes'
  | 'no-majority'
  | 'reason-missing'

/**
 * A panel says once and in time whether the demand is reasonable, by a majority of its votes and with its reasons; nobody of the asking
 * unit and nobody who asked or reviewed gives it. Advice, no decision. [APPRAISE-19]
 */
export function adviseExclusion(
  state: Appraisal,
  { opinion, votesFor, votesAgainst, why, by, unit }: AdviseExclusion,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<ExclusionAdvised, AdviseExclusionRefused> {
  const barred = whyNotAdvise(state, { by, unit }, at)
  if (barred !== undefined) return refuse(barred, 'APPRAISE-19')
  const { fewestVotes = 1 } = rulebook.appraise.exclusion.panel ?? {}
  if (votesFor + votesAgainst < fewestVotes) return refuse('too-few-votes', 'APPRAISE-19')
  if (votesFor <= votesAgainst) return refuse('no-majority', 'APPRAISE-19')
  const said = liftPersonalNumbers(why.trim()).text
  if (said === '') return refuse('reason-missing', 'APPRAISE-19')
  const { edition } = rulebook
  return accept({ type: 'ExclusionAdvised', at, opinion, votesFor, votesAgainst, why: said, by, edition })
}

function whyNotAdvise(
  { exclusion, panel }: Appraisal,
  { by, unit }: Pick<AdviseExclusion, 'by' | 'unit'>,
  at: Moment,
): AdviseExclusionRefused | undefined {
  if (exclusion.phase === 'none') return 'not-asked'
  if (panel === undefined) return 'no-opinion-wanted'
  if (exclusion.phase === 'decided' || exclusion.phase === 'refused') return 'already-decided'
  if (panel.given !== undefined) return 'already-given'
  if (at > panel.until) return 'too-late'
  if (peopleIn(exclusion).includes(by)) return 'had-a-part-in-it'
  return exclusion.unit === unit ? 'own-unit-may-not-advise' : undefined
}

/** Whether leaving the ticket out, or not, is something else than the panel advised; of a demand reasonable in part, neither is. */
export function differsFrom(opinion: PanelOpinion, granted: boolean): boolean {
  return opinion !== 'partly' && granted !== (opinion === 'unreasonable')
}

type Reviewing = { readonly granted: boolean; readonly by: string; readonly despitePanel?: string | undefined }
type PanelRefused = 'gave-the-opinion' | 'differs-without-reason'

/** Whoever gave the opinion does not review, and whoever differs from it says why. [APPRAISE-19] */
export function besidePanel(
  { panel }: Appraisal,
  { granted, by, despitePanel = '' }: Reviewing,
): { readonly refused: PanelRefused } | { readonly despitePanel?: string } {
  if (panel?.given === undefined) return {}
  if (panel.given.by === by) return { refused: 'gave-the-opinion' }
  if (!differsFrom(panel.given.opinion, granted)) return {}
  const said = liftPersonalNumbers(despitePanel.trim()).text
  return said === '' ? { refused: 'differs-without-reason' } : { despitePanel: said }
}
