import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { saidOf } from './open-supervision.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { SupervisionAnswered } from './supervision-events.ts'
import { openSupervisionOf, type Supervised, standing } from './supervision-state.ts'

export type AnswerPress = ByUnit & { readonly says: string }
export type AnswerPressRefused =
  | 'not-supervised'
  | 'not-your-ticket'
  | 'already-answered'
  | 'answer-missing'
  | 'answer-too-long'

/** The unit that has the ticket answers the press that stands, once; too late is late, not forbidden. [HANDLE-13] */
export function answerPress(
  state: Supervised,
  { unit, says }: AnswerPress,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<SupervisionAnswered, AnswerPressRefused> {
  const supervision = openSupervisionOf(state)
  if (supervision === undefined) return refuse('not-supervised', 'HANDLE-13')
  const { line } = state
  if (line.phase === 'away' || line.lead !== unit) return refuse('not-your-ticket', 'HANDLE-13')
  const { answered, press } = standing(supervision)
  if (answered !== undefined) return refuse('already-answered', 'HANDLE-13')
  const said = saidOf(says)
  if (said === '') return refuse('answer-missing', 'HANDLE-13')
  if (said.length > rulebook.intake.answerLimit) return refuse('answer-too-long', 'HANDLE-13')
  return accept({ type: 'SupervisionAnswered', at, unit, press, says: said })
}
