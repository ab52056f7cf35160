import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { TicketAnswered } from './events.ts'
import { type Intake, type NotAtDesk, notAtDesk } from './state.ts'

export type AnswerTicket = { readonly answer: string; readonly article?: string }

export type AnswerRefused = NotAtDesk | 'not-a-consultation' | 'answer-missing' | 'answer-too-long'

/** Answers a consultation at once, from what is known, and closes it; an answer may name a public phone. [INTAKE-02] */
export function answerTicket(
  state: Intake,
  { answer, article }: AnswerTicket,
  at: Moment,
  city: { readonly rulebook: Pick<Rulebook, 'intake'> },
): Decision<TicketAnswered, AnswerRefused> {
  const gone = notAtDesk(state)
  if (gone !== undefined) return refuse(gone, 'INTAKE-02')
  if (state.phase === 'open' && state.kind !== undefined && state.kind !== 'consultation')
    return refuse('not-a-consultation', 'INTAKE-02')
  if (answer.trim() === '') return refuse('answer-missing', 'INTAKE-02')
  if (answer.length > city.rulebook.intake.answerLimit) return refuse('answer-too-long', 'INTAKE-02')
  return accept({ type: 'TicketAnswered', at, answer: answer.trim(), ...(article === undefined ? {} : { article }) })
}
