import { dateOf } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { TicketAnswered } from './events.ts'
import { type Intake, type NotAtDesk, notAtDesk } from './state.ts'

/** An article of the knowledge base as an answer names it: the version that was read, and the one in force with its first and last day. */
export type Cited = {
  readonly article: string
  readonly version?: number
  readonly inForce?: { readonly version: number; readonly from: string; readonly to: string } | undefined
}

export type AnswerTicket = { readonly answer: string; readonly cited?: Cited }

export type NotCitable = 'article-not-published' | 'article-changed' | 'article-not-valid'

export type AnswerRefused = NotAtDesk | 'not-a-consultation' | 'answer-missing' | 'answer-too-long' | NotCitable

/** Answers a consultation at once, from what is known, and closes it; an answer may name a public phone. [INTAKE-02] */
export function answerTicket(
  state: Intake,
  { answer, cited }: AnswerTicket,
  at: Moment,
  city: { readonly rulebook: Pick<Rulebook, 'intake'> },
): Decision<TicketAnswered, AnswerRefused> {
  const gone = notAtDesk(state)
  if (gone !== undefined) return refuse(gone, 'INTAKE-02')
  if (state.phase === 'open' && state.kind !== undefined && state.kind !== 'consultation')
    return refuse('not-a-consultation', 'INTAKE-02')
  if (answer.trim() === '') return refuse('answer-missing', 'INTAKE-02')
  if (answer.length > city.rulebook.intake.answerLimit) return refuse('answer-too-long', 'INTAKE-02')
  const said = { type: 'TicketAnswered', at, answer: answer.trim() } as const
  if (cited === undefined) return accept(said)
  const notCitable = whyNotCitable(cited, at)
  if (notCitable !== undefined) return refuse(notCitable, 'INTAKE-06')
  const version = cited.inForce?.version
  return accept({ ...said, article: cited.article, ...(version === undefined ? {} : { articleVersion: version }) })
}

/** Only the version in force may be named, and only on its days. [INTAKE-06] */
function whyNotCitable({ version, inForce }: Cited, at: Moment): NotCitable | undefined {
  if (inForce === undefined) return 'article-not-published'
  if (version !== undefined && version !== inForce.version) return 'article-changed'
  const today = dateOf(at)
  return inForce.from <= today && today <= inForce.to ? undefined : 'article-not-valid'
}
