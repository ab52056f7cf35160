import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { PartDone } from './events.ts'
import type { Parts } from './part-state.ts'
import { type NoPart, partOf } from './sign-part.ts'
import type { ByUnit } from './sign-ticket.ts'

export type FinishPart = ByUnit & Pick<PartDone, 'workDone' | 'evidence'>
export type FinishPartRefused =
  | NoPart
  | 'not-signed'
  | 'already-done'
  | 'work-empty'
  | 'work-too-long'
  | 'too-much-evidence'

/** A supporting unit says what it did and proves it; nobody else is told until the lead gives the result. [HANDLE-05] */
export function finishPart(
  state: Parts,
  { unit, workDone, evidence }: FinishPart,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<PartDone, FinishPartRefused> {
  const part = partOf(state, unit)
  if (typeof part === 'string') return refuse(part, 'HANDLE-05')
  if (part.phase === 'to-sign') return refuse('not-signed', 'HANDLE-05')
  if (part.phase === 'done') return refuse('already-done', 'HANDLE-05')
  const { answerLimit, attachmentCount } = rulebook.intake
  if (workDone.trim() === '') return refuse('work-empty', 'HANDLE-05')
  if (workDone.length > answerLimit) return refuse('work-too-long', 'HANDLE-05')
  if (evidence.length > attachmentCount) return refuse('too-much-evidence', 'HANDLE-05')
  return accept({
    type: 'PartDone',
    at,
    unit: part.unit,
    workDone: liftPersonalNumbers(workDone.trim()).text,
    evidence: evidence.map((file) => ({ ...file, name: liftPersonalNumbers(file.name).text })),
  })
}
