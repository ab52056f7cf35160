import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { DelegateAnswered } from './delegation-events.ts'
import type { Delegating } from './delegation-state.ts'
import type { ByUnit } from './sign-ticket.ts'

export type AnswerDelegation = ByUnit & Pick<DelegateAnswered, 'says' | 'evidence'>
export type AnswerDelegationRefused = 'not-asked' | 'says-missing' | 'says-too-long' | 'too-much-evidence'

/** The unit below answers up to the lead, with what it found and did; late is late, not forbidden. [HANDLE-09] */
export function answerDelegation(
  { open }: Delegating,
  { unit, says, evidence }: AnswerDelegation,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<DelegateAnswered, AnswerDelegationRefused> {
  const asked = open.find(({ to }) => to === unit)
  if (asked === undefined) return refuse('not-asked', 'HANDLE-09')
  const { answerLimit, attachmentCount } = rulebook.intake
  if (says.trim() === '') return refuse('says-missing', 'HANDLE-09')
  if (says.length > answerLimit) return refuse('says-too-long', 'HANDLE-09')
  if (evidence.length > attachmentCount) return refuse('too-much-evidence', 'HANDLE-09')
  return accept({
    type: 'DelegateAnswered',
    at,
    unit: asked.to,
    says: liftPersonalNumbers(says.trim()).text,
    evidence: evidence.map((file) => ({ ...file, name: liftPersonalNumbers(file.name).text })),
  })
}
